import type { Actor } from '../auth/actor.js';
import type { SessionSource } from '../auth/session-source.js';
import type { Listeners } from './listeners.js';
import type { LiveSocket, Seat } from './live-socket.js';
import type { Hearing, RoomPolicy } from './rooms.js';

/** Reads at a time, so that a check of everybody leaves connections for others. */
const AT_ONCE = 8;

type Question = { policy: RoomPolicy; actor: Actor; ids: Set<number>; seats: [LiveSocket, Seat][] };

/** Asks again what the sockets may hear, and takes from them what they no longer may. */
export async function checkAccess(
  sockets: readonly LiveSocket[],
  actorsChanged: boolean,
  sessions: SessionSource,
  listeners: Listeners,
): Promise<void> {
  for (const socket of sockets) for (const seat of socket.data.seats.values()) seat.checks += 1;
  if (actorsChanged)
    await eachOf(sockets, async (socket) => {
      const actor = await sessions.actorOf(socket.data.token);
      if (actor) socket.data.actor = actor;
      else socket.disconnect(true);
    });
  await eachOf(questionsOf(sockets.filter((socket) => socket.connected)), async (question) => {
    const open = await question.policy.open(question.actor, [...question.ids]);
    for (const [socket, seat] of question.seats) await apply(listeners, socket, seat, open);
  });
}

async function apply(
  listeners: Listeners,
  socket: LiveSocket,
  seat: Seat,
  open: ReadonlyMap<number, Hearing>,
): Promise<void> {
  if (seat.isGone) return;
  const hearing = open.get(seat.address.id);
  if (hearing) await listeners.move(socket, seat, hearing);
  else listeners.revoke(socket, seat);
}

/** One question for all seats in rooms of a kind whose members are alike. */
function questionsOf(sockets: readonly LiveSocket[]): Question[] {
  const questions = new Map<string, Question>();
  for (const socket of sockets)
    for (const seat of socket.data.seats.values()) {
      const { actor } = socket.data;
      const { kind, id, policy } = seat.address;
      const key = `${kind} ${policy.alike(actor)}`;
      const question = questions.get(key) ?? { policy, actor, ids: new Set(), seats: [] };
      questions.set(key, question);
      question.ids.add(id);
      question.seats.push([socket, seat]);
    }
  return [...questions.values()];
}

async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE)
    await Promise.all(all.slice(from, from + AT_ONCE).map(work));
}
