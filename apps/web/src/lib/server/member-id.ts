import type { RequestEvent } from '@sveltejs/kit';
import { BuddyDocument } from '#lib/gql/graphql.ts';
import { text } from './act';
import { api, ApiError } from './api';

/** The id of the member whose handle was typed, with or without @; undefined when none was. */
export async function memberIdOf(
  event: RequestEvent,
  form: FormData,
  name: string,
): Promise<string | undefined> {
  const handle = text(form, name).replace(/^@/, '');
  if (!handle) return undefined;
  try {
    return (await api(event).execute(BuddyDocument, { handle })).member.id;
  } catch (refusal) {
    if (!(refusal instanceof ApiError) || refusal.code !== 'NOT_FOUND') throw refusal;
    const message = 'There is no member with this handle.';
    throw new ApiError('BAD_INPUT', message, { fields: { [name]: message } });
  }
}
