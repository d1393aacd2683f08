import { compare } from '../measure.mjs';
import { homePage, threadByGraphql, threadPage } from '../requests.mjs';

const MOST = 1.3;

const READS = { 'thread by GraphQL': threadByGraphql, 'thread page': threadPage, 'home page': homePage };

const side = ({ url, cpu }, data, make) => ({
  url,
  cpu,
  requests: data.threads.map((thread, at) => make(data.sessions[at % data.sessions.length], thread)),
});

/** How many times as long the second takes. */
const times = ([first, second]) => first.perSecond / second.perSecond;

/** The worst of several comparisons stands in the table. */
function worst(all) {
  const [what, { ratio, sides }] = Object.entries(all).sort(([, a], [, b]) => b.ratio - a.ratio)[0];
  return {
    ours: sides[1].perSecond,
    limit: sides[0].perSecond,
    ratio,
    reached: ratio <= MOST,
    also: what,
    details: all,
  };
}

export const sizes = [
  {
    name: 'size',
    what: 'the same reads in the large community',
    unit: 'requests/s',
    beside: 'in the one with a hundredth of the posts',
    aim: `at most ${MOST} times as long`,
    async measure({ load, effort, conch, data, openFew }) {
      const few = await openFew();
      const all = {};
      for (const [what, make] of Object.entries(READS)) {
        const sides = await compare(load, [side(few.conch, few.data, make), side(conch, data, make)], effort);
        all[what] = { ratio: times(sides), sides };
      }
      return worst(all);
    },
  },
  {
    name: 'long-thread',
    what: 'last page of the longest thread',
    unit: 'requests/s',
    beside: 'its first page',
    aim: `at most ${MOST} times as long`,
    async measure({ load, effort, conch, data }) {
      const at = (place) => ({
        url: conch.url,
        cpu: conch.cpu,
        requests: data.sessions.map((session) => threadPage(session, data.long, place)),
      });
      const from = data.long.last_number - 19;
      const sides = await compare(load, [at(''), at(`?from=${from}`)], effort);
      return worst({ 'thread page': { ratio: times(sides), sides } });
    },
  },
];
