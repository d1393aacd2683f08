import type { CustomFieldAudience, CustomFieldEditor, CustomFieldKind } from '#lib/gql/graphql.ts';

export const KINDS = [
  { value: 'TEXT', label: 'A line of text' },
  { value: 'LINK', label: 'A link' },
  { value: 'CHOICE', label: 'One of several choices' },
  { value: 'DATE', label: 'A date' },
] as const satisfies readonly { value: CustomFieldKind; label: string }[];

export const AUDIENCES = [
  { value: 'MEMBERS', label: 'Whoever sees the profile' },
  { value: 'OWN', label: 'The member and staff' },
  { value: 'STAFF', label: 'Staff only' },
] as const satisfies readonly { value: CustomFieldAudience; label: string }[];

export const EDITORS = [
  { value: 'MEMBER', label: 'The member' },
  { value: 'STAFF', label: 'Staff' },
] as const satisfies readonly { value: CustomFieldEditor; label: string }[];

export const labelOf = (options: readonly { value: string; label: string }[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;
