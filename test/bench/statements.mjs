import { startConch } from './processes.mjs';
import { homePage, reply, threadByGraphql, threadPage, WORDS } from './requests.mjs';

const TRANSACTION = /^(start transaction|begin|commit)$/i;

/**
 * How many statements each request of the bench sends to PostgreSQL, once everything that is kept is kept. No worker
 * runs meanwhile, because it would send its own.
 */
export async function countStatements(dataDir, open) {
  const conch = await startConch(dataDir, { counting: true, env: { ROLES: 'web,api' } });
  try {
    const data = await open();
    const [session] = data.sessions;
    const requests = {
      'thread-by-graphql': threadByGraphql(session, data.threads[0]),
      'thread-page': threadPage(session, data.threads[0]),
      'home-page': homePage(session),
      replies: reply(data.writers[0], data.writable[0], WORDS),
    };
    const counts = {};
    for (const [name, request] of Object.entries(requests)) {
      await ask(conch.url, request);
      await conch.statements();
      await ask(conch.url, request);
      const statements = await conch.statements();
      counts[name] = statements.filter((text) => !TRANSACTION.test(text)).length;
    }
    return counts;
  } finally {
    await conch.stop();
  }
}

async function ask(url, { method = 'GET', path, headers, body }) {
  const response = await fetch(url + path, { method, headers, body, redirect: 'manual' });
  const text = await response.text();
  if (response.status !== 200 || text.startsWith('{"errors"'))
    throw new Error(`${path} answered ${text.slice(0, 500)}`);
}
