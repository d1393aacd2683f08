import type { Registration } from '@conch/shared/words';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

export const RegistrationEnum = {
  CLOSED: 'closed',
  DOMAINS: 'domains',
  REQUEST: 'request',
  OPEN: 'open',
} as const;
registerEnumType(RegistrationEnum, {
  name: 'Registration',
  description: 'Who may become a member without an invite.',
  valuesMap: {
    CLOSED: { description: 'Nobody.' },
    DOMAINS: { description: 'Whoever reads the mails of an address at one of certain domains.' },
    REQUEST: { description: 'Whoever staff let in.' },
    OPEN: { description: 'Whoever reads the mails of the address they give.' },
  },
});

@ObjectType('Community', {
  description:
    'The community itself. Name, logo, colour, registration and setupNeeded are readable signed out; the rest is null then.',
})
export class CommunityType {
  @Field(() => String, { description: 'What the community is called.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Path of the logo; changes when the logo does.' })
  logoUrl: string | null;

  @Field(() => String, { description: "The company's colour, #rrggbb." })
  accentColor: string;

  @Field(() => Boolean, { description: 'Nobody owns this community yet: the setup page is open.' })
  setupNeeded: boolean;

  @Field(() => RegistrationEnum, { description: 'Who may become a member without an invite.' })
  registration: Registration;

  @Field(() => [String], {
    description:
      'The domains whose addresses may join where registration is DOMAINS (admins only, else empty).',
  })
  registrationDomains: string[];

  @Field(() => String, { nullable: true, description: 'One line under the name.' })
  tagline: string | null;

  @Field(() => String, { nullable: true, description: 'What the community is for.' })
  description: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'IANA zone in which periods and office hours are counted.',
  })
  timeZone: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The team official answers are given on behalf of unless said otherwise.',
  })
  officialTeam: string | null;

  @Field(() => [String], { description: 'The emoji that members may react with, in order.' })
  reactionKinds: string[];
}
