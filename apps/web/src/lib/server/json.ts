import { json } from '@sveltejs/kit';
import { ApiError, statusOf } from './api';

/** An answer for the page's own script: data, or the status of what the api refused. */
export async function answer(read: () => Promise<unknown>): Promise<Response> {
  try {
    return json(await read(), { headers: { 'cache-control': 'no-store' } });
  } catch (refusal) {
    if (!(refusal instanceof ApiError)) throw refusal;
    return json({ code: refusal.code, message: refusal.message }, { status: statusOf(refusal.code) });
  }
}
