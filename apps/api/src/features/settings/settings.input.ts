import type { Registration } from '@conch/shared/words';
import { Field, InputType } from '@nestjs/graphql';
import { RegistrationEnum } from './community.type.js';

@InputType('UpdateCommunityInput', {
  description: 'What is to change; what is left out stays, and null empties what may be empty.',
})
export class UpdateCommunityArgs {
  @Field(() => String, { nullable: true, description: 'What the community is called.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'One line under the name.' })
  tagline?: string | null;

  @Field(() => String, { nullable: true, description: 'What the community is for.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "The company's colour, #rrggbb." })
  accentColor?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA zone for periods and office hours.' })
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: 'The usual team behind official answers.' })
  officialTeam?: string | null;

  @Field(() => [String], { nullable: true, description: 'The emoji to react with, in order.' })
  reactionKinds?: string[] | null;

  @Field(() => RegistrationEnum, {
    nullable: true,
    description: 'Who may become a member without an invite.',
  })
  registration?: Registration | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The domains whose addresses may join where registration is DOMAINS; at least one then.',
  })
  registrationDomains?: string[] | null;
}

@InputType('SetLogoInput', { description: 'The new logo.' })
export class SetLogoArgs {
  @Field(() => String, {
    nullable: true,
    description: 'A PNG, JPEG or WebP as base64, at most 1 MB; null removes the logo.',
  })
  image?: string | null;
}
