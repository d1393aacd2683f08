import { accept, markOfficial } from '../../support/builders/answers.js';
import { change, type Scene, type World } from './world.js';

export type Input = Record<string, unknown>;
/** A way to call a mutation on content: on a scene of its own, in each place. */
export type ContentCase = {
  key: string;
  /** Made before the thread moves to its place. */
  prepare?: (scene: Scene, world: World) => Promise<unknown>;
  /** Made once it has moved. */
  finish?: (scene: Scene, world: World) => Promise<unknown>;
  input: (scene: Scene, world: World) => Input;
  /** Everybody of the matrix is an advocate while it is called. */
  advocates?: true;
  /** Who has done it leaves the next one before the same question. */
  repeatable?: true;
};

const BODY = 'Other words than before.';
const REASON = 'It was in the wrong place.';
const official = new WeakMap<Scene, string>();
const officialOf = (scene: Scene): string => official.get(scene)!;
const makeOfficial = async (scene: Scene, world: World) =>
  official.set(scene, (await markOfficial(world.staff, { postId: scene.reply.id })).id);
const writeOfficial = async (scene: Scene, world: World) =>
  official.set(scene, (await markOfficial(world.staff, { threadId: scene.thread.id, body: 'So it is.' })).id);
const acceptReply = (scene: Scene, { author }: World) => accept(author, scene.reply);
const remove = (by: 'author' | 'owner', id: (scene: Scene) => string) => (scene: Scene, world: World) =>
  change(world[by], 'deletePost', 'DeletePostInput', { id: id(scene), reason: REASON });

const openingOf = ({ thread }: Scene): string => thread.openingPost.id;
const ownOf = ({ ownReply }: Scene): string => ownReply.id;
const reply = ({ reply: { id } }: Scene): Input => ({ postId: id });
const thread = ({ thread: { id } }: Scene): Input => ({ threadId: id });

const writing: ContentCase[] = [
  {
    key: 'createThread',
    repeatable: true,
    input: ({ category }) => ({ categoryId: category.id, kind: 'IDEA', title: 'A new idea', body: BODY }),
  },
  {
    key: 'createThread, announcement',
    repeatable: true,
    input: ({ category }) => ({
      categoryId: category.id,
      kind: 'ANNOUNCEMENT',
      title: 'A great announcement',
      body: BODY,
    }),
  },
  {
    key: 'updateThread',
    repeatable: true,
    input: (scene) => ({ id: scene.thread.id, title: 'Another title' }),
  },
  {
    key: 'updateThread, to another category',
    input: (scene, { elsewhere }) => ({ id: scene.thread.id, categoryId: elsewhere.id }),
  },
  { key: 'reply', repeatable: true, input: (scene) => ({ ...thread(scene), body: BODY }) },
  {
    key: 'reply, to a deleted thread',
    finish: remove('owner', openingOf),
    input: (scene) => ({ ...thread(scene), body: BODY }),
  },
  { key: 'editPost, the author’s', repeatable: true, input: (scene) => ({ id: ownOf(scene), body: BODY }) },
  { key: 'editPost, somebody’s', repeatable: true, input: (scene) => ({ id: scene.reply.id, body: BODY }) },
  { key: 'editPost, opening', repeatable: true, input: (scene) => ({ id: openingOf(scene), body: BODY }) },
  { key: 'deletePost, the author’s', input: (scene) => ({ id: ownOf(scene), reason: REASON }) },
  { key: 'deletePost, somebody’s', input: (scene) => ({ id: scene.reply.id, reason: REASON }) },
  {
    key: 'deletePost, opening of an answered question',
    input: (scene) => ({ id: openingOf(scene), reason: REASON }),
  },
  {
    key: 'restorePost, deleted by its author',
    prepare: remove('author', ownOf),
    input: (scene) => ({ id: ownOf(scene) }),
  },
  {
    key: 'restorePost, deleted by an admin',
    prepare: remove('owner', ownOf),
    input: (scene) => ({ id: ownOf(scene) }),
  },
  {
    key: 'restorePost, of a thread deleted by an admin',
    finish: remove('owner', openingOf),
    input: (scene) => ({ id: openingOf(scene) }),
  },
  { key: 'react', repeatable: true, input: (scene) => ({ ...reply(scene), kind: '👍' }) },
  {
    key: 'markRead',
    repeatable: true,
    input: (scene) => ({ ...thread(scene), lastNumber: 1, postCount: 1, seconds: 1 }),
  },
  { key: 'unreact', repeatable: true, input: (scene) => ({ ...reply(scene), kind: '👍' }) },
];

const answering: ContentCase[] = [
  { key: 'acceptAnswer', input: reply },
  { key: 'unacceptAnswer', prepare: acceptReply, input: thread },
  { key: 'markOfficialAnswer', input: reply },
  { key: 'markOfficialAnswer, written', input: (scene) => ({ ...thread(scene), body: BODY }) },
  {
    key: 'updateOfficialAnswer',
    prepare: makeOfficial,
    input: (scene) => ({ id: officialOf(scene), expectedRevision: 1, team: 'Support' }),
  },
  {
    key: 'updateOfficialAnswer, words of a member',
    prepare: makeOfficial,
    input: (scene) => ({ id: officialOf(scene), expectedRevision: 1, body: BODY }),
  },
  {
    key: 'updateOfficialAnswer, words of staff',
    prepare: writeOfficial,
    input: (scene) => ({ id: officialOf(scene), expectedRevision: 1, body: BODY }),
  },
  {
    key: 'withdrawOfficialAnswer',
    prepare: makeOfficial,
    input: (scene) => ({ id: officialOf(scene), reason: REASON }),
  },
  { key: 'verifyAnswer', input: reply },
  { key: 'verifyAnswer, as an advocate', input: reply, advocates: true },
  { key: 'unverifyAnswer', repeatable: true, input: reply },
];

export const contentCases: ContentCase[] = [...writing, ...answering];
