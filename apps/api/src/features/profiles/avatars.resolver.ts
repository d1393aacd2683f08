import { setAvatarInput, type SetAvatarInput } from '@conch/shared/inputs';
import { paths } from '@conch/shared/paths';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { MemberType } from '../members/member.type.js';
import { rereadMember } from '../members/members.loaders.js';
import type { MemberRow } from '../members/members.queries.js';
import { AvatarSizeEnum } from './avatar.type.js';
import { AvatarsService, type AvatarSize } from './avatars.service.js';
import { SetAvatarArgs } from './profiles.input.js';

@Resolver(() => MemberType)
export class AvatarsResolver {
  constructor(private readonly avatars: AvatarsService) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'Where their picture is, for the signed in; null without one.',
  })
  avatarUrl(
    @Parent() member: MemberRow,
    @Context() ctx: RequestContext,
    @Args('size', { type: () => AvatarSizeEnum, nullable: true, description: 'SMALL unless said.' })
    size?: AvatarSize | null,
  ): string | null {
    if (!ctx.actor || !member.avatarVersion) return null;
    return paths.avatar(member.id, member.avatarVersion, size ?? 'small');
  }

  @Mutation(() => MemberType, {
    description: 'Sets the viewer’s own picture, or removes it; admins remove that of others too.',
  })
  async setAvatar(
    @Args('input', { type: () => SetAvatarArgs }, zodPipe(setAvatarInput)) input: SetAvatarInput,
    @Context() ctx: RequestContext,
  ): Promise<MemberType> {
    return rereadMember(ctx, await this.avatars.set(requireActor(ctx), input));
  }
}
