import type { ProfileAudience } from '#lib/gql/graphql.ts';
import { text, textOrNull } from './act';

/** A profile as the form sends it; an emptied field clears the value. */
export function profileFrom(form: FormData) {
  return {
    customFields: customFieldsFrom(form),
    name: text(form, 'name'),
    handle: text(form, 'handle'),
    profileAudience: (text(form, 'profileAudience') || null) as ProfileAudience | null,
    title: textOrNull(form, 'title'),
    company: textOrNull(form, 'company'),
    pronouns: textOrNull(form, 'pronouns'),
    location: textOrNull(form, 'location'),
    timeZone: textOrNull(form, 'timeZone'),
    bio: textOrNull(form, 'bio'),
  };
}

const CUSTOM = 'customFields.';

/** What was filled into custom fields, which are named by their ids. */
export function customFieldsFrom(form: FormData) {
  return [...form.keys()]
    .filter((name) => name.startsWith(CUSTOM))
    .map((name) => ({ fieldId: name.slice(CUSTOM.length), value: textOrNull(form, name) }));
}
