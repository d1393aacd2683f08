import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answersTo, makeCast, onlyFrom, type Cast } from '../support/cast.js';
import { startTestConch, type TestConch } from '../support/conch.js';

const UPDATE =
  'mutation ($input: UpdateCommunityInput!) { updateCommunity(input: $input) { name tagline accentColor timeZone officialTeam reactionKinds } }';
const SET_LOGO = 'mutation ($image: String) { setLogo(input: { image: $image }) { logoUrl } }';
const COMMUNITY =
  '{ community { name accentColor logoUrl setupNeeded tagline timeZone officialTeam reactionKinds memberCount mailGoesToFolder } }';

let conch: TestConch;
let cast: Cast;
beforeAll(async () => {
  conch = await startTestConch();
  cast = await makeCast(conch);
});
afterAll(() => conch?.stop());

const picture = (name: string) => readFile(join(import.meta.dirname, '../support/pictures', name));
const base64 = async (bytes: Promise<Buffer>) => (await bytes).toString('base64');

/** Width and height out of the frame header of a lossy WebP (RFC 9649, section 2.5). */
function sizeOf(webp: Buffer): [number, number] {
  expect(webp.toString('latin1', 0, 16)).toMatch(/^RIFF.{4}WEBPVP8 $/s);
  return [webp.readUInt16LE(26) & 0x3fff, webp.readUInt16LE(28) & 0x3fff];
}

describe('the settings', () => {
  it('are changed by admins', async () => {
    expect(await answersTo(cast, UPDATE, () => ({ input: { tagline: 'Hello' } }))).toEqual(onlyFrom('admin'));
  });

  it('stay as they are where nothing was said', async () => {
    const input = {
      name: 'Harbour',
      accentColor: '#112233',
      timeZone: 'Europe/Berlin',
      reactionKinds: ['👍'],
    };
    await cast.admin.client.run(UPDATE, { input });
    const { updateCommunity } = await cast.admin.client.run(UPDATE, { input: { tagline: null } });
    expect(updateCommunity).toMatchObject({ ...input, tagline: null });
    const wrong = { input: { timeZone: 'Moon/Crater' } };
    expect(await cast.admin.client.codeOf(UPDATE, wrong)).toBe('BAD_INPUT');
  });

  it('are recorded with which ones changed, and not when none did', async () => {
    const count = () =>
      conch.database.source.query<{ details: unknown }[]>(
        `select details from activity where type = 'community.updated' order by id`,
      );
    await cast.admin.client.run(UPDATE, { input: { officialTeam: 'Product' } });
    const before = await count();
    expect(before.at(-1)!.details).toEqual({ fields: ['officialTeam'] });
    await cast.admin.client.run(UPDATE, { input: { officialTeam: 'Product' } });
    expect(await count()).toHaveLength(before.length);
  });
});

describe('the community', () => {
  it('shows a stranger no more than the sign-in page needs', async () => {
    const { community } = await conch.stranger().run(COMMUNITY);
    expect(community).toEqual({
      name: expect.any(String),
      accentColor: expect.any(String),
      logoUrl: null,
      setupNeeded: false,
      tagline: null,
      timeZone: null,
      officialTeam: null,
      reactionKinds: [],
      memberCount: null,
      mailGoesToFolder: null,
    });
  });

  it('counts its members, and tells admins where mails go', async () => {
    const seenBy = async (who: 'member' | 'staff' | 'admin') =>
      (await cast[who].client.run(COMMUNITY)).community;
    expect(await seenBy('member')).toMatchObject({ memberCount: 5, mailGoesToFolder: null });
    expect(await seenBy('staff')).toMatchObject({ mailGoesToFolder: null });
    expect(await seenBy('admin')).toMatchObject({ mailGoesToFolder: true });
  });
});

describe('the logo', () => {
  it('is set by admins', async () => {
    expect(await answersTo(cast, SET_LOGO, () => ({ image: null }))).toEqual(onlyFrom('admin'));
  });

  it.each(['png', 'jpeg', 'webp'])('may be a %s, and is kept small and drawn anew', async (format) => {
    const uploaded = await picture(`wide.${format}`);
    expect(uploaded.includes('secret place')).toBe(true);
    const { setLogo } = await cast.admin.client.run(SET_LOGO, { image: uploaded.toString('base64') });
    const response = await fetch(conch.url + setLogo.logoUrl);
    expect(response.headers.get('content-type')).toBe('image/webp');
    const kept = Buffer.from(await response.arrayBuffer());
    expect(sizeOf(kept)).toEqual([512, 256]);
    expect(kept.includes('secret place')).toBe(false);
  });

  it('is read signed out, kept by browsers for as long as it is the same', async () => {
    const image = await base64(picture('wide.png'));
    const { setLogo } = await cast.admin.client.run(SET_LOGO, { image });
    const current = await fetch(conch.url + setLogo.logoUrl);
    expect(current.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(current.headers.get('x-content-type-options')).toBe('nosniff');
    expect(current.headers.get('content-security-policy')).toContain("default-src 'none'");
    const other = await fetch(`${conch.url}/files/logo?v=older`);
    expect(other.headers.get('cache-control')).toBe('public, no-cache');
    const etag = other.headers.get('etag')!;
    const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
    const again = await fetch(`${conch.url}/files/logo`, { headers });
    expect(again.status).toBe(304);
  });

  it('is refused when it is no such image, or would unpack into a giant', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>');
    const images = [
      svg.toString('base64'),
      await base64(picture('small.gif')),
      await base64(picture('giant.png')),
      (await picture('wide.png')).subarray(0, 200).toString('base64'),
      Buffer.from('not an image').toString('base64'),
      'not base64!',
    ];
    for (const image of images) expect(await cast.admin.client.codeOf(SET_LOGO, { image })).toBe('BAD_INPUT');
  });

  it('is gone once it was removed', async () => {
    await cast.admin.client.run(SET_LOGO, { image: null });
    expect((await conch.stranger().run(COMMUNITY)).community.logoUrl).toBeNull();
    expect((await fetch(`${conch.url}/files/logo`)).status).toBe(404);
  });
});
