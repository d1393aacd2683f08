import type { RequestEvent } from '@sveltejs/kit';
import { MarkNotificationsReadDocument } from '#lib/gql/graphql.ts';
import { api, ApiError } from './api';
import { hasSession } from './session';

/**
 * Whoever opens a thread has read what they were told of it. Only for whole pages, which is all there is
 * without script: one that is open already says so itself, and only where something is unread.
 */
export async function markThreadRead(event: RequestEvent, threadId: string): Promise<void> {
  if (event.isDataRequest || !hasSession(event)) return;
  try {
    await api(event).execute(MarkNotificationsReadDocument, { input: { threadId } });
  } catch (refusal) {
    // A session that has ended, or no such thread: what is read beside this says so.
    if (!(refusal instanceof ApiError)) throw refusal;
  }
}
