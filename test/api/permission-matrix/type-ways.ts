import type { Scene, World } from './world.js';
import type { Deleted } from './query-cases.js';
import { makeRequest } from './requests.js';
import type { Who } from './roles.js';

type Given = { world: World; scene: Scene; deleted: Deleted; who: Who };
/** How the matrix comes to an object of a type: `%` stands for the fields, `at` for where the answer holds them. */
export type Way = {
  document: string;
  at: string;
  variables?: (given: Given) => Record<string, unknown> | Promise<Record<string, unknown>>;
  /** Content in a category: asked for in each place. */
  inPlaces?: true;
};

const thread = (rest: string, at: string): Way => ({
  document: `query ($id: ID!) { thread(id: $id) { ${rest} } }`,
  at: `thread.${at}`,
  variables: ({ scene }) => ({ id: scene.thread.id }),
  inPlaces: true,
});
const post = (rest: string, at: string): Way => ({
  document: `query ($id: ID!) { post(id: $id) { ${rest} } }`,
  at: `post.${at}`,
  variables: ({ scene }) => ({ id: scene.reply.id }),
  inPlaces: true,
});
const inviteList = (rest: string, at: string): Way => ({
  document: `query ($id: ID!) { inviteList(id: $id) { ${rest} } }`,
  at: `inviteList.${at}`,
  variables: ({ world }) => ({ id: world.inviteListId }),
});
const standing = (list: string): Way => ({
  document: `{ standingRules { ${list} { % } } }`,
  at: `standingRules.${list}.0`,
});
const whole = (way: Way): Way => ({ ...way, at: way.at.slice(0, -1) });
/** A moderator took it away, in the category of all members. */
function ofDeleted(what: 'thread' | 'post', at: string): Way {
  const inner = at.endsWith('viewerCan') ? 'viewerCan { % }' : '%';
  return {
    document: `query ($id: ID!) { ${what}(id: $id) { ${inner} } }`,
    at,
    variables: ({ deleted }) => ({
      id: what === 'thread' ? deleted.thread.thread.id : deleted.post.reply.id,
    }),
  };
}
const page = (name: string): Way => ({
  document: `{ ${name}(first: 1) { edges { node { % } } } }`,
  at: `${name}.edges.0.node`,
});

