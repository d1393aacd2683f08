import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { REGISTRATIONS } from '../words.js';
import { clearable, color, emailDomain, image, kept, line, oneOf, text, timeZone } from './fields.js';
import { isEmoji } from './formats.js';

const emoji = z
  .string({ error: 'Choose an emoji.' })
  .trim()
  .max(LIMITS.reactionKind.max, 'Choose one emoji.')
  .refine(isEmoji, { error: 'Choose one emoji.' });

const reactionKinds = z
  .array(emoji, { error: 'Choose an emoji.' })
  .min(LIMITS.reactionKinds.min, 'Choose at least one emoji.')
  .max(LIMITS.reactionKinds.max, `Choose at most ${LIMITS.reactionKinds.max} emoji.`)
  .refine((kinds) => new Set(kinds).size === kinds.length, { error: 'Name each emoji once.' });

const registrationDomains = z
  .array(emailDomain, { error: 'Write domains such as example.com.' })
  .max(LIMITS.registrationDomains.max, `Write at most ${LIMITS.registrationDomains.max} domains.`)
  .transform((domains) => [...new Set(domains)]);

export const updateCommunityInput = z.object({
  name: kept(line(LIMITS.communityName)),
  tagline: clearable(line(LIMITS.tagline)),
  description: clearable(text(LIMITS.description)),
  accentColor: kept(color),
  timeZone: kept(timeZone),
  officialTeam: clearable(line(LIMITS.officialTeam)),
  reactionKinds: kept(reactionKinds),
  registration: kept(oneOf(REGISTRATIONS)),
  registrationDomains: kept(registrationDomains),
});
export type UpdateCommunityInput = z.infer<typeof updateCommunityInput>;

/** `image` must be said, so that a lost form field never removes the logo. */
export const setLogoInput = z.object({ image: image(LIMITS.logoBytes).nullable() });
export type SetLogoInput = z.infer<typeof setLogoInput>;
