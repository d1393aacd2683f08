import { z } from 'zod';
import { LIMITS } from '../limits.js';
import {
  CUSTOM_FIELD_AUDIENCES,
  CUSTOM_FIELD_EDITORS,
  CUSTOM_FIELD_KINDS,
  type CustomFieldKind,
} from '../words.js';
import { clearable, date, flag, id, ids, kept, line, link, oneOf, optional } from './fields.js';

const name = line(LIMITS.customFieldName);
const hint = line(LIMITS.customFieldHint);
const audience = oneOf(CUSTOM_FIELD_AUDIENCES);
const editor = oneOf(CUSTOM_FIELD_EDITORS);
const options = z
  .array(line(LIMITS.customFieldOption), { error: 'Write the choices.' })
  .max(LIMITS.customFieldOptions.max, `Write at most ${LIMITS.customFieldOptions.max} choices.`)
  .refine((all) => new Set(all).size === all.length, { error: 'Name each choice once.' });

export const createCustomFieldInput = z.object({
  name,
  hint: optional(hint),
  kind: oneOf(CUSTOM_FIELD_KINDS),
  options: optional(options),
  audience: optional(audience),
  editor: optional(editor),
  isRequired: optional(flag),
});
export type CreateCustomFieldInput = z.infer<typeof createCustomFieldInput>;

/** Its kind stays: what members have said would no longer fit. */
export const updateCustomFieldInput = z.object({
  id,
  name: kept(name),
  hint: clearable(hint),
  options: kept(options),
  audience: kept(audience),
  editor: kept(editor),
  isRequired: kept(flag),
  archived: kept(flag),
});
export type UpdateCustomFieldInput = z.infer<typeof updateCustomFieldInput>;

/** The custom fields in their new order. */
export const arrangeCustomFieldsInput = z.object({ ids: ids(500).min(1, 'Choose one.') });
export type ArrangeCustomFieldsInput = z.infer<typeof arrangeCustomFieldsInput>;

/** What a member says in custom fields; null or an empty text takes it back. */
export const customFieldValues = z
  .array(z.object({ fieldId: id, value: z.string().nullish() }))
  .max(LIMITS.customFields.max, `Fill in at most ${LIMITS.customFields.max} fields.`)
  .refine((all) => new Set(all.map(({ fieldId }) => fieldId)).size === all.length, {
    error: 'Name each field once.',
  });
export type CustomFieldValues = z.infer<typeof customFieldValues>;

const VALUES = {
  text: line(LIMITS.customFieldText),
  link,
  date,
  choice: line(LIMITS.customFieldOption),
};

/** A value as it is kept, null for an empty one; or why it does not fit its field. */
export function readCustomFieldValue(
  field: { kind: CustomFieldKind; options: readonly string[] },
  said: string | null | undefined,
): { value: string | null } | { problem: string } {
  if (!said?.trim()) return { value: null };
  const { success, data, error } = VALUES[field.kind].safeParse(said);
  if (!success) return { problem: error.issues[0]!.message };
  if (field.kind === 'choice' && !field.options.includes(data)) return { problem: 'Choose one.' };
  return { value: data };
}