/** By type, and after a comma what is special about this object of it. */
export const ways: Record<string, Way> = {
  AcceptedAnswer: thread('acceptedAnswer { % }', 'acceptedAnswer'),
  Activity: page('activities'),
  AnswerVerification: post('verifications { % }', 'verifications.0'),
  Category: thread('category { % }', 'category'),
  CategoryAbilities: thread('category { viewerCan { % } }', 'category.viewerCan'),
  CategoryGroupAccess: {
    document: 'query ($id: ID!) { category(id: $id) { groupAccess { % } } }',
    at: 'category.groupAccess.0',
    variables: ({ world }) => ({ id: world.categories.group.id }),
  },
  Community: { document: '{ community { % } }', at: 'community' },
  CustomField: {
    document: 'query ($id: ID!) { member(id: $id) { customFields { field { % } } } }',
    at: 'member.customFields.0.field',
    variables: ({ world }) => ({ id: world.author.id }),
  },
  CustomFieldValue: {
    document: 'query ($id: ID!) { member(id: $id) { customFields { % } } }',
    at: 'member.customFields.0',
    variables: ({ world }) => ({ id: world.author.id }),
  },
  DiffLine: post('revisions { diff { % } }', 'revisions.0.diff.0'),
  DiffPart: post('revisions { diff { parts { % } } }', 'revisions.0.diff.0.parts.0'),
  EmailLink: {
    document: 'query ($token: String!) { emailLink(token: $token) { % } }',
    at: 'emailLink',
    variables: ({ world }) => ({ token: world.joinToken }),
  },
  FirstStep: { document: '{ viewer { firstSteps { steps { % } } } }', at: 'viewer.firstSteps.steps.0' },
  FirstSteps: { document: '{ viewer { firstSteps { % } } }', at: 'viewer.firstSteps' },
  Group: {
    document: 'query ($id: ID!) { member(id: $id) { groups { % } } }',
    at: 'member.groups.0',
    variables: ({ world }) => ({ id: world.author.id }),
  },
  'Group, in the list': { document: '{ groups { % } }', at: 'groups.0' },
  Invite: page('invites'),
  InviteList: whole(inviteList('%', '')),
  InviteListCount: inviteList('counts { % }', 'counts.0'),
  InviteListRow: inviteList('rows { edges { node { % } } }', 'rows.edges.0.node'),
  InvitePreview: {
    document: 'query ($token: String!) { invite(token: $token) { % } }',
    at: 'invite',
    variables: ({ world }) => ({ token: world.inviteToken }),
  },
  InviteResult: {
    document: 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { % } }',
    at: 'inviteMember',
    variables: () => ({ input: { email: `${crypto.randomUUID()}@example.com` } }),
  },
  LevelLimits: standing('limits'),
  LevelRequirements: standing('requirements'),
  Mail: page('mails'),
  Member: thread('author { % }', 'author'),
  'Member, showing details to staff': post('author { % }', 'author'),
  MemberAbilities: thread('author { viewerCan { % } }', 'author.viewerCan'),
  'MemberAbilities, of the owner': {
    document: 'query ($id: ID!) { member(id: $id) { viewerCan { % } } }',
    at: 'member.viewerCan',
    variables: ({ world }) => ({ id: world.owner.id }),
  },
  MembershipRequest: page('membershipRequests'),
  Notification: page('notifications'),
  OfficialAnswer: thread('officialAnswer { % }', 'officialAnswer'),
  OfficialAnswerAbilities: thread('officialAnswer { viewerCan { % } }', 'officialAnswer.viewerCan'),
  OfficialAnswerRevision: thread('officialAnswerHistory { % }', 'officialAnswerHistory.0'),
  Onboarding: { document: '{ onboarding { % } }', at: 'onboarding' },
  Post: whole(post('%', '')),
  'Post, deleted': ofDeleted('post', 'post'),
  PostAbilities: post('viewerCan { % }', 'viewerCan'),
  'PostAbilities, of a deleted one': ofDeleted('post', 'post.viewerCan'),
  PostRevision: post('revisions { % }', 'revisions.0'),
  ReactionSummary: post('reactions { % }', 'reactions.0'),
  SecondFactor: { document: '{ viewer { secondFactor { % } } }', at: 'viewer.secondFactor' },
  TotpEnrolment: {
    document: 'mutation { enableTotp(input: { password: "not the password" }) { % } }',
    at: 'enableTotp',
  },
  RecoveryCodes: {
    document: 'mutation { confirmTotp(input: { code: "000000" }) { % } }',
    at: 'confirmTotp',
  },
  Session: { document: '{ viewer { sessions { % } } }', at: 'viewer.sessions.0' },
  SilentNewcomer: page('silentNewcomers'),
  Standing: { document: '{ viewer { standing { % } } }', at: 'viewer.standing' },
  StandingStep: { document: '{ viewer { standing { steps { % } } } }', at: 'viewer.standing.steps.0' },
  StandingRules: { document: '{ standingRules { % } }', at: 'standingRules' },
  Suspension: {
    document: 'query ($id: ID!) { member(id: $id) { suspensions { % } } }',
    at: 'member.suspensions.0',
    variables: ({ world }) => ({ id: world.people.suspended.id }),
  },
  Thread: whole(thread('%', '')),
  'Thread, deleted': ofDeleted('thread', 'thread'),
  ThreadAbilities: thread('viewerCan { % }', 'viewerCan'),
  ThreadReading: thread('viewerReading { % }', 'viewerReading'),
  VerifiedEmail: {
    document: 'mutation ($token: String!) { verifyEmail(input: { token: $token }) { % } }',
    at: 'verifyEmail',
    variables: async ({ world }) => ({ token: (await makeRequest(world.conch, 'unverified')).token }),
  },
  Viewer: { document: '{ viewer { % } }', at: 'viewer' },
  ViewerAbilities: { document: '{ viewer { viewerCan { % } } }', at: 'viewer.viewerCan' },
};
