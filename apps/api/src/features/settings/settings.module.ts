import { Module } from '@nestjs/common';
import { CommunityMailService } from './community-mail.service.js';
import { LogoController } from './logo.controller.js';
import { SettingsResolver } from './settings.resolver.js';
import { SettingsService } from './settings.service.js';

@Module({
  controllers: [LogoController],
  providers: [SettingsService, CommunityMailService, SettingsResolver],
  exports: [SettingsService, CommunityMailService],
})
export class SettingsModule {}
