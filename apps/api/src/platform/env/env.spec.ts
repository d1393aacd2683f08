import { describe, expect, it } from '@jest/globals';
import { StartError } from './start-error.js';
import { readEnv } from './env.js';

const refusalOf = (source: Record<string, string>): string => {
  try {
    readEnv(source);
  } catch (error) {
    expect(error).toBeInstanceOf(StartError);
    return (error as Error).message;
  }
  throw new Error('the environment was accepted');
};

describe('the environment', () => {
  it('needs nothing to be set', () => {
    expect(readEnv({})).toMatchObject({
      isProduction: true,
      port: 3000,
      host: '0.0.0.0',
      publicUrl: 'http://localhost:3000',
      roles: ['web', 'api', 'worker'],
      databaseUrl: undefined,
      mailFrom: 'Conch <conch@localhost>',
      trustProxy: false,
    });
  });

  it('makes the data directory absolute', () => {
    expect(readEnv({ DATA_DIR: 'here' }).dataDir).toBe(`${process.cwd()}/here`);
  });

  it('takes an empty variable as absent', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });

  it('lets the public address follow the port, unless it is given', () => {
    expect(readEnv({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
    expect(readEnv({ PUBLIC_URL: 'https://forum.example.com/' })).toMatchObject({
      publicUrl: 'https://forum.example.com',
      mailFrom: 'Conch <conch@forum.example.com>',
    });
  });

  it('accepts a database on a Unix socket', () => {
    const databaseUrl = 'postgres://conch@localhost/conch?host=%2Fsrv%2Fsocket';
    expect(readEnv({ DATABASE_URL: databaseUrl }).databaseUrl).toBe(databaseUrl);
  });

  it.each([
    ['true', true],
    ['1', 1],
    ['10.0.0.0/8, 192.168.1.1', '10.0.0.0/8, 192.168.1.1'],
    ['loopback', 'loopback'],
  ])('reads TRUST_PROXY=%s as Express does', (given, expected) => {
    expect(readEnv({ TRUST_PROXY: given }).trustProxy).toBe(expected);
  });

  it('reads a list of roles, each once', () => {
    expect(readEnv({ ROLES: 'api, worker,api' }).roles).toEqual(['api', 'worker']);
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '0'],
    ['PORT', '3000x'],
    ['NODE_ENV', 'prod'],
    ['ROLES', 'web,database'],
    ['PUBLIC_URL', 'forum.example.com'],
    ['PUBLIC_URL', 'https://example.com/forum'],
    ['DATABASE_URL', 'mysql://localhost/conch'],
    ['REDIS_URL', 'localhost:6379'],
    ['SMTP_URL', 'mail.example.com'],
    ['MAIL_FROM', 'The community'],
    ['TRUST_PROXY', 'maybe'],
    ['LOG_LEVEL', 'loud'],
    ['API_URL', 'api:3000'],
  ])('refuses %s=%s, naming what was found and what is expected', (name, value) => {
    const refusal = refusalOf({ [name]: value });
    expect(refusal).toContain(`${name} is "${value}"; expected `);
    expect(refusal).not.toContain('\n');
  });

  it('names every wrong variable at once', () => {
    const refusal = refusalOf({ PORT: 'x', LOG_LEVEL: 'y' });
    expect(refusal).toMatch(/in 2 places:\n {2}PORT is "x".*\n {2}LOG_LEVEL is "y"/);
  });

  it.each([
    ['DATABASE_URL', 'mysql://conch:s3cr3t@db/conch'],
    ['DATABASE_URL', 'postgres//conch:s3cr3t@db/conch'],
    ['DATABASE_URL', 'postgres://conch:not@s3cr3t@db:port/conch'],
    ['DATABASE_URL', 'pg://db/conch?user=conch&password=s3cr3t'],
    ['REDIS_URL', 'http://:s3cr3t@db:6379'],
    ['PUBLIC_URL', 'https://me:s3cr3t@forum.example.com'],
  ])('never prints the password in %s=%s', (name, value) => {
    const refusal = refusalOf({ [name]: value });
    expect(refusal).toContain(`${name} is "`);
    expect(refusal).not.toContain('s3cr3t');
  });

  it('needs the address of the api where only pages are served', () => {
    const DATABASE_URL = 'postgres://conch@postgres:5432/conch';
    const refusal = refusalOf({ ROLES: 'web', DATABASE_URL });
    expect(refusal).toContain('API_URL is not set, but ROLES names web without api');
    expect(readEnv({ ROLES: 'web', DATABASE_URL, API_URL: 'http://api:3000' }).roles).toEqual(['web']);
  });

  it.each(['web', 'worker', 'web,worker'])('runs no database of its own for %s alone', (ROLES) => {
    const refusal = refusalOf({ ROLES, API_URL: 'http://api:3000' });
    expect(refusal).toContain('DATABASE_URL is not set, but ROLES leaves the api to another process');
  });
});
