import type { ReadAudience, WriteAudience } from '#lib/gql/graphql.ts';

export const READ_OPTIONS = [
  { value: 'PUBLIC', label: 'Everyone, also signed out' },
  { value: 'MEMBERS', label: 'All members' },
  { value: 'GROUPS', label: 'Chosen groups' },
  { value: 'STAFF', label: 'Staff only' },
] as const satisfies readonly { value: ReadAudience; label: string }[];

export const WRITE_OPTIONS = [
  { value: 'MEMBERS', label: 'All members who can read' },
  { value: 'GROUPS', label: 'Chosen groups' },
  { value: 'STAFF', label: 'Staff only' },
] as const satisfies readonly { value: WriteAudience; label: string }[];

/** Who may read, in as few words as a chip holds. */
export function readersOf(audience: ReadAudience): string {
  const words: Record<ReadAudience, string> = {
    PUBLIC: 'Public',
    MEMBERS: 'Members',
    GROUPS: 'Chosen groups',
    STAFF: 'Staff only',
  };
  return words[audience];
}
