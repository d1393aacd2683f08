import type { RequestEvent } from '@sveltejs/kit';

/** Whether the reader brings a session: only then is there something live to ask for. */
export function hasSession({ cookies }: RequestEvent): boolean {
  return cookies.get('__Host-conch') !== undefined || cookies.get('conch') !== undefined;
}
