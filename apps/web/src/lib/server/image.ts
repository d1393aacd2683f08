import { ApiError } from './api';

/** A chosen image file as base64, as the api takes it. */
export async function imageFrom(form: FormData, name: string, maxBytes: number): Promise<string> {
  const file = form.get(name);
  if (!(file instanceof File) || file.size === 0) throw refused(name, 'Choose an image.');
  if (file.size > maxBytes) throw refused(name, `Choose an image of at most ${maxBytes / 1_048_576} MB.`);
  return Buffer.from(await file.arrayBuffer()).toString('base64');
}

function refused(name: string, message: string): ApiError {
  return new ApiError('BAD_INPUT', message, { fields: { [name]: message } });
}
