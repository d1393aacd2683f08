import { Module } from '@nestjs/common';
import { PostsModule } from '../posts/posts.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { ReactionAbilitiesResolver, ReactionsResolver } from './reactions.resolver.js';
import { ReactionsService } from './reactions.service.js';

@Module({
  imports: [SettingsModule, PostsModule],
  providers: [ReactionsService, ReactionsResolver, ReactionAbilitiesResolver],
})
export class ReactionsModule {}
