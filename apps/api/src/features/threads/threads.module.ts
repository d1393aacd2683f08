import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module.js';
import { CategoryThreadsResolver } from './category-threads.resolver.js';
import { MemberThreadsResolver } from './member-threads.resolver.js';
import { ThreadsResolver } from './threads.resolver.js';
import { ThreadsService } from './threads.service.js';

@Module({
  imports: [CategoriesModule],
  providers: [ThreadsService, ThreadsResolver, CategoryThreadsResolver, MemberThreadsResolver],
  exports: [ThreadsService],
})
export class ThreadsModule {}
