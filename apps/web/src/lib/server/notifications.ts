import type { ServerLoadEvent } from '@sveltejs/kit';
import { MarkNotificationsReadDocument } from '#lib/gql/graphql.ts';
import { api, ApiError } from './api';

type Bell = { viewer?: { unreadNotificationCount: number } | null };

/**
 * Whoever opens a thread has read what they were told of it. Only for whole pages, which is all there is
 * without script: one that is open already says so itself. Both only where something is unread.
 */
export async function markThreadRead(event: ServerLoadEvent, threadId: string): Promise<void> {
  if (event.isDataRequest) return;
  const { viewer } = (await event.parent()) as Bell;
  if (!viewer?.unreadNotificationCount) return;
  try {
    await api(event).execute(MarkNotificationsReadDocument, { input: { threadId } });
  } catch (refusal) {
    // A session that has ended, or no such thread: what is read beside this says so.
    if (!(refusal instanceof ApiError)) throw refusal;
  }
}
