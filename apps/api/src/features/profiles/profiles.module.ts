import { Module } from '@nestjs/common';
import { ProfilesResolver } from './profiles.resolver.js';
import { ProfilesService } from './profiles.service.js';

@Module({ providers: [ProfilesService, ProfilesResolver] })
export class ProfilesModule {}
