import { MarkNotificationsReadDocument, UnreadNotificationsDocument } from '#lib/gql/graphql.ts';
import { text } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import { answer } from '#lib/server/json.ts';
import type { RequestHandler } from './$types';

/** How many are unread, for the bell of a page that is open already. */
export const GET: RequestHandler = (event) =>
  answer(async () => {
    const { viewer } = await api(event).execute(UnreadNotificationsDocument);
    return viewer?.unreadNotificationCount ?? 0;
  });

/** Marks those about `threadId` as read, and says how many others are not. */
export const POST: RequestHandler = (event) =>
  answer(async () => {
    const threadId = text(await event.request.formData(), 'threadId');
    const { markNotificationsRead } = await api(event).execute(MarkNotificationsReadDocument, {
      input: { threadId },
    });
    return markNotificationsRead.unreadNotificationCount;
  });
