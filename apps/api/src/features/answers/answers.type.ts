import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('AcceptedAnswer', { description: 'The reply that solved it, as the asker or a moderator says.' })
export class AcceptedAnswerType {
  @Field(() => Date, { description: 'When it was accepted.' })
  acceptedAt: Date;

  /** What the other fields are read from; not part of the API. */
  postId: number;
  acceptedById: number;
}

@ObjectType('AnswerVerification', { description: 'An advocate says that this answer holds.' })
export class AnswerVerificationType {
  @Field(() => String, { nullable: true, description: 'What the advocate adds.' })
  note: string | null;

  @Field(() => Date, { description: 'When they first said so.' })
  verifiedAt: Date;

  /** What the other fields are read from; not part of the API. */
  memberId: number;
}
