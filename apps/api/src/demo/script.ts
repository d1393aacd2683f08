import type { ThreadKind } from '@conch/shared/words';

export type CategoryKey =
  | 'news'
  | 'start'
  | 'scheduling'
  | 'mobile'
  | 'integrations'
  | 'ideas'
  | 'break-room'
  | 'beta'
  | 'staff'
  | 'planner-5';

/** Those who speak under their own name. */
export type TeamHandle =
  | 'maren'
  | 'tomasz'
  | 'ines'
  | 'pilar'
  | 'devika'
  | 'jonas'
  | 'aoife'
  | 'henrik'
  | 'lucie'
  | 'gareth'
  | 'sabine'
  | 'renate'
  | 'callum';

/** Who speaks. Letters are customers cast anew for each thread; a name is that member. */
export type Voice =
  | 'asker'
  | 'a'
  | 'b'
  | 'c'
  | 'd'
  | 'e'
  | 'advocate'
  | 'advocate2'
  | 'support'
  | 'support2'
  | 'product'
  | 'product2'
  | 'moderator'
  | TeamHandle;

export type OfficialMark = {
  appliesTo?: string;
  team?: string;
  /** Days from the mark to the day it is to be looked at again. */
  review?: number;
  /** The text and area it had when it was marked first, and why it changed. */
  was?: { body: string; appliesTo?: string; reason: string };
  /** Why it was taken back. */
  withdrawn?: string;
};

/** What became of a post. */
export type Marks = {
  accepted?: boolean;
  official?: OfficialMark;
  /** A note of the advocate who tried it. */
  verified?: string;
  /** The text before it was edited, and the reason that was given. */
  was?: { body: string; reason?: string };
  /** Why it was deleted; a moderator did it when there is a reason. */
  deleted?: string | true;
  /** Number of the post that it answers directly. */
  to?: number;
  /** Busy hours since the post before; else as fast as the community is at the time. */
  after?: number;
  /** How well it is received: 1 is usual. */
  liked?: number;
};

export type Line = readonly [by: Voice, body: string, marks?: Marks];

/** A whole conversation as it is written down here. */
export type Script = {
  in: CategoryKey;
  kind: ThreadKind;
  by?: Voice;
  title: string;
  body: string;
  /** Days before now; else at any time. */
  ago?: number;
  /** What became of the opening post. */
  opening?: Pick<Marks, 'was' | 'liked'>;
  lines: readonly Line[];
};
