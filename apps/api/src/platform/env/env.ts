import { resolve } from 'node:path';
import { z } from 'zod';
import { StartError } from './start-error.js';

const ROLES = ['web', 'api', 'worker'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const MODES = ['production', 'development', 'test'] as const;

export type Role = (typeof ROLES)[number];

/** What the environment says, checked: the only place where it is read. */
export interface Env {
  isProduction: boolean;
  port: number;
  host: string;
  /** Scheme, host and port that people open, without a slash at the end. */
  publicUrl: string;
  /** An absolute path. */
  dataDir: string;
  /** Absent: Conch runs its own PostgreSQL. */
  databaseUrl?: string;
  roles: Role[];
  redisUrl?: string;
  smtpUrl?: string;
  mailFrom: string;
  /** As Express's `trust proxy`. */
  trustProxy: boolean | number | string;
  logLevel: (typeof LOG_LEVELS)[number];
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535);

const url = (...schemes: string[]) =>
  z
    .string()
    .refine((value) => schemes.some((scheme) => value.startsWith(`${scheme}://`)) && URL.canParse(value));

const origin = url('http', 'https')
  .transform((value) => new URL(value))
  .refine(({ pathname, search, hash, username }) => pathname === '/' && !search && !hash && !username)
  .transform((value) => value.origin);

const roles = z
  .string()
  .transform((value) => [...new Set(value.split(',').map((role) => role.trim()))])
  .pipe(z.array(z.enum(ROLES)));

const trustProxy = z
  .string()
  .regex(/^(true|false|\d+|[\da-fA-F.:/, ]+|((loopback|linklocal|uniquelocal)[, ]*)+)$/)
  .transform((value) => {
    if (value === 'true' || value === 'false') return value === 'true';
    return /^\d+$/.test(value) ? Number(value) : value;
  });

const oneOf = (values: readonly string[]) => `one of ${values.join(', ')}`;

/** How each variable is read, and what it must look like in words a person can act on. */
export const variables = {
  NODE_ENV: { read: z.enum(MODES).default('production'), expected: oneOf(MODES) },
  PORT: { read: port.default(3000), expected: 'a port number from 1 to 65535' },
  HOST: { read: z.string().default('0.0.0.0'), expected: 'an address to listen on' },
  PUBLIC_URL: {
    read: origin.optional(),
    expected: 'the address people open, without a path, such as https://community.example.com',
  },
  DATA_DIR: { read: z.string().default('./data'), expected: 'a folder' },
  DATABASE_URL: {
    read: url('postgres', 'postgresql').optional(),
    expected: 'postgres://account:password@host:5432/database',
  },
  ROLES: { read: roles.default([...ROLES]), expected: `one or more of ${ROLES.join(',')}` },
  /** Read by the pages' own server; checked here, so that a wrong one is told at the start. */
  API_URL: {
    read: origin.optional(),
    expected: 'the address of a process with the api role, without a path, such as http://api:3000',
  },
  REDIS_URL: { read: url('redis', 'rediss').optional(), expected: 'redis://host:6379' },
  SMTP_URL: { read: url('smtp', 'smtps').optional(), expected: 'smtp://account:password@host:587' },
  MAIL_FROM: {
    read: z
      .string()
      .regex(/^(?:[^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)
      .optional(),
    expected: 'an address such as Community <community@example.com>',
  },
  TRUST_PROXY: {
    read: trustProxy.default(false),
    expected: 'true, false, the number of proxies in front, or their addresses',
  },
  LOG_LEVEL: { read: z.enum(LOG_LEVELS).default('info'), expected: oneOf(LOG_LEVELS) },
};

type Variable = keyof typeof variables;
type Readers = { [Name in Variable]: (typeof variables)[Name]['read'] };

const schema = z.object(
  Object.fromEntries(Object.entries(variables).map(([name, { read }]) => [name, read])) as Readers,
);

/**
 * Checks the whole environment at once. An empty variable counts as absent, as Compose files write it.
 * Throws a `StartError` that names every wrong variable, what was found and what is expected, without secrets.
 */
export function readEnv(
  source: Record<string, string | undefined> = process.env,
  /** What holds where the source says nothing. */
  usual: Record<string, string> = {},
): Env {
  const named = Object.entries(source)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([, value]) => value);
  const given = { ...usual, ...Object.fromEntries(named) };
  const result = schema.safeParse(given);
  if (!result.success) {
    const wrong = new Set(result.error.issues.map((issue) => issue.path[0] as Variable));
    throw refusal(
      [...wrong].map(
        (name) => `${name} is ${shown(given[name] ?? '')}; expected ${variables[name].expected}.`,
      ),
    );
  }
  const found = result.data;
  if (!found.DATABASE_URL && !found.ROLES.includes('api')) {
    throw refusal([
      `DATABASE_URL is not set, but ROLES leaves the api to another process; expected ${variables.DATABASE_URL.expected}, the same for all.`,
    ]);
  }
  if (found.ROLES.includes('web') && !found.ROLES.includes('api') && !found.API_URL) {
    throw refusal([
      `API_URL is not set, but ROLES names web without api; expected ${variables.API_URL.expected}.`,
    ]);
  }
  const publicUrl = found.PUBLIC_URL ?? `http://localhost:${found.PORT}`;
  return {
    isProduction: found.NODE_ENV === 'production',
    port: found.PORT,
    host: found.HOST,
    publicUrl,
    dataDir: resolve(found.DATA_DIR),
    databaseUrl: found.DATABASE_URL,
    roles: found.ROLES,
    redisUrl: found.REDIS_URL,
    smtpUrl: found.SMTP_URL,
    mailFrom: found.MAIL_FROM ?? `Conch <conch@${new URL(publicUrl).hostname}>`,
    trustProxy: found.TRUST_PROXY,
    logLevel: found.LOG_LEVEL,
  };
}

function refusal(lines: string[]): StartError {
  return new StartError(
    'ENVIRONMENT',
    lines.length === 1
      ? `The environment is wrong: ${lines[0]}`
      : `The environment is wrong in ${lines.length} places:\n${lines.map((line) => `  ${line}`).join('\n')}`,
  );
}

/** A value as it may be printed: a password may stand before any `@`, and in a query. */
function shown(value: string): string {
  const harmless = value.replace(/:(?!\/\/).*@/s, ':***@').replace(/(pass\w*)=[^&]*/gi, '$1=***');
  return `"${harmless}"`;
}
