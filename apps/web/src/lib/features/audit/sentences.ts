import { TRUST_LEVEL_NAMES } from '@conch/shared/standing';

type Details = Record<string, unknown>;
type Activity = {
  type: string;
  actor?: { id: string } | null;
  memberId?: string | null;
  details: string;
};

/**
 * What is said after the name of who did it. `{member}` stands for whom it happened to, `{thread:…}` and
 * `{post:…}` for a link with these words.
 */
const SENTENCES: Record<string, string | ((details: Details, own: boolean) => string)> = {
  'community.setUp': 'set up the community',
  'community.updated': (details) => `changed the community${listed(details.fields)}`,
  'session.started': (details) => `signed in${from(details)}`,
  'session.failed': (details) => `failed to sign in as {member}${from(details)}`,
  'session.ended': (details, own) => {
    if (!own) return 'signed {member} out everywhere';
    return details.others ? 'signed out everywhere else' : 'ended a session';
  },
  'password.resetRequested': 'asked for a new password for {member}',
  'password.changed': 'changed their password',
  'member.emailVerified': 'confirmed their e-mail address',
  'member.emailChangeRequested': 'asked for another e-mail address',
  'member.emailChanged': ({ from: before, to }) =>
    `changed their e-mail address${said(before, ' from ')}${said(to, ' to ')}`,
  'secondFactor.enabled': 'switched their second factor on',
  'secondFactor.disabled': 'switched their second factor off',
  'secondFactor.removed': 'removed the second factor of {member}',
  'recoveryCodes.renewed': 'made new recovery codes',
  'recoveryCode.used': 'used a recovery code',
  'member.joined': 'joined',
  'member.updated': (details, own) =>
    `changed ${own ? 'their own profile' : 'the profile of {member}'}${listed(profileFields(details))}${handles(details)}`,
  'customField.created': ({ name }) => `made the profile field${quoted(name)}`,
  'customField.updated': ({ name, archived }) =>
    `${archived === true ? 'archived' : archived === false ? 'brought back' : 'changed'} the profile field${quoted(name)}`,
  'customField.arranged': 'changed the order of the profile fields',
  'member.roleChanged': ({ from: before, to }) =>
    `changed the role of {member}${said(before, ' from ')}${said(to, ' to ')}`,
  'member.advocateChanged': ({ advocate }) =>
    advocate ? 'made {member} an advocate' : 'ended {member} being an advocate',
  'member.trustLevelChanged': ({ from: before, to, byHand }) =>
    byHand === false && before === to
      ? 'let the level of {member} follow from what they do'
      : `changed the level of {member} from ${levelName(before)} to ${levelName(to)}`,
  'member.fellSilent': 'noticed that {member} has neither written nor reacted since joining',
  'member.firstStepsDismissed': 'put the first steps aside',
  'member.suspended': ({ reason }) => `suspended {member}${because(reason)}`,
  'member.suspensionLifted': 'lifted the suspension of {member}',
  'standingRules.updated': ({ reset }) =>
    reset ? 'went back to the usual rules of the levels' : 'changed the rules of the levels',
  'invite.sent': ({ email, role }) => `invited${said(email, ' ')}${said(role, ' as ')}`,
  'invite.resent': ({ email }) => `sent the invite${said(email, ' to ')} again`,
  'invite.revoked': ({ email }) => `revoked the invite${said(email, ' to ')}`,
  'invite.accepted': 'accepted an invite',
  'inviteList.checked': ({ fileName }) => `read the invite list${quoted(fileName)}`,
  'inviteList.started': ({ fileName }) => `started to send the invite list${quoted(fileName)}`,
  'inviteList.cancelled': ({ fileName }) => `cancelled the invite list${quoted(fileName)}`,
  'inviteList.finished': ({ fileName }) => `finished the invite list${quoted(fileName)}`,
  'membership.requested': ({ email }) => `asked to join${said(email, ': ')}`,
  'membership.approved': ({ email }) => `let {member} in${said(email, ', who asked as ')}`,
  'membership.declined': ({ email, reason }) =>
    `declined the request to join${said(email, ' of ')}${because(reason)}`,
  'group.created': ({ name }) => `created the group${quoted(name)}`,
  'group.updated': ({ name }) => `changed the group${quoted(name)}`,
  'group.deleted': ({ name }) => `deleted the group${quoted(name)}`,
  'group.memberAdded': ({ name }) => `added {member} to the group${quoted(name)}`,
  'group.memberRemoved': ({ name }) => `removed {member} from the group${quoted(name)}`,
  'category.created': ({ name }) => `created the category${quoted(name)}`,
  'category.updated': ({ name, archived }) =>
    `${archived === true ? 'archived' : archived === false ? 'reopened' : 'changed'} the category${quoted(name)}`,
  'category.arranged': 'changed the order of the categories',
  'thread.created': 'started {thread:a thread}',
  'thread.updated': 'changed the title or kind of {thread:a thread}',
  'thread.moved': 'moved {thread:a thread} to another category',
  'thread.deleted': ({ reason }) => `deleted {thread:a thread}${because(reason)}`,
  'thread.restored': 'restored {thread:a thread}',
  'post.created': 'wrote {post:a reply}',
  'post.edited': ({ reason }) => `edited {post:a post}${because(reason)}`,
  'post.deleted': ({ reason }) => `deleted {post:a post}${because(reason)}`,
  'post.restored': 'restored {post:a post}',
  'post.reacted': ({ kind }) => `reacted${said(kind, ' ')} to {post:a post}`,
  'post.unreacted': ({ kind }) => `took back${said(kind, ' ')} from {post:a post}`,
  'answer.accepted': 'accepted {post:an answer}',
  'answer.unaccepted': 'took back that {post:an answer} solved it',
  'answer.madeOfficial': 'made {post:an answer} official',
  'answer.officialReplaced': 'replaced {post:an official answer}',
  'answer.officialUpdated': 'changed {post:an official answer}',
  'answer.officialWithdrawn': ({ reason }) => `withdrew {post:an official answer}${because(reason)}`,
  'answer.reviewDue': 'found that {post:an official answer} needs review',
  'answer.verified': 'verified {post:an answer}',
  'answer.unverified': 'took back that {post:an answer} is verified',
  'officialFeed.followed': 'follows the official answers',
  'officialFeed.unfollowed': 'no longer follows the official answers',
};

