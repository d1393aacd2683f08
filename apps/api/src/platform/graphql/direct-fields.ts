import type { ModulesContainer } from '@nestjs/core';

/** How Nest keeps what the parameters of a method are: an entry `kind:place` each. */
const PARAMETERS = '__routeArguments__';
const IS_FIELD = 'graphql:resolve_property';
const PARENT = 0;
const CONTEXT = 1;

type Parameter = { index: number; data?: unknown; pipes: unknown[] };
type Method = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Nest asks for the parameters of a resolver one by one and waits for each, which makes five promises of every
 * field of every post. Fields that take only their parent and the context are handed to GraphQL as they are: Nest
 * calls a method without decorated parameters directly. Call it before the schema is built.
 */
export function callFieldsDirectly(modules: ModulesContainer): void {
  for (const { providers } of modules.values())
    for (const { metatype } of providers.values()) {
      const prototype = (metatype as { prototype?: object } | null)?.prototype;
      if (prototype) Object.getOwnPropertyNames(prototype).forEach((name) => makeDirect(prototype, name));
    }
}

function makeDirect(prototype: object, name: string): void {
  const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as Method | undefined;
  if (typeof method !== 'function' || !Reflect.getMetadata(IS_FIELD, method)) return;
  const places = placesOf(prototype.constructor, name);
  if (!places) return;
  const direct: Method = function (parent, _args, context) {
    const given = [parent, context];
    return method.call(this, given[places[0]!], given[places[1]!]);
  };
  for (const key of Reflect.getMetadataKeys(method))
    Reflect.defineMetadata(key, Reflect.getMetadata(key, method), direct);
  Object.defineProperty(prototype, name, { value: direct, configurable: true, writable: true });
  Reflect.defineMetadata(PARAMETERS, {}, prototype.constructor, name);
}

/** For the first and second parameter of a method, which of parent and context it is; null where it takes more. */
function placesOf(resolver: object, name: string): number[] | null {
  const parameters = (Reflect.getMetadata(PARAMETERS, resolver, name) ?? {}) as Record<string, Parameter>;
  const places: number[] = [];
  for (const [key, { index, data, pipes }] of Object.entries(parameters)) {
    const kind = Number(key.split(':')[0]);
    if ((kind !== PARENT && kind !== CONTEXT) || data !== undefined || pipes.length > 0) return null;
    places[index] = kind;
  }
  return places.length > 0 && places.length <= 2 ? places : null;
}
