import { updateProfileInput, type UpdateProfileInput } from '@conch/shared/inputs';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { MemberType } from '../members/member.type.js';
import { rereadMember } from '../members/members.loaders.js';
import { UpdateProfileArgs } from './profiles.input.js';
import { ProfilesService } from './profiles.service.js';

@Resolver(() => MemberType)
export class ProfilesResolver {
  constructor(private readonly profiles: ProfilesService) {}

  @Mutation(() => MemberType, { description: 'Changes the viewer’s own profile, or for admins another one.' })
  async updateProfile(
    @Args('input', { type: () => UpdateProfileArgs }, zodPipe(updateProfileInput)) input: UpdateProfileInput,
    @Context() ctx: RequestContext,
  ): Promise<MemberType> {
    return rereadMember(ctx, await this.profiles.update(requireActor(ctx), input));
  }
}