/** What happens by itself. Everything else that names nobody was done by somebody who was not signed in. */
const BY_ITSELF = [
  'answer.reviewDue',
  'inviteList.finished',
  'member.fellSilent',
  'member.trustLevelChanged',
];

/** Who did it, where no member did. */
export const nobodyOf = ({ type }: Activity): string => (BY_ITSELF.includes(type) ? 'Conch' : 'Someone');

const FIELDS: Record<string, string> = {
  accentColor: 'colour',
  bio: 'bio',
  customFields: 'profile fields',
  introductions: 'introductions',
  officialTeam: 'official team',
  profileAudience: 'who sees the details',
  registration: 'who may join',
  registrationDomains: 'domains that may join',
  reactionKinds: 'reactions',
  requireStaffTotp: 'second factor of the team',
  timeZone: 'time zone',
};

export const ACTIVITY_OPTIONS = [
  { value: '', label: 'Everything' },
  ...Object.keys(SENTENCES).map((type) => ({ value: type, label: labelOf(type) })),
];

/** A piece of a sentence: words, or words that lead somewhere. */
export type Part = { words: string; to?: 'member' | 'thread' | 'post' };

export function sentenceOf(activity: Activity): Part[] {
  const sentence = SENTENCES[activity.type] ?? `did something recorded as ${activity.type}`;
  const own = activity.actor?.id === activity.memberId;
  const text = typeof sentence === 'string' ? sentence : sentence(parsed(activity.details), own);
  return text
    .split(/(\{[^}]+\})/)
    .filter(Boolean)
    .map((piece) => {
      const place = /^\{(member|thread|post):?(.*)\}$/.exec(piece);
      return place ? { words: place[2] ?? '', to: place[1] as NonNullable<Part['to']> } : { words: piece };
    });
}

/** "thread.created" → "Thread created". */
function labelOf(type: string): string {
  const words = type
    .replace('.', ' ')
    .replaceAll(/([A-Z])/g, ' $1')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function parsed(details: string): Details {
  try {
    return JSON.parse(details) as Details;
  } catch {
    return {};
  }
}

const said = (value: unknown, before: string) =>
  typeof value === 'string' && value ? before + plain(value) : '';
const quoted = (value: unknown) => (typeof value === 'string' && value ? ` “${plain(value)}”` : '');
const because = (value: unknown) => (typeof value === 'string' && value ? `: ${plain(value)}` : '');
const from = ({ address }: Details) => said(address, ' from ');

const levelName = (level: unknown) => TRUST_LEVEL_NAMES[Number(level)] ?? 'unknown';

/** What people wrote must not be read as a place in the sentence. */
const plain = (value: string) => value.replaceAll(/[{}]/g, '');

/** Custom fields are named by their ids, which say nothing. */
function profileFields({ fields, customFields }: Details): unknown[] {
  return [...(Array.isArray(fields) ? (fields as unknown[]) : []), ...(customFields ? ['customFields'] : [])];
}

function handles({ handle }: Details): string {
  const { from: before, to } = (handle ?? {}) as Details;
  return before && to ? ` (from${said(before, ' @')} to${said(to, ' @')})` : '';
}

function listed(fields: unknown): string {
  if (!Array.isArray(fields) || fields.length === 0) return '';
  return `: ${fields.map((field) => FIELDS[String(field)] ?? plain(String(field))).join(', ')}`;
}
