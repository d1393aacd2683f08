import { Ground1763700000000 } from './0001-ground.migration.js';
import { Forum1763700100000 } from './0002-forum.migration.js';
import { Notifications1763700200000 } from './0003-notifications.migration.js';
import { Registration1763700300000 } from './0004-registration.migration.js';
import { Gate1763700400000 } from './0005-gate.migration.js';
import { InviteLists1763700500000 } from './0006-invite-lists.migration.js';
import { Profiles1763700600000 } from './0007-profiles.migration.js';
import { Standing1763700700000 } from './0008-standing.migration.js';
import { Unanswered1763700800000 } from './0009-unanswered.migration.js';

/** In order. A migration that has been merged is never changed: add the next one. */
export const migrations = [
  Ground1763700000000,
  Forum1763700100000,
  Notifications1763700200000,
  Registration1763700300000,
  Gate1763700400000,
  InviteLists1763700500000,
  Profiles1763700600000,
  Standing1763700700000,
  Unanswered1763700800000,
];
