import { Module } from '@nestjs/common';
import { GroupAccessResolver, ViewerPostsResolver } from './access.resolver.js';
import { CategoriesResolver } from './categories.resolver.js';
import { CategoriesService } from './categories.service.js';

@Module({
  providers: [CategoriesService, CategoriesResolver, GroupAccessResolver, ViewerPostsResolver],
  exports: [CategoriesService],
})
export class CategoriesModule {}
