import { Agent, request } from 'node:http';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import { makeCategory, makeThread } from '../support/builders/forum.js';
import { startTestConch } from '../support/conch.js';

const CLIENTS = 10;

it('answers everything it has taken before it stops, to clients that never pause', async () => {
  const conch = await startTestConch();
  const member = await conch.makeMember();
  const thread = await makeThread(member, await makeCategory(conch.owner));
  const { url: databaseUrl } = conch.database.source.options as unknown as { url: string };
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  let answered = 0;
  const query = 'mutation ($input: ReplyInput!) { reply(input: $input) { id } }';
  const reply = () =>
    new Promise<void>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', cookie: member.client.cookie! };
      const sent = request(`${conch.url}/graphql`, { method: 'POST', agent, headers }, (response) => {
        response.on('end', resolve).on('error', reject).resume();
        if (response.statusCode === 200) answered += 1;
      });
      sent.on('error', reject);
      sent.end(JSON.stringify({ query, variables: { input: { threadId: thread.id, body: 'One more.' } } }));
    });
  const busy = Array.from({ length: CLIENTS }, async () => {
    // Until the server takes no more.
    for (let open = true; open;)
      open = await reply().then(
        () => true,
        () => false,
      );
  });
  await reply();

  const asked = performance.now();
  await conch.conch.stop();
  expect(performance.now() - asked).toBeLessThan(9_000);
  await Promise.all(busy);

  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ written: string }>(
    `select count(*) as written from post where body = 'One more.'`,
  );
  await client.end();
  expect(answered).toBe(Number(rows[0]!.written));
  agent.destroy();
  await conch.stop();
});
