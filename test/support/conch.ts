import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@conch/shared/words';
import { AccountsService } from '../../apps/api/src/features/accounts/accounts.service.js';
import { SessionsService } from '../../apps/api/src/features/accounts/sessions.service.js';
import { MembersService } from '../../apps/api/src/features/members/members.service.js';
import { Database } from '../../apps/api/src/platform/database/database.js';
import { readEnv } from '../../apps/api/src/platform/env/env.js';
import { startConch, type Conch } from '../../apps/api/src/start.js';
import { liftLimits } from './builders/standing.js';
import { TestClient } from './client.js';
import { createTestDatabase } from './database.js';

/** A member of the test community, signed in. Every call of `as` speaks to the real server over HTTP. */
export type SignedIn = { id: string; handle: string; email: string; client: TestClient };

export type TestConch = {
  url: string;
  conch: Conch;
  database: Database;
  dataDir: string;
  /** Someone signed out. */
  stranger(): TestClient;
  owner: SignedIn;
  makeMember(options?: {
    role?: Role;
    handle?: string;
    name?: string;
    advocate?: boolean;
  }): Promise<SignedIn>;
  /** A module's service, for what no client can do, such as recording a fact. */
  get: <T>(service: new (...args: never[]) => T) => T;
  stop(): Promise<void>;
};

/** Starts the whole server in this process on a database of its own, set up and owned, with nobody limited. */
export async function startTestConch(environment: Record<string, string> = {}): Promise<TestConch> {
  const { url: databaseUrl, drop } = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'conch-test-'));
  const env = readEnv({
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
    NODE_ENV: 'test',
    ROLES: 'api,worker',
    ...environment,
  });
  // Any free port: a number that no person would ask for.
  const conch = await startConch({ ...env, port: 0 });
  const url = `http://127.0.0.1:${conch.port}`;
  const database = conch.app.get(Database);
  const stop = async () => {
    await conch.stop();
    await rm(dataDir, { recursive: true, force: true });
    await drop();
  };
  const owner = await setUp(conch, url, database).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  let made = 0;
  return {
    url,
    conch,
    database,
    dataDir,
    owner,
    stranger: () => new TestClient(url),
    get: <T>(service: new (...args: never[]) => T) => conch.app.get<unknown, T>(service),
    makeMember: ({
      role = 'member',
      handle = `member${(made += 1)}`,
      name = handle,
      advocate = false,
    } = {}) => signIn(conch, url, database, { role, handle, name, advocate }),
    stop,
  };
}

async function setUp(conch: Conch, url: string, database: Database): Promise<SignedIn> {
  const code = (await conch.app.get(AccountsService).setupCode())!;
  const client = new TestClient(url);
  const email = 'olivia@example.com';
  await client.run('mutation ($input: SetupInput!) { setup(input: $input) { member { id } } }', {
    input: { code, communityName: 'Test', name: 'Owner', handle: 'olivia', email, password: 'correct horse' },
  });
  const [row] = await database.source.query<{ id: number }[]>(
    `select id from member where handle = 'olivia'`,
  );
  await liftLimits({ client });
  return { id: String(row!.id), handle: 'olivia', email, client };
}

async function signIn(
  conch: Conch,
  url: string,
  database: Database,
  wanted: { role: Role; handle: string; name: string; advocate: boolean },
): Promise<SignedIn> {
  const { role, handle, name, advocate } = wanted;
  const email = `${handle}@example.com`;
  const { id, entry } = await database.transaction(async (tx) => {
    const memberId = await conch.app.get(MembersService).join(tx, { email, handle, name, role });
    if (advocate) await tx.manager.query('update member set is_advocate = true where id = $1', [memberId]);
    const device = { address: '127.0.0.1', userAgent: 'test' };
    return { id: memberId, entry: await conch.app.get(SessionsService).start(tx, memberId, device) };
  });
  const token = 'token' in entry ? entry.token : '';
  return { id: String(id), handle, email, client: new TestClient(url, `conch=${token}`) };
}
