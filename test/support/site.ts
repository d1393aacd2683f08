import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { liftLimits } from './builders/standing.js';
import { TestClient } from './client.js';
import { createTestDatabase } from './database.js';
import { mailTo, tokenIn } from './mailbox.js';
import { startConchProcess, type ConchProcess } from './process.js';

const PASSWORD = 'a long enough password';

export type SiteMember = { id: string; handle: string; email: string; password: string; client: TestClient };
export type SiteOptions = {
  role?: 'MEMBER' | 'MODERATOR' | 'STAFF' | 'ADMIN';
  handle: string;
  name?: string;
  email?: string;
};

/** The built product as people get it: its own process, real pages, a real browser. */
export type Site = {
  url: string;
  process: ConchProcess;
  /** Its database, for what only time would do. */
  databaseUrl: string;
  owner: SiteMember;
  /** Ends the server and starts it again on the same data. */
  restart(): Promise<void>;
  /** Invited by the owner and arrived, as people do. */
  makeMember(options: SiteOptions): Promise<SiteMember>;
  /** A browser of its own: its cookies are nobody else's. Signed in when a member is given. */
  open(member?: SiteMember, options?: BrowserContextOptions): Promise<Page>;
  /** What pages logged as errors and what the content policy refused. Empty on a healthy site. */
  complaints: string[];
  stop(): Promise<void>;
};

export async function startSite(environment: Record<string, string> = {}): Promise<Site> {
  const database = await createTestDatabase();
  const env = { DATABASE_URL: database.url, LOG_LEVEL: 'error', ...environment };
  let process = await startConchProcess({ env });
  const browser: Browser = await launchBrowser();
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  const owner = await setUp(process.url, await process.setupLink());
  await confirmAddress(process, owner);

  return {
    url: process.url,
    get process() {
      return process;
    },
    databaseUrl: database.url,
    owner,
    complaints,
    async restart() {
      const { port } = process;
      await process.stop();
      process = await startConchProcess({ env, port });
    },
    makeMember: (options) => invite(process.url, owner, options),
    async open(member, options = {}) {
      const context = await browser.newContext({ baseURL: process.url, ...options });
      contexts.push(context);
      if (member) await context.addCookies([cookieOf(member, process.url)]);
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
      page.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text()))
          complaints.push(`${page.url()}: ${message.text()}`);
      });
      return page;
    },
    async stop() {
      for (const context of contexts) await context.close();
      await browser.close();
      await process.stop();
      await database.drop();
    },
  };
}

function cookieOf(member: SiteMember, url: string) {
  const [name, value] = member.client.cookie!.split('=', 2);
  return { name: name!, value: value!, url, httpOnly: true, sameSite: 'Lax' as const };
}

async function setUp(url: string, setupLink: string): Promise<SiteMember> {
  const client = new TestClient(url);
  const email = 'olivia@example.com';
  const code = new URL(setupLink).searchParams.get('code');
  const { setup } = await client.run(
    'mutation ($input: SetupInput!) { setup(input: $input) { member { id } } }',
    {
      input: {
        code,
        communityName: 'Harbour',
        name: 'Olivia Owner',
        handle: 'olivia',
        email,
        password: PASSWORD,
      },
    },
  );
  await liftLimits({ client });
  return { id: setup.member.id, handle: 'olivia', email, password: PASSWORD, client };
}

/** As owners do, so that pages show what they show from then on. */
async function confirmAddress(conch: ConchProcess, { client, email }: SiteMember): Promise<void> {
  const token = tokenIn(await mailTo(conch, email));
  await client.run('mutation ($token: String!) { verifyEmail(input: { token: $token }) { effect } }', {
    token,
  });
}

async function invite(url: string, owner: SiteMember, options: SiteOptions): Promise<SiteMember> {
  const { handle, name = handle, role = 'MEMBER', email = `${handle}@example.com` } = options;
  const { inviteMember } = await owner.client.run(
    'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { link } }',
    { input: { email, role } },
  );
  const token = new URL(inviteMember.link).pathname.split('/').pop();
  const client = new TestClient(url);
  const { acceptInvite } = await client.run(
    'mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { member { id } } }',
    { input: { token, name, handle, password: PASSWORD } },
  );
  return { id: acceptInvite.member.id, handle, email, password: PASSWORD, client };
}
