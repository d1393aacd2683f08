import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { refusalOf } from '../../apps/api/src/platform/database/refusal.js';
import { RoundTrip, waitsForNobody } from '../../apps/api/src/platform/database/round-trip.js';

let pool: pg.Pool;
let trip: RoundTrip;

beforeAll(() => {
  pool = new pg.Pool({ connectionString: process.env.TEST_DATABASE_URL!, max: 4, pipeline: true });
  trip = new RoundTrip(pool);
});
afterAll(() => pool.end());

const plain = (text: string) => ({ text, values: [] });
const backend = plain('select pg_backend_pid() as pid');

it('sends the reads of one turn on one connection', async () => {
  const [first, second] = await Promise.all([trip.rows(backend), trip.rows(backend)]);
  expect(second).toEqual(first);
  expect(pool.totalCount).toBe(1);
});

it('lets each of them fail alone', async () => {
  const outcomes = await Promise.allSettled([
    trip.rows(plain('select 1 as one')),
    trip.rows({ text: 'select 1 / $1::int as none', values: [0] }),
    trip.rows({ text: 'select $1::int as two', values: [2] }),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await trip.rows({ text: 'select $1::int as three', values: [3] })).toEqual([{ three: 3 }]);
});

it('fails all of them when the connection is lost, and goes on with another one', async () => {
  const lost = await Promise.allSettled([
    trip.rows(plain('select pg_terminate_backend(pg_backend_pid())')),
    trip.rows(plain('select 1 as one')),
  ]);
  for (const outcome of lost)
    expect(outcome.status === 'rejected' && refusalOf(outcome.reason)?.code).toBe('UNAVAILABLE');
  expect(await trip.rows({ text: 'select $1::int as four', values: [4] })).toEqual([{ four: 4 }]);
});

it('leaves alone what writes, or waits for others', () => {
  expect(waitsForNobody(plain('select 1'))).toBe(true);
  expect(waitsForNobody(plain('with gone as (delete from session returning id) select id from gone'))).toBe(
    false,
  );
  expect(waitsForNobody(plain('update session set ended_at = now()'))).toBe(false);
  for (const lock of ['for update', 'for share', 'for no key update', 'for key share'])
    expect(waitsForNobody(plain(`select id from thread ${lock}`))).toBe(false);
  expect(waitsForNobody(plain('select pg_advisory_lock(1)'))).toBe(false);
});
