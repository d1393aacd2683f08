import { Module } from '@nestjs/common';
import { AvatarController } from './avatar.controller.js';
import { AvatarsResolver } from './avatars.resolver.js';
import { AvatarsService } from './avatars.service.js';
import { CustomFieldValuesService } from './custom-field-values.service.js';
import { CustomFieldsResolver } from './custom-fields.resolver.js';
import { CustomFieldsService } from './custom-fields.service.js';
import { ProfilesResolver } from './profiles.resolver.js';
import { ProfilesService } from './profiles.service.js';

@Module({
  controllers: [AvatarController],
  providers: [
    ProfilesService,
    AvatarsService,
    CustomFieldsService,
    CustomFieldValuesService,
    ProfilesResolver,
    AvatarsResolver,
    CustomFieldsResolver,
  ],
})
export class ProfilesModule {}
