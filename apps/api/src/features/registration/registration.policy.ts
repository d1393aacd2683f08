import type { Registration } from '@conch/shared/words';
import { isStaff, type Actor } from '../../platform/auth/actor.js';

/** Also who sees that somebody waits: nobody else knows of people who are no members. */
export const canDecideMembership = (actor: Actor | null): boolean => isStaff(actor);

/** What becomes of who has proven this address: they `join`, or they `ask`; null where neither is open to them. */
export function wayIn(
  community: { registration: Registration; registrationDomains: readonly string[] },
  email: string,
): 'join' | 'ask' | null {
  switch (community.registration) {
    case 'open':
      return 'join';
    case 'request':
      return 'ask';
    case 'domains':
      return community.registrationDomains.includes(domainOf(email)) ? 'join' : null;
    case 'closed':
      return null;
  }
}

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();
