import { Module } from '@nestjs/common';
import { MemberStandingResolver } from './member-standing.resolver.js';
import { StandingService } from './standing.service.js';

@Module({
  providers: [StandingService, MemberStandingResolver],
})
export class StandingModule {}
