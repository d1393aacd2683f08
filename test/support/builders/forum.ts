import type { SignedIn } from '../conch.js';

let made = 0;

type Input = Record<string, unknown>;

export type MadeCategory = { id: string; slug: string };
export type MadeThread = { id: string; slug: string; openingPost: { id: string } };
export type MadePost = { id: string; number: number };

/** A category that all members read and write in unless `input` says otherwise, made by an admin. */
export async function makeCategory(admin: SignedIn, input: Input = {}): Promise<MadeCategory> {
  const { createCategory } = await admin.client.run(
    'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { id slug } }',
    { input: { name: `Category ${(made += 1)}`, ...input } },
  );
  return createCategory;
}

/** A question in a category unless `input` says otherwise. */
export async function makeThread(
  author: SignedIn,
  category: { id: string },
  input: Input = {},
): Promise<MadeThread> {
  const { createThread } = await author.client.run(
    'mutation ($input: CreateThreadInput!) { createThread(input: $input) { id slug openingPost { id } } }',
    {
      input: {
        categoryId: category.id,
        kind: 'QUESTION',
        title: `How does it work ${(made += 1)}?`,
        body: 'I wonder.',
        ...input,
      },
    },
  );
  return createThread;
}

export async function makeReply(
  author: SignedIn,
  thread: { id: string },
  input: Input = {},
): Promise<MadePost> {
  const { reply } = await author.client.run(
    'mutation ($input: ReplyInput!) { reply(input: $input) { id number } }',
    { input: { threadId: thread.id, body: `Like this, see page ${(made += 1)}.`, ...input } },
  );
  return reply;
}
