import type { ZodError } from 'zod';

/**
 * The first message for each field, under its path (`email`, `groupAccess.0.groupId`).
 * What concerns the input as a whole stands under `form`.
 */
export function fieldErrors(error: ZodError): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const issue of error.issues) messages[issue.path.map(String).join('.') || 'form'] ??= issue.message;
  return messages;
}
