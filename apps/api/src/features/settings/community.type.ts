import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Community', {
  description:
    'The community itself. Name, logo, colour and setupNeeded are readable signed out; the rest is null then.',
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
