import type { ThreadKind } from '@conch/shared/words';
import type { DemoMember } from './people.js';
import type { CategoryKey } from './script.js';

/* The whole community as it is going to be written. Moments are milliseconds since 1970. */

export type PlannedReaction = { by: DemoMember; kind: string; at: number };

export type PlannedPost = {
  id: number;
  number: number;
  author: DemoMember;
  at: number;
  /** The same moment in busy hours before now. */
  busy: number;
  body: string;
  replyTo: PlannedPost | null;
  edit: { was: string; at: number; reason: string | null } | null;
  deleted: { by: DemoMember; at: number; reason: string | null } | null;
  reactions: PlannedReaction[];
  verified: { by: DemoMember; at: number; note: string | null }[];
};

export type Validity = { team: string; appliesTo: string | null; reviewBy: string | null };

export type PlannedOfficialChange = Validity & {
  change: 'marked' | 'updated' | 'replaced' | 'withdrawn';
  by: DemoMember;
  at: number;
  body: string;
  reason: string | null;
};

export type PlannedOfficial = {
  id: number;
  post: PlannedPost;
  changes: PlannedOfficialChange[];
  /** When staff were told that it is to be reviewed. */
  toldAt: number | null;
  replaces: PlannedOfficial | null;
};

export type PlannedThread = {
  id: number;
  category: CategoryKey;
  kind: ThreadKind;
  title: string;
  posts: PlannedPost[];
  accepted: { post: PlannedPost; by: DemoMember; at: number } | null;
  officials: PlannedOfficial[];
  deleted: { by: DemoMember; at: number; reason: string } | null;
};

export type PlannedInvite = {
  id: number;
  email: string;
  by: DemoMember;
  note: string | null;
  sentAt: number;
  revokedAt: number | null;
  acceptedBy: DemoMember | null;
};

export type Plan = {
  now: number;
  people: DemoMember[];
  threads: PlannedThread[];
  invites: PlannedInvite[];
  /** Every time somebody signed in. */
  visits: { by: DemoMember; at: number }[];
  /** When Planner 5 became a thing of the past. */
  archivedAt: number;
};
