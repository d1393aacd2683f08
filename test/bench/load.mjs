// Asks a server as fast as it answers, over a few connections kept open. A process of its own, so that what it
// does itself is not taken for the server's work; spoken by hand over TCP, so that it does little.
import { connect } from 'node:net';

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n');

const textOf = ({ method = 'GET', path, headers = {}, body = '' }, host) =>
  [
    `${method} ${path} HTTP/1.1`,
    `host: ${host}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body ? [`content-length: ${Buffer.byteLength(body)}`] : []),
    '',
    body,
  ].join('\r\n');

/** One connection: sends the next request once the answer before is complete. */
class Connection {
  #socket;
  #parts = [];
  #size = 0;
  #expected = null;
  #settle;

  async open(host, port) {
    this.#socket = connect({ host, port, noDelay: true });
    await new Promise((resolve, reject) => this.#socket.once('connect', resolve).once('error', reject));
    this.#socket.on('data', (part) => this.#take(part));
    this.#socket.on('error', (error) => this.#settle?.reject(error));
    this.#socket.on('close', () => this.#settle?.reject(new Error('the connection was closed')));
  }

  ask(text) {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#socket.write(text);
    });
  }

  close() {
    this.#settle = undefined;
    this.#socket.destroy();
  }

  #take(part) {
    this.#parts.push(part);
    this.#size += part.length;
    this.#expected ??= this.#readHead();
    if (this.#expected === null) return;
    const isComplete =
      this.#expected === 'chunked' ? this.#endsWithLastChunk() : this.#size >= this.#expected;
    if (!isComplete) return;
    const answer = { size: this.#size, bytes: this.#parts };
    this.#parts = [];
    this.#size = 0;
    this.#expected = null;
    this.#settle.resolve(answer);
  }

  #readHead() {
    const bytes = this.#parts.length > 1 ? Buffer.concat(this.#parts) : this.#parts[0];
    const end = bytes.indexOf(END_OF_HEAD);
    if (end < 0) return null;
    const head = bytes.latin1Slice(0, end);
    if (!head.startsWith('HTTP/1.1 200')) throw new Error(`answered ${head.slice(0, 200)}`);
    const length = /\r\ncontent-length: (\d+)/i.exec(head);
    return length ? end + 4 + Number(length[1]) : 'chunked';
  }

  #endsWithLastChunk() {
    const last = this.#parts.at(-1);
    const end = last.length >= 7 ? last : Buffer.concat(this.#parts.slice(-2));
    return end.subarray(-7).equals(LAST_CHUNK);
  }
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** `requests` in turn, all of them once (`once`) or for a time. */
async function run({ host, port, requests, connections, milliseconds, once }) {
  const texts = requests.map((request) => textOf(request, `localhost:${port}`));
  const times = [];
  let next = 0;
  let bytes = 0;
  const opened = await Promise.all(
    Array.from({ length: connections }, async () => {
      const connection = new Connection();
      await connection.open(host, port);
      return connection;
    }),
  );
  const started = performance.now();
  const isOver = () => (once ? next >= texts.length : performance.now() - started >= milliseconds);
  await Promise.all(
    opened.map(async (connection) => {
      while (!isOver()) {
        const text = texts[next++ % texts.length];
        const begun = performance.now();
        const { size } = await connection.ask(text);
        times.push(performance.now() - begun);
        bytes += size;
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  opened.forEach((connection) => connection.close());
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    bytes: Math.round(bytes / times.length),
  };
}

process.on('message', (order) => {
  run(order).then(
    (result) => process.send(result),
    (error) => process.send({ failed: String(error.stack ?? error) }),
  );
});
process.send({ port: 0 });
