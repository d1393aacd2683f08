import { compare, median } from '../measure.mjs';
import { databaseOf, startScript } from '../processes.mjs';
import { reply, WORDS } from '../requests.mjs';

const AT_ONCE = 8;

export const writes = [
  {
    name: 'replies',
    what: 'replies written through the API',
    unit: 'replies/s',
    beside: 'the same rows as bare inserts, one transaction each',
    aim: 'at least 0.35',
    async measure({ load, effort, conch, data }) {
      const bare = await startScript('limit-writes.mjs', [JSON.stringify(databaseOf(conch.dataDir))]);
      try {
        const requests = data.writers
          .slice(0, AT_ONCE)
          .map((session, at) => reply(session, data.writable[at], WORDS));
        const limits = [];
        const rounds = [];
        for (let round = 0; round < effort.rounds; round += 1) {
          limits.push(
            (await bare.ask({ connections: AT_ONCE, milliseconds: effort.milliseconds })).perSecond,
          );
          const once = { rounds: 1, milliseconds: effort.milliseconds };
          rounds.push(...(await compare(load, [{ url: conch.url, cpu: conch.cpu, requests }], once)));
        }
        const ours = median(rounds.map(({ perSecond }) => perSecond));
        const limit = median(limits);
        return { ours, limit, ratio: ours / limit, reached: ours / limit >= 0.35, details: { ours: rounds } };
      } finally {
        await bare.stop();
      }
    },
  },
];
