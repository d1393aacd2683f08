import type { FieldMiddleware } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/context.js';
import { canSeeDetails } from './members.policy.js';

type Subject = Parameters<typeof canSeeDetails>[1];

/** Makes a field one of the details of a member: null for whom they are not open to, however the member was reached. */
export const detail: FieldMiddleware<Subject, RequestContext> = ({ source, context }, next) =>
  canSeeDetails(context.actor, source) ? next() : null;
