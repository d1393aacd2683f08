import { Module } from '@nestjs/common';
import { ThreadsModule } from '../threads/threads.module.js';
import { MemberPostsResolver } from './member-posts.resolver.js';
import { OpeningsService } from './openings.service.js';
import { PostFieldsResolver } from './post-fields.resolver.js';
import { PostsResolver } from './posts.resolver.js';
import { PostsService } from './posts.service.js';
import { RevisionsResolver } from './revisions.resolver.js';
import { ThreadPostsResolver } from './thread-posts.resolver.js';
import { WriteLimitsService } from './write-limits.service.js';

@Module({
  imports: [ThreadsModule],
  providers: [
    PostsService,
    OpeningsService,
    WriteLimitsService,
    PostsResolver,
    PostFieldsResolver,
    RevisionsResolver,
    ThreadPostsResolver,
    MemberPostsResolver,
  ],
  exports: [PostsService],
})
export class PostsModule {}
