import type { ProfileAudience } from '@conch/shared/words';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ProfileAudienceEnum } from '../members/member.type.js';
import { CustomFieldValueArgs } from './custom-fields.input.js';

@InputType('UpdateProfileInput', {
  description: 'What is to change; what is left out stays, and null empties what may be empty.',
})
export class UpdateProfileArgs {
  @Field(() => ID, { nullable: true, description: 'Whose profile; the viewer’s own unless said.' })
  memberId?: string | null;

  @Field(() => String, { nullable: true, description: 'The name people read.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The short name in addresses and mentions.' })
  handle?: string | null;

  @Field(() => String, { nullable: true, description: 'Their position.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom they work for.' })
  company?: string | null;

  @Field(() => String, { nullable: true, description: 'About them, as Markdown.' })
  bio?: string | null;

  @Field(() => String, { nullable: true, description: 'Where they are.' })
  location?: string | null;

  @Field(() => String, { nullable: true, description: 'How to refer to them.' })
  pronouns?: string | null;

  @Field(() => String, { nullable: true, description: 'Their IANA time zone.' })
  timeZone?: string | null;

  @Field(() => ProfileAudienceEnum, { nullable: true, description: 'Who sees the details.' })
  profileAudience?: ProfileAudience | null;

  @Field(() => [CustomFieldValueArgs], {
    nullable: true,
    description: 'Custom fields to fill in; those left out stay. Staff fill in theirs in any profile.',
  })
  customFields?: CustomFieldValueArgs[] | null;
}

@InputType('SetAvatarInput', { description: 'The new picture.' })
export class SetAvatarArgs {
  @Field(() => ID, { nullable: true, description: 'Whose picture; the viewer’s own unless said.' })
  memberId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A PNG, JPEG or WebP as base64, at most 2 MB; null removes the picture.',
  })
  image?: string | null;
}
