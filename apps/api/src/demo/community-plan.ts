import type { ReadAudience, WriteAudience } from '@conch/shared/words';
import { BETA_TESTERS, ENTERPRISE, SUBCONTRACTORS } from './people.js';
import type { CategoryKey } from './script.js';

export const COMMUNITY = {
  name: 'Ottermile Community',
  tagline: 'Planning days and driving routes, together',
  description:
    'For everybody who plans or drives with Ottermile: the Planner for the office, Otter Go for the road, and the portal for customers.',
  accentColor: '#0f766e',
  timeZone: 'Europe/Berlin',
  officialTeam: 'Support',
};

export const GROUPS: readonly { name: string; description: string }[] = [
  { name: BETA_TESTERS, description: 'Try new versions first, and say what is wrong with them.' },
  { name: ENTERPRISE, description: 'Firms with a contract for more than 100 people.' },
  { name: SUBCONTRACTORS, description: 'People who work for our customers with the role Partner.' },
];

export type PlannedCategory = {
  key: CategoryKey;
  name: string;
  description: string;
  color: string;
  icon: string;
  read: ReadAudience;
  post: WriteAudience;
  reply: WriteAudience;
  /** What a group may do where the audience is groups. */
  access: readonly { group: string; canPost: boolean; canReply: boolean }[];
  isArchived: boolean;
};

type Access = Pick<PlannedCategory, 'read' | 'post' | 'reply' | 'access' | 'isArchived'>;

const open: Access = { read: 'members', post: 'members', reply: 'members', access: [], isArchived: false };

const category = (
  key: CategoryKey,
  [name, description]: readonly [string, string],
  [color, icon]: readonly [string, string],
  access: Partial<Access> = {},
): PlannedCategory => ({ key, name, description, color, icon, ...open, ...access });

export const CATEGORIES: readonly PlannedCategory[] = [
  category(
    'news',
    ['News', 'Releases, interruptions and what we plan. Anybody may read, members may reply.'],
    ['#0f766e', 'megaphone'],
    { read: 'public', post: 'staff' },
  ),
  category(
    'start',
    ['Getting started', 'The first weeks: accounts, people, sites, the customer portal.'],
    ['#2563eb', 'rocket'],
  ),
  category(
    'scheduling',
    ['Scheduling and routes', 'The board, maintenance plans, shifts, the optimiser and the map.'],
    ['#7c3aed', 'wrench'],
  ),
  category(
    'mobile',
    ['Otter Go', 'The app on phones and tablets, on and off the network.'],
    ['#db2777', 'life-buoy'],
  ),
  category(
    'integrations',
    ['Integrations and API', 'API, webhooks, imports, single sign-on and everything with a request id.'],
    ['#c2410c', 'plug'],
  ),
  category(
    'ideas',
    ['Ideas', 'What Ottermile should learn next, and why on a real Tuesday.'],
    ['#ca8a04', 'lightbulb'],
  ),
  category(
    'break-room',
    ['The break room', 'Hello, geese, weekly wins and the rest of life.'],
    ['#15803d', 'coffee'],
  ),
  category(
    'beta',
    ['Beta lab', 'Builds that are not finished. What is said here stays here.'],
    ['#0891b2', 'sparkles'],
    {
      read: 'groups',
      post: 'groups',
      reply: 'groups',
      access: [
        { group: BETA_TESTERS, canPost: true, canReply: true },
        { group: ENTERPRISE, canPost: false, canReply: false },
      ],
    },
  ),
  category('staff', ['Staff room', 'Ottermile’s own people only.'], ['#475569', 'shield'], {
    read: 'staff',
    post: 'staff',
    reply: 'staff',
  }),
  category(
    'planner-5',
    ['Planner 5', 'The Planner before this one. Closed, and kept for what is still true.'],
    ['#78716c', 'book-open'],
    { isArchived: true },
  ),
];
