import { compare } from '../measure.mjs';
import { byHand, homePage, threadByGraphql, threadPage } from '../requests.mjs';

const BY_HAND = 'the same rows by hand, node:http and pg';

const inTurn = ({ data }, make) =>
  data.threads.map((thread, at) => make(data.sessions[at % data.sessions.length], thread));

async function besideHand(bench, make) {
  const ours = { url: bench.conch.url, cpu: bench.conch.cpu, requests: inTurn(bench, make) };
  const limit = { url: bench.byHand.url, requests: inTurn(bench, byHand) };
  const [own, other] = await compare(bench.load, [ours, limit], bench.effort);
  return {
    ours: own.perSecond,
    limit: other.perSecond,
    ratio: own.perSecond / other.perSecond,
    details: { ours: own, limit: other },
  };
}

/** Pages are judged by how many there are in a second, and by the slowest of a hundred. */
async function pages(bench, make, perSecond) {
  const line = await besideHand(bench, make);
  const { p99 } = line.details.ours;
  return { ...line, reached: line.ours >= perSecond && p99 < 40, also: `p99 ${p99.toFixed(0)} ms` };
}

export const reads = [
  {
    name: 'thread-by-graphql',
    what: 'thread with 20 posts by GraphQL',
    unit: 'requests/s',
    beside: BY_HAND,
    aim: 'at least 0.50',
    async measure(bench) {
      const line = await besideHand(bench, threadByGraphql);
      return { ...line, reached: line.ratio >= 0.5 };
    },
  },
  {
    name: 'thread-page',
    what: 'thread page, signed in',
    unit: 'pages/s',
    beside: BY_HAND,
    aim: 'at least 700, p99 under 40 ms',
    measure: (bench) => pages(bench, threadPage, 700),
  },
  {
    name: 'home-page',
    what: 'home page, signed in',
    unit: 'pages/s',
    beside: BY_HAND,
    aim: 'at least 540, p99 under 40 ms',
    measure: (bench) => pages(bench, homePage, 540),
  },
];
