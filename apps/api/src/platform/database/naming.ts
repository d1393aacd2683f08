import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** `lastPostAt` ↔ `last_post_at`; digits stay with the word before them. */
function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Tables and columns in snake case, foreign keys as `<relation>_id`. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snakeCase(className);
  }
  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return given ?? snakeCase([...prefixes, property].join('_'));
  }
  override relationName(property: string): string {
    return snakeCase(property);
  }
  override joinColumnName(relation: string, referenced: string): string {
    return snakeCase(`${relation}_${referenced}`);
  }
}
