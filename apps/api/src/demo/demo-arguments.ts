import { parseArgs } from 'node:util';
import { StartError } from '../platform/env/start-error.js';

export type DemoSizes = { members: number; threads: number; posts: number; seed: number };

const USUAL: DemoSizes = { members: 120, threads: 700, posts: 5_000, seed: 1 };
/** The team, the advocates and a few others must fit. */
const LEAST: DemoSizes = { members: 40, threads: 1, posts: 1, seed: 0 };
const MOST: DemoSizes = { members: 100_000, threads: 2_000_000, posts: 10_000_000, seed: 0xffff_ffff };

/** The sizes of the demo, or null when the command line asks for none. */
export function readDemoArguments(argv: readonly string[]): DemoSizes | null {
  const { values } = parse(argv);
  if (!values.demo) return null;
  const read = (name: keyof DemoSizes): number => {
    const given = values[name];
    if (given === undefined) return USUAL[name];
    const value = Number(given);
    if (!/^\d+$/.test(given) || value < LEAST[name] || value > MOST[name])
      throw refusal(`--${name} is "${given}"; expected a whole number from ${LEAST[name]} to ${MOST[name]}.`);
    return value;
  };
  const sizes = {
    members: read('members'),
    threads: read('threads'),
    posts: read('posts'),
    seed: read('seed'),
  };
  if (sizes.posts < sizes.threads)
    throw refusal(`--posts is ${sizes.posts}; every one of the ${sizes.threads} threads opens with a post.`);
  return sizes;
}

function parse(argv: readonly string[]) {
  const size = { type: 'string' } as const;
  try {
    return parseArgs({
      args: argv.filter((argument) => argument !== '--'),
      options: { demo: { type: 'boolean' }, members: size, threads: size, posts: size, seed: size },
    });
  } catch (error) {
    throw refusal((error as Error).message);
  }
}

const refusal = (message: string) => new StartError('ENVIRONMENT', message);
