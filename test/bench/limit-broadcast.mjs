// The limit of live messages: socket.io with nothing around it, which tells a room what it is asked to tell.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './processes.mjs';

const { Server } = createRequire(join(root, 'apps/api/package.json'))('socket.io');

const http = createServer((request, response) => {
  io.to('room').emit('message', {
    room: 'thread:1',
    seq: 1,
    at: new Date().toISOString(),
    type: 'post.created',
    threadId: '1',
    postId: '1',
    number: 1,
  });
  response.end('{}');
});
const io = new Server(http, { path: '/realtime', serveClient: false });
io.on('connection', (socket) => {
  void socket.join('room');
  socket.on('subscribe', (_, answer) => answer({ ok: true }));
});
http.listen(0, '127.0.0.1', () => process.send({ port: http.address().port }));
