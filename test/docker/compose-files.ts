import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export type Dependency = { condition: string };

export type Service = {
  image?: string;
  build?: { context: string; dockerfile: string };
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, Dependency>;
  healthcheck?: { test: string[] };
  volumes?: string[];
  deploy?: { replicas: number };
  extends?: { file: string; service: string };
};

export type ComposeFile = { services: Record<string, Service>; volumes: Record<string, unknown> };

const dockerFolder = join(import.meta.dirname, '../../docker');

export const readDockerFile = (name: string) => readFileSync(join(dockerFolder, name), 'utf8');

/** The file as it is written, before Compose fills anything in. */
export const parseCompose = (name: string) => parse(readDockerFile(name)) as ComposeFile;

/** The names of the variables that a file leaves to the environment: `${NAME}`, `${NAME:-…}`, `${NAME:?…}`. */
export const interpolated = (text: string) =>
  new Set([...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name = '']) => name));

/** Fills a value in as Compose does; a variable marked as needed must be there. */
function interpolate(value: string, given: Record<string, string>): string {
  return value.replace(/\$\{([A-Z_]+)(?::([-?])([^}]*))?\}/g, (_, name: string, mark?: string, rest = '') => {
    const found = given[name];
    if (found) return found;
    if (mark === '?') throw new Error(`${name}: ${String(rest)}`);
    return mark === '-' ? String(rest) : '';
  });
}

/** The services of a file as Compose would start them: `extends` followed, variables filled in. */
export function services(name: string, given: Record<string, string>): Record<string, Service> {
  const { services: written } = parseCompose(name);
  return Object.fromEntries(
    Object.entries(written).map(([service, own]) => {
      const base = own.extends ? services(own.extends.file, given)[own.extends.service] : undefined;
      const environment = Object.entries(own.environment ?? {}).map(
        ([variable, value]) => [variable, interpolate(value, given)] as const,
      );
      return [
        service,
        {
          ...base,
          ...own,
          environment: { ...base?.environment, ...Object.fromEntries(environment) },
          depends_on: { ...base?.depends_on, ...own.depends_on },
        },
      ];
    }),
  );
}

/** The services that run the image of Conch itself. */
export const conchServices = (name: string, given: Record<string, string>) =>
  Object.entries(services(name, given)).filter(([, service]) => service.image === 'conch');

/** What the image runs when a service names no command. */
export function imageCommand(): string[] {
  const [, command = '[]'] = /^CMD (\[.*\])$/m.exec(readDockerFile('Dockerfile')) ?? [];
  return JSON.parse(command) as string[];
}

export type ExampleVariable = { name: string; value: string; asked: boolean; explanation: string };

/** The variables of `example.env`; `asked` are those that it does not leave commented out. */
export function exampleVariables(): ExampleVariable[] {
  const paragraphs = readDockerFile('example.env').split(/\n{2,}/);
  return paragraphs.flatMap((paragraph) => {
    const explanation = paragraph
      .split('\n')
      .filter((line) => /^# (?![A-Z_]+=)(?!---)/.test(line))
      .join(' ');
    return [...paragraph.matchAll(/^(# )?([A-Z_]+)=(.*)$/gm)].map(([, mark, variable = '', value = '']) => ({
      name: variable,
      value,
      asked: mark === undefined,
      explanation,
    }));
  });
}
