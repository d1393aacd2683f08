import type { DemoMember } from './people.js';
import type { Plan } from './plan.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The job looks every hour, at this minute of it. */
const LOOKED_AFTER = 23 * 60_000;

export type PlannedNewcomer = { member: DemoMember; lookedAfterAt: number; isSilent: boolean };

/** Who joined within the last month, and whether they had said anything when they were looked after. */
export function newcomersOf({ people, threads, now }: Plan): PlannedNewcomer[] {
  const spokeAt = new Map<number, number>();
  const heard = ({ id }: DemoMember, at: number) => spokeAt.set(id, Math.min(at, spokeAt.get(id) ?? at));
  for (const { posts } of threads)
    for (const { author, at, reactions } of posts) {
      heard(author, at);
      for (const reaction of reactions) heard(reaction.by, reaction.at);
    }
  return people
    .filter(
      ({ role, joinedAt }) => role === 'member' && joinedAt > now - 30 * DAY && joinedAt <= now - 3 * DAY,
    )
    .map((member) => {
      const due = member.joinedAt + 3 * DAY;
      const lookedAfterAt = Math.min(now, Math.ceil(due / HOUR) * HOUR + LOOKED_AFTER);
      return { member, lookedAfterAt, isSilent: (spokeAt.get(member.id) ?? Infinity) > lookedAfterAt };
    });
}

export type PlannedListRow = {
  email: string;
  name: string | null;
  result: string;
  problem: string | null;
  inviteId: number | null;
};
export type PlannedInviteList = {
  id: number;
  fileName: string;
  note: string;
  by: DemoMember;
  at: number;
  isSent: boolean;
  rows: PlannedListRow[];
};

const CONGRESS = ['a.berg', 'leo.hartwig', 'mina.costa', 'o.keane', 'paulina.ruiz', 'v.sato'];

/** One list that was sent, out of the newest invites that were accepted, and one that waits to be started. */
export function inviteListsOf({ people, invites, now }: Plan): PlannedInviteList[] {
  const accepted = invites.filter(({ acceptedBy }) => acceptedBy !== null);
  const sender = accepted.at(-1)?.by ?? people[0]!;
  const sent = accepted.filter(({ by }) => by === sender).slice(-6);
  const row = (email: string, result: string, problem: string | null = null): PlannedListRow => ({
    email,
    name: null,
    result,
    problem,
    inviteId: null,
  });
  return [
    {
      id: 1,
      fileName: 'spring-customers.csv',
      note: 'You asked for a place to ask. Here it is.',
      by: sender,
      at: sent[0]?.sentAt ?? now - 30 * DAY,
      isSent: true,
      rows: [
        ...sent.map(({ id, email, acceptedBy }) => ({
          ...row(email, 'sent'),
          name: acceptedBy!.name,
          inviteId: id,
        })),
        row(people[0]!.email, 'member'),
        row('service@', 'invalid', 'E-mail: Write an e-mail address such as anna@example.com.'),
      ],
    },
    {
      id: 2,
      fileName: 'route-planners-congress.csv',
      note: 'We met at the congress.',
      by: sender,
      at: now - 2 * HOUR,
      isSent: false,
      rows: [
        ...CONGRESS.map((name) => row(`${name}@congress.example`, 'waiting')),
        row(`${CONGRESS[0]}@congress.example`, 'duplicate', 'As in row 2.'),
      ],
    },
  ];
}
