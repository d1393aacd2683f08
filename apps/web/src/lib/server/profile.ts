import { text, textOrNull } from './act';

/** A profile as the form sends it; an emptied field clears the value. */
export function profileFrom(form: FormData) {
  return {
    name: text(form, 'name'),
    handle: text(form, 'handle'),
    title: textOrNull(form, 'title'),
    pronouns: textOrNull(form, 'pronouns'),
    location: textOrNull(form, 'location'),
    timeZone: textOrNull(form, 'timeZone'),
    bio: textOrNull(form, 'bio'),
  };
}
