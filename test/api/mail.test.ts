import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { FolderTransport } from '../../apps/api/src/platform/mail/folder-transport.js';
import { layOutMail } from '../../apps/api/src/platform/mail/layout.js';
import {
  UndeliverableError,
  type MailTransport,
  type OutgoingMail,
} from '../../apps/api/src/platform/mail/mail-transport.js';
import { MailService, type NewMail } from '../../apps/api/src/platform/mail/mail.service.js';
import { SmtpTransport } from '../../apps/api/src/platform/mail/smtp-transport.js';
import { startTestConch, type TestConch } from '../support/conch.js';
import { mailsTo, mailTo } from '../support/mailbox.js';

const FROM = 'Conch <conch@community.example>';
const brand = { name: 'Shells & Co', accentColor: '#ffdd00' };
const body = layOutMail(brand, {
  subject: 'Grüße <b>',
  paragraphs: ['Hello Zoë,', 'one <script>line</script>\nand another'],
  quote: 'Come in.\nIt is warm.',
  action: { label: 'Open', url: 'https://community.example/a?b=1&c=2' },
  notes: ['Only for you.'],
});
const mail = (given: Partial<OutgoingMail> = {}): OutgoingMail => ({
  id: 7,
  recipient: 'zoe@example.com',
  ...body,
  headers: { 'X-Reason': 'a test' },
  createdAt: new Date('2026-03-01T10:00:00Z'),
  ...given,
});

