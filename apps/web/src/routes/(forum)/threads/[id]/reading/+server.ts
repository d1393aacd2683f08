import type { RequestEvent } from '@sveltejs/kit';
import { MarkReadDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import { answer } from '#lib/server/json.ts';
import type { RequestHandler } from './$types';

type Read = { lastNumber: number; postCount: number; seconds: number };

/** What an open page tells from time to time, and as it goes. */
export const POST: RequestHandler = (event) =>
  answer(async () => {
    const form = await event.request.formData();
    const number = (name: string) => Math.trunc(Number(form.get(name))) || 0;
    return tell(event, {
      lastNumber: number('lastNumber'),
      postCount: number('postCount'),
      seconds: number('seconds'),
    });
  });

/** Asked as an image by pages without script: they show that the thread was opened, and nothing more. */
export const GET: RequestHandler = (event) =>
  answer(() => tell(event, { lastNumber: 0, postCount: 0, seconds: 0 }));

async function tell(event: RequestEvent, read: Read): Promise<number> {
  const input = { threadId: event.params.id ?? '', ...read };
  return (await api(event).execute(MarkReadDocument, { input })).markRead.lastNumber;
}
