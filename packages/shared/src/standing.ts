/** How far the community trusts a member, from what they did. A standing, not a role. */
export const TRUST_LEVELS = [0, 1, 2, 3, 4] as const;
export type TrustLevel = (typeof TRUST_LEVELS)[number];

export const TRUST_LEVEL_NAMES = ['New', 'Basic', 'Member', 'Regular', 'Leader'] as const;
