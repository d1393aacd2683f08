import { isAdmin, type Actor } from '../../platform/auth/actor.js';

export const canListMails = (actor: Actor | null): boolean => isAdmin(actor);

/**
 * Without a mail server, admins pass on mails by hand. What would let them act as another admin, or as the owner,
 * only its recipient reads.
 */
export const canReadMail = (
  actor: Actor | null,
  mail: { isForAdmin: boolean; memberId: number | null },
): boolean => isAdmin(actor) && (!mail.isForAdmin || mail.memberId === actor?.memberId);
