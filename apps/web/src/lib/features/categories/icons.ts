import type { IconName } from '#lib/ui/icons.ts';

/** The icons a category may have, in the order in which they are offered; names are lucide's. */
export const CATEGORY_ICONS = [
  { name: 'messages-square', label: 'Conversation' },
  { name: 'life-buoy', label: 'Help' },
  { name: 'lightbulb', label: 'Ideas' },
  { name: 'megaphone', label: 'News' },
  { name: 'book-open', label: 'Guides' },
  { name: 'wrench', label: 'Set-up' },
  { name: 'plug', label: 'Integrations' },
  { name: 'code', label: 'Developers' },
  { name: 'bug', label: 'Problems' },
  { name: 'rocket', label: 'Getting started' },
  { name: 'credit-card', label: 'Billing' },
  { name: 'shield', label: 'Security' },
  { name: 'users', label: 'People' },
  { name: 'graduation-cap', label: 'Learning' },
  { name: 'sparkles', label: 'Showcase' },
  { name: 'coffee', label: 'Off topic' },
] as const satisfies readonly { name: IconName; label: string }[];
