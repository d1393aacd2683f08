import type { CustomFieldAudience, CustomFieldEditor, CustomFieldKind } from '@conch/shared/words';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export const CustomFieldKindEnum = { TEXT: 'text', LINK: 'link', CHOICE: 'choice', DATE: 'date' } as const;
registerEnumType(CustomFieldKindEnum, {
  name: 'CustomFieldKind',
  description: 'What is filled in: a line of text, the address of a page, one of several choices, or a day.',
});

export const CustomFieldAudienceEnum = { MEMBERS: 'members', OWN: 'own', STAFF: 'staff' } as const;
registerEnumType(CustomFieldAudienceEnum, {
  name: 'CustomFieldAudience',
  description:
    'MEMBERS: whoever sees the details of the profile. OWN: its own member, and staff. STAFF: staff only.',
});

export const CustomFieldEditorEnum = { MEMBER: 'member', STAFF: 'staff' } as const;
registerEnumType(CustomFieldEditorEnum, {
  name: 'CustomFieldEditor',
  description: 'MEMBER: whoever edits the profile fills it in. STAFF: staff do.',
});

@ObjectType('CustomField', {
  description: 'Something the community asks its members, beyond what every profile has.',
})
export class CustomFieldType {
  @Field(() => ID, { description: 'Stays the same for good.' })
  id: number;

  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What to fill in.' })
  hint: string | null;

  @Field(() => CustomFieldKindEnum, { description: 'What is filled in.' })
  kind: CustomFieldKind;

  @Field(() => [String], { description: 'What can be chosen; empty unless it is a choice.' })
  options: string[];

  @Field(() => CustomFieldAudienceEnum, { description: 'Who sees it.' })
  audience: CustomFieldAudience;

  @Field(() => CustomFieldEditorEnum, { description: 'Who fills it in.' })
  editor: CustomFieldEditor;

  @Field(() => Boolean, { description: 'Members cannot leave it empty when they fill in their fields.' })
  isRequired: boolean;

  @Field(() => Date, { nullable: true, description: 'Since when it is no longer shown or asked.' })
  archivedAt: Date | null;
}

@ObjectType('CustomFieldValue', { description: 'A custom field of a member, with what it says.' })
export class CustomFieldValueType {
  @Field(() => CustomFieldType, { description: 'Which one.' })
  field: CustomFieldType;

  @Field(() => String, { nullable: true, description: 'What it says; a date as YYYY-MM-DD.' })
  value: string | null;

  @Field(() => Boolean, { description: 'The viewer may fill it in.' })
  editable: boolean;
}
