import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('apps/api/.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;

const project = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  // Packages ship JavaScript beside TypeScript, and ours has TypeScript only: so JavaScript comes first.
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'json', 'node'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@conch/shared$': '<rootDir>/packages/shared/src/index',
    '^@conch/shared/(.*)$': '<rootDir>/packages/shared/src/$1',
  },
};

const onDatabase = {
  globalSetup: '<rootDir>/test/support/start-database.mjs',
  globalTeardown: '<rootDir>/test/support/stop-database.mjs',
};

export default {
  maxWorkers: 2,
  // Jest hears this only here, not per project; the browser's stories are the longest.
  testTimeout: 60_000,
  watchman: false,
  reporters: ['default', '<rootDir>/test/support/summary-reporter.mjs'],
  projects: [
    {
      ...project,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/apps/*/src/**/*.spec.ts',
        '<rootDir>/packages/*/src/**/*.spec.ts',
        '<rootDir>/test/docker/**/*.test.ts',
      ],
    },
    {
      ...project,
      ...onDatabase,
      displayName: 'api',
      testMatch: ['<rootDir>/test/api/**/*.test.ts'],
    },
    {
      ...project,
      ...onDatabase,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
    },
    {
      ...project,
      ...onDatabase,
      displayName: 'recovery',
      testMatch: ['<rootDir>/test/recovery/**/*.test.ts'],
    },
    {
      ...project,
      displayName: 'bench',
      testMatch: ['<rootDir>/test/bench/**/*.test.ts'],
    },
  ],
};
