import type { Role } from '@conch/shared/words';
import type { TeamHandle } from './script.js';

export type TeamMember = {
  handle: TeamHandle;
  name: string;
  role: Role;
  team: 'Community' | 'Support' | 'Product' | null;
  title: string;
  bio: string;
  location: string;
  timeZone: string;
  isAdvocate?: boolean;
};

/** Those whom the community knows by name: Ottermile's own people, the moderators, and two customers one meets often. */
export const TEAM: readonly TeamMember[] = [
  {
    handle: 'maren',
    name: 'Maren Hollis',
    role: 'admin',
    team: 'Community',
    title: 'Head of Community, Ottermile',
    bio: 'I look after this place. Tell me when something here is **harder than it should be**.',
    location: 'Hamburg',
    timeZone: 'Europe/Berlin',
  },
  {
    handle: 'tomasz',
    name: 'Tomasz Wrona',
    role: 'staff',
    team: 'Support',
    title: 'Support lead, Ottermile',
    bio: 'Leading the support team. We answer here Monday to Friday, 8 to 18 Central European Time.',
    location: 'Gdańsk',
    timeZone: 'Europe/Warsaw',
  },
  {
    handle: 'ines',
    name: 'Ines Keller',
    role: 'staff',
    team: 'Support',
    title: 'Support, planning and routes',
    bio: 'Dispatched lifts for nine years before I came to Ottermile. I read optimiser logs for fun.',
    location: 'Hamburg',
    timeZone: 'Europe/Berlin',
  },
  {
    handle: 'pilar',
    name: 'Pilar Ortega',
    role: 'staff',
    team: 'Support',
    title: 'Support, Otter Go',
    bio: 'Everything on a phone or tablet. I own eleven of them, none of them new.',
    location: 'Valencia',
    timeZone: 'Europe/Madrid',
  },
  {
    handle: 'devika',
    name: 'Devika Rao',
    role: 'staff',
    team: 'Support',
    title: 'Support, accounts and portal',
    bio: 'First week with Ottermile? I am probably the person who answers you.',
    location: 'Dublin',
    timeZone: 'Europe/Dublin',
  },
  {
    handle: 'jonas',
    name: 'Jonas Lindqvist',
    role: 'staff',
    team: 'Support',
    title: 'Support engineer, integrations',
    bio: 'API, webhooks, imports. Please post the `request_id`, it saves us both an hour.',
    location: 'Malmö',
    timeZone: 'Europe/Stockholm',
  },
  {
    handle: 'aoife',
    name: 'Aoife Brennan',
    role: 'staff',
    team: 'Product',
    title: 'Product manager, Planner',
    bio: 'I decide what the Planner learns next. Convince me with a real Tuesday, not with a feature list.',
    location: 'Cork',
    timeZone: 'Europe/Dublin',
  },
  {
    handle: 'henrik',
    name: 'Henrik Voss',
    role: 'staff',
    team: 'Product',
    title: 'Product manager, Otter Go',
    bio: 'I ride along in your vans four times a year. Offer me a seat.',
    location: 'Hamburg',
    timeZone: 'Europe/Berlin',
  },
  {
    handle: 'lucie',
    name: 'Lucie Marchand',
    role: 'staff',
    team: 'Product',
    title: 'Product designer',
    bio: 'Drawing boards that are read at half past six in the morning.',
    location: 'Nantes',
    timeZone: 'Europe/Paris',
  },
  {
    handle: 'gareth',
    name: 'Gareth Pryce',
    role: 'moderator',
    team: null,
    title: 'Operations manager, Penhallow Heating',
    bio: 'Customer since Planner 4, moderator here since last year. Be kind, quote the error.',
    location: 'Truro',
    timeZone: 'Europe/London',
  },
  {
    handle: 'sabine',
    name: 'Sabine Althaus',
    role: 'moderator',
    team: null,
    title: 'Head of service, Wärmewerk Nord',
    bio: 'Moderatorin. Fragen gern auch auf Deutsch per Nachricht, im Forum bitte Englisch.',
    location: 'Kiel',
    timeZone: 'Europe/Berlin',
  },
  {
    handle: 'renate',
    name: 'Renate Vogel',
    role: 'member',
    team: null,
    title: 'Head of service, Hollerbach Aufzüge',
    bio: 'Sixty lift technicians, three depots. I test every answer on our own board before I call it *verified*.',
    location: 'Bielefeld',
    timeZone: 'Europe/Berlin',
    isAdvocate: true,
  },
  {
    handle: 'callum',
    name: 'Callum Reid',
    role: 'member',
    team: null,
    title: 'Dispatcher, Caledon Fire Safety',
    bio: 'Extinguishers, alarms, fire doors. Fourteen vans between Perth and the islands.',
    location: 'Perth',
    timeZone: 'Europe/London',
  },
];
