import { Module } from '@nestjs/common';
import { PromotionsService } from './promotions.service.js';
import { StandingProgressService } from './standing-progress.service.js';
import { ViewerStandingResolver } from './viewer-standing.resolver.js';

/** A leaf: nobody imports it. Without it levels are set by hand only. */
@Module({ providers: [PromotionsService, StandingProgressService, ViewerStandingResolver] })
export class PromotionsModule {}