/** A real mail server that keeps what it is given. */
class Inbox {
  readonly received: Buffer[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const refusal = { 'unknown@example.com': 550, 'busy@example.com': 451 }[address];
      done(refusal ? Object.assign(new Error('no'), { responseCode: refusal }) : null);
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        this.received.push(Buffer.concat(chunks));
        done();
      });
    },
  });

  async listen(): Promise<string> {
    this.server.on('error', () => undefined);
    const listening = this.server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

type Adapter = { transport: MailTransport; received(): Promise<Buffer[]>; close(): Promise<void> };

async function smtp(): Promise<Adapter> {
  const inbox = new Inbox();
  const transport = new SmtpTransport(await inbox.listen(), FROM);
  return {
    transport,
    received: () => Promise.resolve(inbox.received),
    close: () => inbox.close(),
  };
}

async function folder(): Promise<Adapter> {
  const parent = await mkdtemp(join(tmpdir(), 'conch-test-'));
  const path = join(parent, 'mail');
  return {
    transport: new FolderTransport(path, FROM),
    received: async () => Promise.all((await readdir(path)).sort().map((name) => readFile(join(path, name)))),
    close: () => rm(parent, { recursive: true }),
  };
}

describe.each([
  ['a mail server', smtp],
  ['the mail folder', folder],
])('a mail handed to %s', (_name, make) => {
  let adapter: Adapter;
  const parsed = async (): Promise<Email[]> =>
    Promise.all((await adapter.received()).map((message) => PostalMime.parse(message)));
  beforeEach(async () => {
    adapter = await make();
  });
  afterEach(async () => {
    adapter.transport.close();
    await adapter.close();
  });

  it('arrives with its addresses, subject, both bodies and headers', async () => {
    await adapter.transport.deliver(mail());
    const [received] = await parsed();
    expect(received).toMatchObject({
      from: { name: 'Conch', address: 'conch@community.example' },
      to: [{ name: '', address: 'zoe@example.com' }],
      subject: 'Grüße <b>',
      date: '2026-03-01T10:00:00.000Z',
    });
    expect(received!.text!.trim()).toBe(body.text.trim());
    expect(received!.html!.trim()).toBe(body.html.trim());
    const headers = Object.fromEntries(received!.headers.map(({ key, value }) => [key, value]));
    expect(headers).toMatchObject({ 'x-reason': 'a test', 'auto-submitted': 'auto-generated' });
  });

  it('carries the same Message-ID when it is sent twice, and another one than its neighbour', async () => {
    await adapter.transport.deliver(mail());
    await adapter.transport.deliver(mail());
    await adapter.transport.deliver(mail({ id: 8 }));
    const ids = (await parsed()).map((received) => received.messageId);
    expect(new Set(ids)).toEqual(
      new Set(['<1772359200000.7@community.example>', '<1772359200000.8@community.example>']),
    );
  });

  it('gains no header by what stands in its fields', async () => {
    const injected = 'Hello\r\nBcc: eve@example.com';
    await adapter.transport.deliver(mail({ subject: injected, headers: { 'X-Reason': injected } }));
    const [received] = await parsed();
    expect(received!.bcc).toBeUndefined();
    expect(received!.subject).toContain('Hello');
  });
});

describe('the mail server', () => {
  let inbox: Inbox;
  let transport: SmtpTransport;
  beforeAll(async () => {
    inbox = new Inbox();
    transport = new SmtpTransport(await inbox.listen(), FROM);
  });
  afterAll(async () => {
    transport.close();
    await inbox.close();
  });

  it('refuses an unknown recipient for good', async () => {
    const refusal = transport.deliver(mail({ recipient: 'unknown@example.com' }));
    await expect(refusal).rejects.toBeInstanceOf(UndeliverableError);
  });

  it('may be busy, which is worth another try', async () => {
    const refusal = transport.deliver(mail({ recipient: 'busy@example.com' }));
    await expect(refusal).rejects.not.toBeInstanceOf(UndeliverableError);
  });
});

describe('the layout', () => {
  it('shows what people wrote as text, and loads nothing', () => {
    expect(body.html).toContain('one &lt;script&gt;line&lt;/script&gt;<br>');
    expect(body.html).toContain('Shells &amp; Co');
    expect(body.html).toContain('href="https://community.example/a?b=1&amp;c=2"');
    expect(body.html).not.toMatch(/<(img|link|script|iframe)|src=|url\(|@import/);
  });

  it('writes on the button in what is legible on its colour', () => {
    expect(body.html).toContain('background:#ffdd00;color:#000000');
    const dark = layOutMail(
      { ...brand, accentColor: '#2f5d8a' },
      {
        subject: 's',
        paragraphs: [],
        action: { label: 'Open', url: 'https://community.example/' },
      },
    );
    expect(dark.html).toContain('background:#2f5d8a;color:#ffffff');
  });

  it('says everything in plain text too', () => {
    for (const words of [
      'Hello Zoë,',
      '> It is warm.',
      'https://community.example/a?b=1&c=2',
      'Only for you.',
    ])
      expect(body.text).toContain(words);
  });
});

describe('sending', () => {
  let conch: TestConch;
  beforeAll(async () => {
    conch = await startTestConch();
  });
  afterAll(() => conch?.stop());

  const send = (given: Partial<NewMail> & { to: string }) =>
    conch.database.transaction((tx) => conch.get(MailService).send(tx, { kind: 'test', ...body, ...given }));

  it('delivers what was committed, and says when', async () => {
    const id = await send({ to: 'anna@example.com' });
    expect((await mailTo(conch, 'anna@example.com')).subject).toBe('Grüße <b>');
    const { mails } = await conch.owner.client.run('{ mails { edges { node { id to state lastError } } } }');
    expect(mails.edges[0].node).toMatchObject({ id: String(id), to: 'anna@example.com', lastError: null });
  });

  it('sends nothing of a transaction that failed', async () => {
    const failing = conch.database.transaction(async (tx) => {
      await conch.get(MailService).send(tx, { kind: 'test', ...body, to: 'never@example.com' });
      throw new Error('the change did not happen');
    });
    await expect(failing).rejects.toThrow('the change did not happen');
    await send({ to: 'after@example.com' });
    await mailTo(conch, 'after@example.com');
    expect(await mailsTo(conch, 'never@example.com')).toEqual([]);
  });

  it('sends the same thing once', async () => {
    const to = 'once@example.com';
    expect(await send({ to, dedupeKey: 'reminder of 1 March' })).not.toBeNull();
    expect(await send({ to, dedupeKey: 'reminder of 1 March' })).toBeNull();
    await send({ to: 'next@example.com' });
    await mailTo(conch, 'next@example.com');
    expect(await mailsTo(conch, to)).toHaveLength(1);
  });

  it('keeps mails where only the account of the server reads them', async () => {
    await send({ to: 'private@example.com' });
    await mailTo(conch, 'private@example.com');
    const path = join(conch.dataDir, 'mail');
    const [name] = await readdir(path);
    expect((await stat(path)).mode & 0o077).toBe(0);
    expect((await stat(join(path, name!))).mode & 0o077).toBe(0);
  });
});

describe('sending over a mail server', () => {
  let inbox: Inbox;
  let conch: TestConch;
  beforeAll(async () => {
    inbox = new Inbox();
    conch = await startTestConch({ SMTP_URL: await inbox.listen(), MAIL_FROM: FROM });
  });
  afterAll(async () => {
    await conch?.stop();
    await inbox.close();
  });
  const MAILS = '{ community { mailGoesToFolder } mails { edges { node { to state lastError } } } }';
  const send = (to: string) =>
    conch.database.transaction((tx) => conch.get(MailService).send(tx, { kind: 'test', ...body, to }));
  const settled = async (to: string, state: string) => {
    for (;;) {
      const { mails } = await conch.owner.client.run(MAILS);
      const found = mails.edges.find(({ node }: { node: { to: string } }) => node.to === to)?.node;
      if (found?.state === state && (state === 'SENT' || found.lastError)) return found;
    }
  };

  it('hands mails to it', async () => {
    await send('bea@example.com');
    await settled('bea@example.com', 'SENT');
    const received = await Promise.all(inbox.received.map((message) => PostalMime.parse(message)));
    expect(received.filter(({ to }) => to?.[0]?.address === 'bea@example.com')).toHaveLength(1);
    expect((await conch.owner.client.run(MAILS)).community.mailGoesToFolder).toBe(false);
  });

  it('gives up what it refused for good, and says why', async () => {
    await send('unknown@example.com');
    expect((await settled('unknown@example.com', 'FAILED')).lastError).toContain('550');
  });

  it('keeps what it could not take yet for another try', async () => {
    await send('busy@example.com');
    expect(await settled('busy@example.com', 'WAITING')).toMatchObject({
      state: 'WAITING',
      lastError: expect.stringContaining('451'),
    });
  });
});
