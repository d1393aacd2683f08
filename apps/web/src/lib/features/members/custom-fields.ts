import type { CustomFieldAudience } from '#lib/gql/graphql.ts';

/** Said beside a field that not everybody sees. */
export function seenBy(audience: CustomFieldAudience): string | undefined {
  const words: Record<CustomFieldAudience, string | undefined> = {
    MEMBERS: undefined,
    OWN: 'Seen by the member and staff only',
    STAFF: 'Seen by staff only',
  };
  return words[audience];
}
