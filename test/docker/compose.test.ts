import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { paths } from '@conch/shared/paths';
import { readEnv, variables } from '../../apps/api/src/platform/env/env.js';
import {
  conchServices,
  exampleVariables,
  imageCommand,
  interpolated,
  parseCompose,
  readDockerFile,
  services,
} from './compose-files.js';

const root = join(import.meta.dirname, '../..');
const given = { DOMAIN: 'community.example.com', POSTGRES_PASSWORD: '0123456789abcdef' };
const files = ['compose.yml', 'compose.scale.yml'];

/** The schema of the Compose Specification, as the linter for Compose files ships it. */
function composeSchema(): object {
  const linter = dirname(createRequire(import.meta.url).resolve('dclint/package.json'));
  return JSON.parse(readFileSync(join(linter, 'schemas/compose.schema.json'), 'utf8')) as object;
}

const { $schema: _, ...schema } = composeSchema() as { $schema?: string };
const isCompose = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);

describe.each(files)('%s', (file) => {
  it('follows the Compose Specification', () => {
    isCompose(parseCompose(file));
    expect(isCompose.errors ?? []).toEqual([]);
  });

  it('has a home for every volume and a service behind every dependency', () => {
    const { volumes } = parseCompose(file);
    const all = services(file, given);
    const named = Object.values(all).flatMap((service) =>
      (service.volumes ?? []).map((volume) => volume.split(':')[0] ?? ''),
    );
    expect(named.filter((volume) => !volume.startsWith('./') && !(volume in volumes))).toEqual([]);
    const awaited = Object.values(all).flatMap((service) => Object.keys(service.depends_on ?? {}));
    expect(awaited.filter((service) => !(service in all))).toEqual([]);
  });

  it('waits for health only where health is checked', () => {
    const all = services(file, given);
    const checked = (name: string) => all[name]?.image === 'conch' || all[name]?.healthcheck !== undefined;
    const awaited = Object.values(all).flatMap((service) => Object.entries(service.depends_on ?? {}));
    expect(
      awaited.filter(([name, { condition }]) => condition !== 'service_healthy' || !checked(name)),
    ).toEqual([]);
  });

  it('starts Conch with an environment that Conch accepts', () => {
    const roles = conchServices(file, given).flatMap(([, { environment }]) => readEnv(environment).roles);
    expect(new Set(roles)).toEqual(new Set(['web', 'api', 'worker']));
    const named = conchServices(file, given).flatMap(([, { environment }]) => Object.keys(environment ?? {}));
    expect(named.filter((name) => !(name in variables))).toEqual([]);
  });

  it('refuses to start without a domain and a database password', () => {
    expect(() => services(file, { DOMAIN: given.DOMAIN })).toThrow('POSTGRES_PASSWORD');
    expect(() => services(file, { POSTGRES_PASSWORD: given.POSTGRES_PASSWORD })).toThrow('DOMAIN');
  });

  it('asks the owner only for variables that example.env explains', () => {
    const asked = exampleVariables().filter(({ asked }) => asked);
    const names = asked.map(({ name }) => name);
    expect([...interpolated(readDockerFile(file))].filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('the schema check', () => {
  it('notices a key that Compose does not know', () => {
    expect(isCompose({ services: { conch: { image: 'conch', depend_on: ['postgres'] } } })).toBe(false);
  });
});

describe('example.env', () => {
  const listed = exampleVariables().map(({ name }) => name);

  it('names every variable of Conch and of the compose files, and no other', () => {
    const known = new Set([
      ...Object.keys(variables),
      ...files.flatMap((file) => [...interpolated(readDockerFile(file))]),
    ]);
    expect(listed.toSorted()).toEqual([...known].toSorted());
  });

  it('explains each', () => {
    expect(exampleVariables().filter(({ explanation }) => !explanation)).toEqual([]);
  });

  it('shows values that Conch accepts', () => {
    const shown = exampleVariables().filter(({ name }) => name in variables);
    expect(() => readEnv(Object.fromEntries(shown.map(({ name, value }) => [name, value])))).not.toThrow();
  });
});

describe('the image', () => {
  const dockerfile = readDockerFile('Dockerfile');

  it('runs the built server on the Node that Conch is made for', () => {
    const [program, ...args] = imageCommand();
    const script = args.find((argument) => !argument.startsWith('-')) ?? '';
    expect(program).toBe('node');
    expect(existsSync(join(root, script.replace('/dist/', '/src/').replace(/\.js$/, '.ts')))).toBe(true);
    const [, version] =
      /^nodeVersion: (.+)$/m.exec(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')) ?? [];
    expect(dockerfile).toContain(`ARG NODE_VERSION=${version}\n`);
  });

  it('runs as an account without privileges and says when it is ready', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK [\s\S]+\/readyz/m);
  });

  it('copies files that exist into its first layers', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    expect(copied.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });
});

describe('the Caddyfile', () => {
  it('sends to the api what the api answers, and everything else to the pages', () => {
    const [, matcher = ''] = /@api path (.+)/.exec(readDockerFile('Caddyfile')) ?? [];
    const patterns = matcher.split(' ').map((path) => new RegExp(`^${path.replace('*', '.*')}$`));
    const toApi = (address: string) => patterns.some((pattern) => pattern.test(address.replace(/\?.*/, '')));
    const ofApi = [
      paths.graphql(),
      paths.realtime(),
      `${paths.realtime()}/`,
      paths.officialFeed('t'),
      paths.logo('1'),
    ];
    const ofPages = [paths.home(), paths.official(), paths.signIn(), paths.members(), paths.admin()];
    expect(ofApi.filter((address) => !toApi(address))).toEqual([]);
    expect(ofPages.filter(toApi)).toEqual([]);
  });

  it('keeps metrics and health on the inside', () => {
    expect(readDockerFile('Caddyfile')).toMatch(
      /@inside path \/metrics \/healthz \/readyz\n\s*respond @inside 404/,
    );
  });
});
