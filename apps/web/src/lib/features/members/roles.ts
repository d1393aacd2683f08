import type { Role } from '#lib/gql/graphql.ts';

export const ROLE_OPTIONS = [
  { value: 'MEMBER', label: 'Member' },
  { value: 'MODERATOR', label: 'Moderator' },
  { value: 'STAFF', label: 'Staff' },
  { value: 'ADMIN', label: 'Admin' },
] as const satisfies readonly { value: Role; label: string }[];

export function roleLabel(role: Role): string {
  return ROLE_OPTIONS.find(({ value }) => value === role)?.label ?? role;
}

export function asRole(word: string | null): Role | undefined {
  return ROLE_OPTIONS.find(({ value }) => value === word)?.value;
}
