import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ProfileAudience, Role } from '@conch/shared/words';
import { Connection } from '../../platform/graphql/page.js';
import { detail } from './member-details.js';

export const RoleEnum = { MEMBER: 'member', MODERATOR: 'moderator', STAFF: 'staff', ADMIN: 'admin' } as const;
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a member may do in the community. Each role may do all that the one before may.',
});

export const ProfileAudienceEnum = { MEMBERS: 'members', STAFF: 'staff' } as const;
registerEnumType(ProfileAudienceEnum, {
  name: 'ProfileAudience',
  description: 'Who sees the details of a profile: everybody in the community, or staff only.',
});

@ObjectType('Member', { description: 'A person with an account.' })
export class MemberType {
  @Field(() => ID, { description: 'Stays the same for good.' })
  id: number;

  @Field(() => String, { description: 'The short name in addresses and mentions.' })
  handle: string;

  @Field(() => String, { description: 'The name people read.' })
  name: string;

  @Field(() => RoleEnum, { description: 'What the member may do.' })
  role: Role;

  @Field(() => Boolean, { description: 'The first account, which nobody else can demote.' })
  isOwner: boolean;

  @Field(() => Boolean, { description: 'Enrolled in the advocate program.' })
  isAdvocate: boolean;

  @Field(() => String, {
    nullable: true,
    middleware: [detail],
    description: 'Their position, as they put it.',
  })
  title: string | null;

  @Field(() => String, {
    nullable: true,
    middleware: [detail],
    description: 'Whom they work for, as they put it.',
  })
  company: string | null;

  @Field(() => String, { nullable: true, middleware: [detail], description: 'About them, as Markdown.' })
  bio: string | null;

  @Field(() => String, {
    nullable: true,
    middleware: [detail],
    description: 'About them, rendered and sanitised.',
  })
  bioHtml: string | null;

  @Field(() => String, {
    nullable: true,
    middleware: [detail],
    description: 'Where they are, as they put it.',
  })
  location: string | null;

  @Field(() => String, { nullable: true, middleware: [detail], description: 'How to refer to them.' })
  pronouns: string | null;

  @Field(() => String, { nullable: true, middleware: [detail], description: 'Their IANA time zone.' })
  timeZone: string | null;

  @Field(() => ProfileAudienceEnum, {
    description: 'Who sees the fields that are null for others, from title on.',
  })
  profileAudience: ProfileAudience;

  @Field(() => Date, { description: 'When they joined.' })
  joinedAt: Date;

  @Field(() => Date, {
    nullable: true,
    middleware: [detail],
    description: 'When they were last here, to the minute.',
  })
  lastSeenAt: Date | null;
}

@ObjectType('MemberAbilities', { description: 'What the viewer may do with a member.' })
export class MemberAbilitiesType {
  @Field(() => Boolean, { description: 'See the details of the profile.' })
  seeDetails: boolean;

  @Field(() => Boolean, { description: 'Change the profile.' })
  editProfile: boolean;

  @Field(() => Boolean, { description: 'Change the role.' })
  setRole: boolean;

  @Field(() => Boolean, { description: 'Take into or out of the advocate program.' })
  setAdvocate: boolean;

  @Field(() => Boolean, { description: 'Set the trust level by hand.' })
  setTrustLevel: boolean;

  @Field(() => Boolean, { description: 'Suspend them, or lift their suspension.' })
  suspend: boolean;

  @Field(() => Boolean, { description: 'Remove their second factor.' })
  removeSecondFactor: boolean;
}

export const MemberConnection = Connection(MemberType, 'Member');
