import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { TestClient } from '../support/client.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { startConchProcess, type ConchProcess } from '../support/process.js';

const PEOPLE = 300;
const KILLS = 3;

describe('a list of invites that is being sent', () => {
  let database: TestDatabase;
  let conch: ConchProcess;
  let reader: pg.Client;

  beforeEach(async () => {
    database = await createTestDatabase();
    conch = await start();
    reader = new pg.Client({ connectionString: database.url });
    await reader.connect();
  });
  afterEach(async () => {
    await reader.end();
    await conch.stop();
    await database.drop();
  });

  const start = () =>
    startConchProcess({ env: { DATABASE_URL: database.url, ROLES: 'api,worker', LOG_LEVEL: 'error' } });
  const count = async (query: string) =>
    Number((await reader.query<{ count: string }>(`select count(*) ${query}`)).rows[0]!.count);
  const sent = () => count(`from invite_list_row where result = 'sent'`);

  it('reaches everybody once, however often the process is killed meanwhile', async () => {
    const client = new TestClient(conch.url);
    const code = new URL(await conch.setupLink()).searchParams.get('code');
    const password = 'a long enough password';
    const owner = { communityName: 'Test', name: 'Olivia', handle: 'olivia', email: 'olivia@example.com' };
    await client.run('mutation ($input: SetupInput!) { setup(input: $input) { member { id } } }', {
      input: { code, password, ...owner },
    });
    const csv = Array.from({ length: PEOPLE }, (_, at) => `person${at}@example.com`).join('\n');
    const { inviteMembers } = await client.run(
      'mutation ($csv: String!) { inviteMembers(input: { csv: $csv }) { id } }',
      { csv },
    );
    await client.run('mutation ($id: ID!) { startInviteList(input: { id: $id }) { id } }', inviteMembers);
    for (let kills = 1; kills <= KILLS; kills += 1) {
      const before = await sent();
      await eventually('some more are sent', async () => (await sent()) > before);
      await conch.kill();
      conch = await start();
      // The job of the killed process is asked again within a minute; here it is asked at once.
      await reader.query(`update pgboss.job set state = 'created', started_on = null, retry_count = 0
        where name = 'invites.sendLists' and state = 'active'`);
    }
    await eventually('everybody is invited', async () => (await sent()) === PEOPLE);
    expect(await count('from invite')).toBe(PEOPLE);
    expect(await count('from (select distinct email from invite) people')).toBe(PEOPLE);
    expect(await count(`from mail where kind = 'invite.sent'`)).toBe(PEOPLE);
    expect(await count(`from activity where type = 'inviteList.finished'`)).toBe(1);
  }, 240_000);
});
