// Many open pages: sockets that subscribe to a room, and how long one message takes to reach the last of them.
import { io } from 'socket.io-client';

let sockets = [];
let heard = () => undefined;

/** Sockets enter a few at a time, as people do. */
const AT_ONCE = 25;

async function open({ url, room, cookies, count }) {
  for (const socket of sockets) socket.close();
  sockets = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) =>
      enter(url, room, cookies[(from + i) % cookies.length]),
    );
    sockets.push(...(await Promise.all(some)));
  }
  return { open: sockets.length };
}

async function enter(url, room, cookie) {
  const socket = io(url, {
    path: '/realtime',
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie },
  });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
  const reply = await socket.timeout(30_000).emitWithAck('subscribe', { room });
  if (!reply.ok) throw new Error(`refused: ${reply.code}`);
  socket.on('message', (message) => heard(message));
  return socket;
}

/** From sending the request that causes the message until the last socket has it. */
async function tell({ url, request }) {
  let left = sockets.length;
  const all = new Promise((resolve) => {
    heard = (message) => {
      if (message.type === 'post.created' && --left === 0) resolve(performance.now());
    };
  });
  const started = performance.now();
  const response = await fetch(url + request.path, {
    method: request.method,
    headers: request.headers,
    body: request.body,
  });
  const answer = await response.text();
  if (response.status !== 200 || answer.includes('"errors"')) throw new Error(`answered ${answer}`);
  return { milliseconds: (await all) - started };
}

process.on('message', ({ order, ...given }) => {
  (order === 'open' ? open(given) : tell(given)).then(
    (result) => process.send(result),
    (error) => process.send({ failed: String(error.stack ?? error) }),
  );
});
process.send({ port: 0 });
