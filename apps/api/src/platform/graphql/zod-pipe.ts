import type { PipeTransform } from '@nestjs/common';
import type { ZodType } from 'zod';
import { badInput } from './errors.js';

/** Checks an input with the very schema the forms use; each wrong field is named with what to do. */
export function zodPipe<T>(schema: ZodType<T>): PipeTransform<unknown, T> {
  return {
    transform(value: unknown): T {
      const parsed = schema.safeParse(value);
      if (parsed.success) return parsed.data;
      const fields: Record<string, string> = {};
      for (const issue of parsed.error.issues) fields[issue.path.join('.') || 'input'] ??= issue.message;
      throw badInput(fields);
    },
  };
}
