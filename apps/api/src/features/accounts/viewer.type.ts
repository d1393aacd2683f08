import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Viewer', { description: 'The member who is asking.' })
export class ViewerType {
  /** Read by the fields that features add; not part of the API. */
  memberId: number;
}

@ObjectType('ViewerAbilities', { description: 'What the viewer may do in the community as a whole.' })
export class ViewerAbilitiesType {
  @Field(() => Boolean, { description: 'Invite people as moderators, staff or admins.' })
  inviteStaff: boolean;

  @Field(() => Boolean, { description: 'Open the admin pages.' })
  administer: boolean;

  @Field(() => Boolean, { description: 'Open the staff pages.' })
  readStaffPages: boolean;
}

@ObjectType('Session', { description: 'A browser or script signed in as the viewer.' })
export class SessionType {
  @Field(() => ID, { description: 'Names the session when it is revoked.' })
  id: number;

  @Field(() => Date, { description: 'When it signed in.' })
  createdAt: Date;

  @Field(() => Date, { description: 'When it was last used, to the minute.' })
  lastUsedAt: Date;

  @Field(() => String, { nullable: true, description: 'What the browser calls itself.' })
  userAgent: string | null;

  @Field(() => String, { nullable: true, description: 'The network address it was last used from.' })
  address: string | null;

  @Field(() => Boolean, { description: 'The session that is asking.' })
  isCurrent: boolean;
}
