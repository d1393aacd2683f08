import type { CustomFieldAudience, CustomFieldEditor } from '#lib/gql/graphql.ts';
import { text, textOrNull } from './act';

/** A custom field as its form sends it; its choices stand one on a line. */
export function customFieldFrom(form: FormData) {
  return {
    name: text(form, 'name'),
    hint: textOrNull(form, 'hint'),
    options: text(form, 'options')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    audience: text(form, 'audience') as CustomFieldAudience,
    editor: text(form, 'editor') as CustomFieldEditor,
    isRequired: form.has('isRequired'),
  };
}
