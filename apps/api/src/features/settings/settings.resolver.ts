import { paths } from '@conch/shared/paths';
import { Context, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { CommunityType } from './community.type.js';
import { SettingsService, type CommunityRow } from './settings.service.js';

/** What of the community this viewer may know: signed out, only how the sign-in page looks. */
export function presentCommunity(row: CommunityRow, actor: Actor | null): CommunityType {
  return {
    name: row.name,
    logoUrl: row.logoVersion ? paths.logo(row.logoVersion) : null,
    accentColor: row.accentColor,
    setupNeeded: row.setUpAt === null,
    tagline: actor ? row.tagline : null,
    description: actor ? row.description : null,
    timeZone: actor ? row.timeZone : null,
    officialTeam: actor ? row.officialTeam : null,
    reactionKinds: actor ? row.reactionKinds : [],
  };
}

@Resolver(() => CommunityType)
export class SettingsResolver {
  constructor(private readonly settings: SettingsService) {}

  @Query(() => CommunityType, { description: 'The community.' })
  async community(@Context() ctx: RequestContext): Promise<CommunityType> {
    return presentCommunity(await this.settings.community(), ctx.actor);
  }
}
