import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '../../platform/graphql/context.js';
import { memberById } from '../members/members.loaders.js';
import { MemberType } from '../members/member.type.js';
import { DiffLineType, PostRevisionType } from './post.type.js';
import { diffOfRevision } from './posts.loaders.js';

@Resolver(() => PostRevisionType)
export class RevisionsResolver {
  @ResolveField(() => MemberType, { description: 'Who wrote this version.' })
  async editor(@Parent() revision: PostRevisionType, @Context() ctx: RequestContext): Promise<MemberType> {
    return (await ctx.load(memberById).load(revision.editorId))!;
  }

  @ResolveField(() => [DiffLineType], {
    description: 'Difference to the version before, line by line with changed words marked.',
    complexity: ({ childComplexity }) => 20 + childComplexity,
  })
  async diff(@Parent() revision: PostRevisionType, @Context() ctx: RequestContext): Promise<DiffLineType[]> {
    return (await ctx.load(diffOfRevision).load(revision)) ?? [];
  }
}
