import { Module } from '@nestjs/common';
import { MemberStandingResolver } from './member-standing.resolver.js';
import { StandingRulesResolver } from './standing-rules.resolver.js';
import { StandingRulesService } from './standing-rules.service.js';
import { StandingService } from './standing.service.js';

@Module({
  providers: [StandingService, StandingRulesService, MemberStandingResolver, StandingRulesResolver],
})
export class StandingModule {}
