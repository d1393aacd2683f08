import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Reader } from '../../apps/api/src/platform/database/reader.js';
import {
  appendEntries,
  trimLog,
  type LoggedEntry,
} from '../../apps/api/src/platform/realtime/realtime-log.js';
import { RealtimeService } from '../../apps/api/src/platform/realtime/realtime.service.js';
import { RoomStream, type CatchUp } from '../../apps/api/src/platform/realtime/room-stream.js';
import type { Hearing } from '../../apps/api/src/platform/realtime/rooms.js';
import { startTestConch, type TestConch } from '../support/conch.js';
import { eventually } from '../support/eventually.js';
import { LiveClient } from '../support/live-client.js';

let conch: TestConch;
let rooms = 0;
let room: string;

beforeAll(async () => {
  conch = await startTestConch();
});
beforeEach(() => {
  room = `test:${(rooms += 1)}`;
});
afterAll(() => conch.stop());

const append = (...parts: number[]): Promise<LoggedEntry[]> =>
  conch.database.transaction((tx) =>
    appendEntries(
      tx,
      parts.map((part) => ({ room, part, event: { type: 'x' } })),
    ),
  );

/** A door that the test holds shut: whoever goes through waits until it is opened. */
function makeDoor() {
  let opened!: () => void;
  let reached!: () => void;
  const isOpen = new Promise<void>((resolve) => (opened = resolve));
  const isReached = new Promise<void>((resolve) => (reached = resolve));
  return { open: opened, isReached, pass: () => (reached(), isOpen) };
}

function makeStream(reader: Reader = conch.database) {
  const told: string[] = [];
  const stream = new RoomStream(
    room,
    reader,
    (audience, { seq, entry }) => told.push(`${audience.key} ${seq} ${entry.place}`),
    (error) => told.push(String(error)),
  );
  return { stream, told };
}

const catchUp = (stream: RoomStream, audience: Parameters<RoomStream['catchUp']>[0], since: number) =>
  new Promise<CatchUp>((resolve, reject) => void stream.catchUp(audience, since, resolve).catch(reject));

describe('a room in one process', () => {
  it('tells each entry once and in order, however they arrive', async () => {
    const { stream, told } = makeStream();
    await stream.audience('all', 'all');
    const [one, two, three] = await append(0, 0, 0);
    for (const entry of [two!, one!, two!, three!, one!]) stream.receive(entry);
    expect(told).toEqual(['all 1 1', 'all 2 2', 'all 3 3']);
    stream.close();
  });

  it('reads from the log what did not arrive', async () => {
    const { stream, told } = makeStream();
    await stream.audience('all', 'all');
    const entries = await append(0, 0, 0);
    stream.receive(entries[2]!);
    await eventually('the lost ones', async () => told.length === 3);
    expect(told).toEqual(['all 1 1', 'all 2 2', 'all 3 3']);
    await append(0);
    await stream.reach(4);
    expect(told.at(-1)).toBe('all 4 4');
    stream.close();
  });

  it('loses nothing for those who were there when somebody comes who has seen more', async () => {
    const { stream, told } = makeStream();
    await stream.audience('all', 'all');
    const [entry] = await append(0);
    const late = await stream.audience('part', [0]);
    expect(late.seq).toBe(1);
    expect(told).toEqual(['all 1 1']);
    stream.receive(entry!);
    expect(told).toHaveLength(1);
    await append(0);
    expect(await catchUp(stream, late, 2)).toMatchObject({ seq: 2, gap: false, missed: [] });
    stream.close();
  });

  it('answers with what came while it was reading the log', async () => {
    await append(0, 0, 0);
    const door = makeDoor();
    const slow: Reader = {
      rows: (query) => conch.database.rows(query),
      async row<T>(query: Parameters<Reader['row']>[0]) {
        const row = await conch.database.row<T>(query);
        if (query.text.includes('json_agg')) await door.pass();
        return row;
      },
    };
    const { stream } = makeStream(slow);
    const audience = await stream.audience('all', 'all');
    const answer = catchUp(stream, audience, 0);
    await door.isReached;
    const [entry] = await append(0);
    stream.receive(entry!);
    door.open();
    const { seq, gap, missed } = await answer;
    expect({ seq, gap, seqs: missed.map((message) => message.seq) }).toEqual({
      seq: 4,
      gap: false,
      seqs: [1, 2, 3, 4],
    });
    stream.close();
  });

  it('counts for each audience what it hears, and remembers as much', async () => {
    await append(1, 2, 0);
    const { stream, told } = makeStream();
    const one = await stream.audience('one', [0, 1]);
    const two = await stream.audience('two', [0, 2]);
    for (const entry of await append(1, 1, 2, 0)) stream.receive(entry);
    expect(told).toEqual(['one 3 4', 'one 4 5', 'two 3 6', 'one 5 7', 'two 4 7']);
    const places = async (audience: typeof one, since: number) =>
      (await catchUp(stream, audience, since)).missed.map(({ seq, entry }) => [seq, entry.place]);
    expect(await places(one, 1)).toEqual([
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 7],
    ]);
    expect(await places(two, 3)).toEqual([[4, 7]]);
    stream.close();
  });

  it('says that there is a gap rather than replaying more than 500', async () => {
    await append(...Array.from({ length: 501 }, () => 0));
    const { stream } = makeStream();
    const audience = await stream.audience('all', 'all');
    expect(await catchUp(stream, audience, 0)).toMatchObject({ seq: 501, gap: true, missed: [] });
    expect((await catchUp(stream, audience, 1)).missed).toHaveLength(500);
    stream.close();
  });
});

it('keeps a week of messages, and the last of each room for longer', async () => {
  await append(...Array.from({ length: 6 }, () => 0));
  await conch.database.source.query(
    `update realtime_message set at = now() - interval '8 days' where room = $1 and place <= 5`,
    [room],
  );
  await trimLog(conch.database, 3);
  const left = await conch.database.source.query(
    `select place from realtime_message where room = $1 order by 1`,
    [room],
  );
  expect(left.map(({ place }: { place: number }) => place)).toEqual([4, 5, 6]);
});

it('asks anew when what somebody may hear changes while they are being let in', async () => {
  const realtime = conch.get(RealtimeService);
  const door = makeDoor();
  let hearing: Hearing = [0, 1];
  let asked = 0;
  realtime.register('slow', {
    async open() {
      const answer = new Map([[1, hearing]]);
      asked += 1;
      if (asked === 1) await door.pass();
      return answer;
    },
    alike: () => '',
  });
  room = 'slow:1';
  const client = await LiveClient.connect(conch.url, conch.owner.client.cookie);
  const reply = client.subscribe(room);
  await door.isReached;
  hearing = [0];
  await conch.database.transaction(async (tx) => realtime.changeAccess(tx, { actorsChanged: false }));
  await eventually('the check', async () => asked === 2);
  door.open();
  await reply;
  await conch.database.transaction(async (tx) => {
    realtime.append(tx, [
      { room, part: 1, event: { type: 'secret' } },
      { room, part: 0, event: { type: 'open' } },
    ]);
  });
  await client.until(() => client.messages.length > 0);
  await client.settle();
  expect(client.messages).toMatchObject([{ seq: 1, type: 'open' }]);
  client.close();
});
