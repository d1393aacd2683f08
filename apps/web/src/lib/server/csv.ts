import { LIMITS } from '@conch/shared/limits';
import { ApiError } from './api';

/** The text of a chosen file, and its name. Spreadsheets still write other encodings than UTF-8. */
export async function textFileFrom(
  form: FormData,
  name: string,
): Promise<{ text: string; fileName: string }> {
  const file = form.get(name);
  if (!(file instanceof File) || file.size === 0) throw refused('Choose a file.');
  if (file.size > LIMITS.inviteFile.max) throw refused('Choose a file of at most 1 MB.');
  return {
    text: decode(new Uint8Array(await file.arrayBuffer())),
    fileName: file.name.slice(0, LIMITS.inviteFile.name),
  };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function refused(message: string): ApiError {
  return new ApiError('BAD_INPUT', message, { fields: { csv: message } });
}
