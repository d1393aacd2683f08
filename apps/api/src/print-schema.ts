import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Type } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from './app.module.js';
import { makeDataSource } from './platform/database/data-source.js';
import { readEnv } from './platform/env/env.js';
import { buildSchemaOptions } from './platform/graphql/graphql.module.js';

const FILE = fileURLToPath(new URL('../schema.graphql', import.meta.url));
const isResolver = (type: unknown): type is Type =>
  typeof type === 'function' && Reflect.hasMetadata('graphql:resolver_type', type);

/** Writes apps/api/schema.graphql, the contract that is reviewed and that the pages' documents are typed by. */
async function main(): Promise<void> {
  const conch = await NestFactory.create(AppModule.with(readEnv({}), makeDataSource({})), {
    logger: false,
    abortOnError: false,
  });
  const resolvers = [...conch.get(ModulesContainer).values()]
    .flatMap((module) => [...module.providers.values()])
    .map((provider) => provider.metatype)
    .filter(isResolver);
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await builder.get(GraphQLSchemaFactory).create(resolvers, buildSchemaOptions);
  writeFileSync(FILE, `${printSchema(lexicographicSortSchema(schema))}\n`);
}

await main();
process.exit(0);
