import { PLACES, type Place, type Who } from './roles.js';
import type { Scene, World } from './world.js';

export type Scenes = Record<Place, Scene>;
type Given = { world: World; scenes: Scenes; who: Who };
export type QueryCase = {
  /** The query, and after a comma what is special about this way of asking. */
  key: string;
  document: string;
  variables?: (given: Given) => Record<string, unknown>;
};

const ID = 'query ($id: ID!)';
const inEachPlace = (
  key: string,
  document: string,
  variables: (scene: Scene, given: Given) => Record<string, unknown>,
): QueryCase[] =>
  PLACES.map((place) => ({
    key: `${key}, ${place}`,
    document,
    variables: (given) => variables(given.scenes[place], given),
  }));

const LIVE_SEQ = 'query ($room: String!) { liveSeq(room: $room) }';
const room = (key: string, name: (given: Given) => string): QueryCase => ({
  key: `liveSeq, ${key}`,
  document: LIVE_SEQ,
  variables: (given) => ({ room: name(given) }),
});

/** A thread and a post that a moderator has taken away, in the category of all members. */
export type Deleted = { thread: Scene; post: Scene };

export const queryCases = (deleted: Deleted): QueryCase[] => [
  { key: 'activities', document: '{ activities { edges { __typename } } }' },
  { key: 'categories', document: '{ categories { __typename } }' },
  ...inEachPlace('category', `${ID} { category(id: $id) { __typename } }`, ({ category: { id } }) => ({
    id,
  })),
  ...inEachPlace(
    'category by slug',
    'query ($slug: String!) { category(slug: $slug) { __typename } }',
    ({ category: { slug } }) => ({ slug }),
  ),
  { key: 'community', document: '{ community { __typename } }' },
  {
    key: 'emailLink',
    document: 'query ($token: String!) { emailLink(token: $token) { __typename } }',
    variables: ({ world }) => ({ token: world.joinToken }),
  },
  { key: 'emailLink, made up', document: '{ emailLink(token: "made-up") { __typename } }' },
  { key: 'groups', document: '{ groups { __typename } }' },
  { key: 'invite, made up', document: '{ invite(token: "made-up") { __typename } }' },
  {
    key: 'inviteList',
    document: `${ID} { inviteList(id: $id) { __typename } }`,
    variables: ({ world }) => ({ id: world.inviteListId }),
  },
  { key: 'inviteLists', document: '{ inviteLists { edges { __typename } } }' },
  { key: 'invites', document: '{ invites { edges { __typename } } }' },
  room('home', () => 'home'),
  room('staff', () => 'staff'),
  room('their own', ({ world, who }) => `member:${world.people[who].id}`),
  room('the author’s', ({ world }) => `member:${world.author.id}`),
  ...inEachPlace('liveSeq of a thread', LIVE_SEQ, ({ thread }) => ({ room: `thread:${thread.id}` })),
  ...inEachPlace('liveSeq of a category', LIVE_SEQ, ({ category }) => ({ room: `category:${category.id}` })),
  {
    key: 'mail, to the author',
    document: `${ID} { mail(id: $id) { __typename } }`,
    variables: () => ({ id: '1' }),
  },
  { key: 'mails', document: '{ mails { edges { __typename } } }' },
  {
    key: 'member',
    document: `${ID} { member(id: $id) { __typename } }`,
    variables: ({ world }) => ({ id: world.author.id }),
  },
  { key: 'members', document: '{ members { edges { __typename } } }' },
  {
    key: 'members, of a group',
    document: `${ID} { members(filter: { groupId: $id }) { edges { __typename } } }`,
    variables: ({ world }) => ({ id: world.groupId }),
  },
  {
    key: 'members, by their e-mail address',
    document: '{ members(filter: { query: "author@example.com" }) { edges { __typename } } }',
  },
  { key: 'membershipRequests', document: '{ membershipRequests { edges { __typename } } }' },
  { key: 'notifications', document: '{ notifications { edges { __typename } } }' },
  { key: 'onboarding', document: '{ onboarding { __typename } }' },
  { key: 'silentNewcomers', document: '{ silentNewcomers { edges { __typename } } }' },
  ...inEachPlace(
    'officialAnswers',
    `${ID} { officialAnswers(filter: { categoryId: $id }) { edges { __typename } } }`,
    ({ category: { id } }) => ({ id }),
  ),
  ...inEachPlace('post', `${ID} { post(id: $id) { __typename } }`, ({ reply: { id } }) => ({ id })),
  {
    key: 'post, deleted',
    document: `${ID} { post(id: $id) { __typename } }`,
    variables: () => ({ id: deleted.post.reply.id }),
  },
  {
    key: 'post, in a deleted thread',
    document: `${ID} { post(id: $id) { __typename } }`,
    variables: () => ({ id: deleted.thread.reply.id }),
  },
  { key: 'customFields', document: '{ customFields { __typename } }' },
  {
    key: 'replies',
    document: `${ID} { replies(authorId: $id) { edges { __typename } } }`,
    variables: ({ world }) => ({ id: world.author.id }),
  },
  { key: 'standingRules', document: '{ standingRules { __typename } }' },
  ...inEachPlace('thread', `${ID} { thread(id: $id) { __typename } }`, ({ thread: { id } }) => ({ id })),
  {
    key: 'thread, deleted',
    document: `${ID} { thread(id: $id) { __typename } }`,
    variables: () => ({ id: deleted.thread.thread.id }),
  },
  ...inEachPlace(
    'threads',
    `${ID} { threads(filter: { categoryId: $id }) { edges { __typename } } }`,
    ({ category: { id } }) => ({ id }),
  ),
  { key: 'viewer', document: '{ viewer { __typename } }' },
];
