import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AccountsModule } from './features/accounts/accounts.module.js';
import { CategoriesModule } from './features/categories/categories.module.js';
import { PostsModule } from './features/posts/posts.module.js';
import { ThreadsModule } from './features/threads/threads.module.js';
import type { Env } from './platform/env/env.js';
import { PlatformModule } from './platform/platform.module.js';

/** The table of contents: features in the order in which they build on each other, then the leaves. */
const features = [AccountsModule, CategoriesModule, ThreadsModule, PostsModule];

@Module({})
export class AppModule {
  static with(env: Env, source: DataSource): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(env, source), ...features] };
  }
}
