import {
  setLogoInput,
  updateCommunityInput,
  type SetLogoInput,
  type UpdateCommunityInput,
} from '@conch/shared/inputs';
import { paths } from '@conch/shared/paths';
import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor, type Actor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { MailService } from '../../platform/mail/mail.service.js';
import { CommunityType } from './community.type.js';
import { SetLogoArgs, UpdateCommunityArgs } from './settings.input.js';
import { canSeeMailDelivery, canSeeRegistrationDomains } from './settings.policy.js';
import { SettingsService, type CommunityRow } from './settings.service.js';

/** What of the community this viewer may know: signed out, only how the sign-in page looks and whether one can join. */
function presentCommunity(row: CommunityRow, actor: Actor | null): CommunityType {
  return {
    name: row.name,
    logoUrl: row.logoVersion ? paths.logo(row.logoVersion) : null,
    accentColor: row.accentColor,
    setupNeeded: row.setUpAt === null,
    registration: row.registration,
    registrationDomains: canSeeRegistrationDomains(actor) ? row.registrationDomains : [],
    tagline: actor ? row.tagline : null,
    description: actor ? row.description : null,
    timeZone: actor ? row.timeZone : null,
    officialTeam: actor ? row.officialTeam : null,
    reactionKinds: actor ? row.reactionKinds : [],
  };
}

@Resolver(() => CommunityType)
export class SettingsResolver {
  constructor(
    private readonly settings: SettingsService,
    private readonly mail: MailService,
  ) {}

  @Query(() => CommunityType, { description: 'The community.' })
  async community(@Context() ctx: RequestContext): Promise<CommunityType> {
    return presentCommunity(await this.settings.community(), ctx.actor);
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'Mails go to the folder under the data directory, as no mail server is configured (admins only).',
  })
  mailGoesToFolder(@Context() ctx: RequestContext): boolean | null {
    return canSeeMailDelivery(ctx.actor) ? this.mail.goesToFolder : null;
  }

  @Mutation(() => CommunityType, { description: 'Changes the settings of the community, for admins.' })
  async updateCommunity(
    @Args('input', { type: () => UpdateCommunityArgs }, zodPipe(updateCommunityInput))
    input: UpdateCommunityInput,
    @Context() ctx: RequestContext,
  ): Promise<CommunityType> {
    await this.settings.update(requireActor(ctx), input);
    return this.community(ctx);
  }

  @Mutation(() => CommunityType, { description: 'Sets or removes the logo, for admins.' })
  async setLogo(
    @Args('input', { type: () => SetLogoArgs }, zodPipe(setLogoInput)) input: SetLogoInput,
    @Context() ctx: RequestContext,
  ): Promise<CommunityType> {
    await this.settings.setLogo(requireActor(ctx), input);
    return this.community(ctx);
  }
}
