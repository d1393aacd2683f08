import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { ActivityService } from './activity/activity.service.js';
import { Database } from './database/database.js';
import type { Env } from './env/env.js';
import { ENV } from './env/env.token.js';
import { ContextFactory } from './graphql/context.factory.js';
import { GraphqlExecutor } from './graphql/executor.js';
import { graphqlModule } from './graphql/graphql.module.js';
import { JobsService } from './jobs/jobs.service.js';
import { MailService } from './mail/mail.service.js';
import { RealtimeService } from './realtime/realtime.service.js';
import { RateLimits } from './rate-limits/rate-limits.js';

/** What every feature stands on. Says no forum word. */
@Global()
@Module({})
export class PlatformModule {
  static with(env: Env, source: DataSource): DynamicModule {
    const services = [
      ActivityService,
      JobsService,
      MailService,
      RateLimits,
      RealtimeService,
      ContextFactory,
      GraphqlExecutor,
    ];
    return {
      module: PlatformModule,
      imports: [graphqlModule()],
      providers: [
        { provide: ENV, useValue: env },
        { provide: Database, useFactory: () => new Database(source) },
        ...services,
      ],
      exports: [ENV, Database, ...services],
    };
  }
}
