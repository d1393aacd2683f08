import { Module } from '@nestjs/common';
import { AvatarController } from './avatar.controller.js';
import { AvatarsResolver } from './avatars.resolver.js';
import { AvatarsService } from './avatars.service.js';
import { ProfilesResolver } from './profiles.resolver.js';
import { ProfilesService } from './profiles.service.js';

@Module({
  controllers: [AvatarController],
  providers: [ProfilesService, AvatarsService, ProfilesResolver, AvatarsResolver],
})
export class ProfilesModule {}
