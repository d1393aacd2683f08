import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Env } from '../env/env.js';
import { ENV } from '../env/env.token.js';
import { rootLogger } from '../logging/logger.js';
import { ContextFactory } from './context.factory.js';
import { callFieldsDirectly } from './direct-fields.js';
import { formatError } from './format-error.js';
import { contextFailure, statusPlugin } from './http-status.js';
import { aliasRule, complexityPlugin, extentRule, MAX_TOKENS, rootRule } from './limits.js';
import { DateTimeScalar } from './scalars.js';

export const buildSchemaOptions = {
  scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  numberScalarMode: 'integer' as const,
};

/** `/graphql`: Apollo Server over the schema that the features' resolvers declare. */
export function graphqlModule(): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [ENV, ContextFactory, GraphQLSchemaHost, ModulesContainer],
    useFactory: (env: Env, contexts: ContextFactory, host: GraphQLSchemaHost, modules: ModulesContainer) => {
      callFieldsDirectly(modules);
      return options(env, contexts, host);
    },
  });
}

const options = (env: Env, contexts: ContextFactory, host: GraphQLSchemaHost): ApolloDriverConfig => ({
  path: '/graphql',
  autoSchemaFile: true,
  sortSchema: true,
  buildSchemaOptions,
  graphiql: !env.isProduction,
  introspection: true,
  csrfPrevention: true,
  persistedQueries: false,
  includeStacktraceInErrorResponses: false,
  hideSchemaDetailsFromClientErrors: false,
  autoTransformHttpErrors: false,
  stopOnTerminationSignals: false,
  parseOptions: { maxTokens: MAX_TOKENS },
  validationRules: [rootRule, extentRule, aliasRule],
  // It would look at every field of every answer for hints that there are none of.
  plugins: [
    ApolloServerPluginCacheControlDisabled(),
    complexityPlugin((): GraphQLSchema => host.schema),
    statusPlugin(),
  ],
  formatError: formatError(rootLogger(env)),
  context: ({ req, res }: { req: Request & { id?: string }; res: Response }) =>
    contexts
      .make({ headers: req.headers, address: req.ip ?? '', requestId: req.id }, (cookie) =>
        res.append('Set-Cookie', cookie),
      )
      .catch((error: unknown) => {
        throw contextFailure(error);
      }),
});
