import { setTimeout as pause } from 'node:timers/promises';
import { median } from '../measure.mjs';
import { startScript } from '../processes.mjs';
import { reply, WORDS } from '../requests.mjs';

const MOST = 1.5;
/** Those who enter cause news of who is there; a moment later it is quiet. */
const QUIET_MS = 1_000;

async function lastDelivery(clients, { room, target, requests, cookies, sockets }) {
  await clients.ask({ order: 'open', url: target, room, cookies, count: sockets });
  await pause(QUIET_MS);
  const times = [];
  for (const request of requests) {
    times.push((await clients.ask({ order: 'tell', url: target, request })).milliseconds);
    await pause(20);
  }
  return median(times);
}

export const live = [
  {
    name: 'live',
    what: 'one reply to many subscribed sockets, last delivery',
    unit: 'ms',
    beside: 'bare socket.io broadcast of the same message',
    aim: `at most ${MOST} times as long`,
    async measure({ conch, data, effort: { sockets, tellings } }) {
      const bare = await startScript('limit-broadcast.mjs');
      const clients = await startScript('live-clients.mjs');
      try {
        const cookies = data.sessions.map(({ cookie }) => cookie);
        const thread = data.writable[0];
        const times = (request) => Array.from({ length: tellings }, () => request);
        const broadcast = { method: 'POST', path: '/', headers: {}, body: '{}' };
        const common = { cookies, sockets };
        const limit = await lastDelivery(clients, {
          ...common,
          room: 'room',
          target: bare.url,
          requests: times(broadcast),
        });
        const ours = await lastDelivery(clients, {
          ...common,
          room: `thread:${thread.id}`,
          target: conch.url,
          requests: times(reply(data.writers[0], thread, WORDS)),
        });
        const ratio = ours / limit;
        return { ours, limit, ratio, reached: ratio <= MOST, also: `${sockets} sockets` };
      } finally {
        await clients.stop();
        await bare.stop();
      }
    },
  },
];
