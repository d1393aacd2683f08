import type { CustomFieldAudience, CustomFieldEditor, CustomFieldKind } from '@conch/shared/words';
import { Field, ID, InputType } from '@nestjs/graphql';
import { CustomFieldAudienceEnum, CustomFieldEditorEnum, CustomFieldKindEnum } from './custom-field.type.js';

@InputType('CreateCustomFieldInput', { description: 'A new custom field.' })
export class CreateCustomFieldArgs {
  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What to fill in.' })
  hint?: string | null;

  @Field(() => CustomFieldKindEnum, { description: 'What is filled in; stays for good.' })
  kind: CustomFieldKind;

  @Field(() => [String], { nullable: true, description: 'What can be chosen, where it is a choice.' })
  options?: string[] | null;

  @Field(() => CustomFieldAudienceEnum, { nullable: true, description: 'Who sees it; MEMBERS unless said.' })
  audience?: CustomFieldAudience | null;

  @Field(() => CustomFieldEditorEnum, { nullable: true, description: 'Who fills it in; MEMBER unless said.' })
  editor?: CustomFieldEditor | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether members must fill it in; no unless said.' })
  isRequired?: boolean | null;
}

@InputType('UpdateCustomFieldInput', { description: 'What is to change; what is left out stays.' })
export class UpdateCustomFieldArgs {
  @Field(() => ID, { description: 'The custom field.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What to fill in.' })
  hint?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'What can be chosen. What members chose before stays until they choose again.',
  })
  options?: string[] | null;

  @Field(() => CustomFieldAudienceEnum, { nullable: true, description: 'Who sees it.' })
  audience?: CustomFieldAudience | null;

  @Field(() => CustomFieldEditorEnum, { nullable: true, description: 'Who fills it in.' })
  editor?: CustomFieldEditor | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether members must fill it in.' })
  isRequired?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is archived: kept, but shown nowhere.' })
  archived?: boolean | null;
}

@InputType('ArrangeCustomFieldsInput', { description: 'The order of custom fields.' })
export class ArrangeCustomFieldsArgs {
  @Field(() => [ID], { description: 'Custom fields in their order; those left out follow.' })
  ids: string[];
}

@InputType('CustomFieldValueInput', { description: 'What to fill into a custom field.' })
export class CustomFieldValueArgs {
  @Field(() => ID, { description: 'The custom field.' })
  fieldId: string;

  @Field(() => String, { nullable: true, description: 'What it says; null empties it.' })
  value?: string | null;
}
