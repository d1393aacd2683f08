import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCategory, makeThread } from '../support/builders/forum.js';
import { answersTo, makeCast, type Cast } from '../support/cast.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { statementsOf } from '../support/statements.js';

const SET =
  'mutation ($input: SetAvatarInput!) { setAvatar(input: $input) { avatarUrl large: avatarUrl(size: LARGE) } }';
const MEMBER = 'query ($id: ID!) { member(id: $id) { avatarUrl } }';

let conch: TestConch;
let cast: Cast;
let anna: SignedIn;
beforeAll(async () => {
  conch = await startTestConch();
  cast = await makeCast(conch);
  anna = await conch.makeMember();
});
afterAll(() => conch?.stop());

const picture = (name: string) => readFile(join(import.meta.dirname, '../support/pictures', name));
const upload = async (member: SignedIn, image: Buffer) =>
  (await member.client.run(SET, { input: { image: image.toString('base64') } })).setAvatar;
const get = (address: string, viewer?: SignedIn) =>
  fetch(conch.url + address, viewer ? { headers: { cookie: viewer.client.cookie! } } : {});
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

/** Width and height out of the frame header of a lossy WebP (RFC 9649, section 2.5). */
function sizeOf(webp: Buffer): [number, number] {
  expect(webp.toString('latin1', 0, 16)).toMatch(/^RIFF.{4}WEBPVP8 $/s);
  return [webp.readUInt16LE(26) & 0x3fff, webp.readUInt16LE(28) & 0x3fff];
}

describe('the picture of a member', () => {
  it.each(['png', 'jpeg', 'webp'])('may be a %s; it is cut to a square and drawn anew', async (format) => {
    const uploaded = await picture(`wide.${format}`);
    expect(uploaded.includes('secret place')).toBe(true);
    const { avatarUrl, large } = await upload(anna, uploaded);
    for (const [address, side] of [
      [avatarUrl, 96],
      [large, 256],
    ]) {
      const response = await get(address, cast.member);
      expect(response.headers.get('content-type')).toBe('image/webp');
      const kept = await bytesOf(response);
      expect(sizeOf(kept)).toEqual([side, side]);
      expect(kept.includes('secret place')).toBe(false);
    }
  });

  it('keeps nothing of what stands behind the picture in its file', async () => {
    const script = Buffer.from('<script>alert(document.domain)</script>');
    const { large } = await upload(anna, Buffer.concat([await picture('wide.png'), script]));
    expect((await bytesOf(await get(large, anna))).includes('script')).toBe(false);
  });

  it('is refused when it is no such picture, moves, is too large or would unpack into a giant', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>';
    const images = [
      svg,
      await picture('small.gif'),
      await picture('moving.webp'),
      await picture('giant.png'),
      (await picture('wide.png')).subarray(0, 200),
      Buffer.concat([Buffer.from('GIF89a'), await picture('wide.png')]),
      Buffer.alloc(2_097_153),
    ].map((bytes) => Buffer.from(bytes).toString('base64'));
    for (const image of [...images, '', 'not base64!'])
      expect(await anna.client.codeOf(SET, { input: { image } })).toBe('BAD_INPUT');
    expect(await anna.client.codeOf(SET, { input: {} })).toBe('BAD_INPUT');
  });

  it('is shown to the signed in only, whose browsers keep it for as long as it is the same', async () => {
    const { avatarUrl } = await upload(anna, await picture('wide.png'));
    const current = await get(avatarUrl, cast.member);
    expect(current.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(current.headers.get('vary')).toContain('Cookie');
    expect(current.headers.get('x-content-type-options')).toBe('nosniff');
    expect(current.headers.get('content-security-policy')).toContain("default-src 'none'");
    const older = await get(`/files/avatars/${anna.id}?v=older`, cast.member);
    expect(older.headers.get('cache-control')).toBe('private, no-cache');

    const signedOut = await get(avatarUrl);
    expect(signedOut.status).toBe(404);
    expect(signedOut.headers.get('cache-control')).toBe('private, no-store');
    const without = await get(`/files/avatars/${cast.member.id}`);
    expect(await signedOut.text()).toBe(await without.text());
    for (const id of ['0', '-1', 'x', '999999', '99999999999999999999', '1%27'])
      expect((await get(`/files/avatars/${id}`, anna)).status).toBe(404);
  });

  it('has no address for strangers who read a post beside it', async () => {
    const category = await makeCategory(conch.owner, { readAudience: 'PUBLIC' });
    const { id } = await makeThread(anna, category);
    const THREAD = 'query ($id: ID!) { thread(id: $id) { author { avatarUrl } participants { avatarUrl } } }';
    const { thread } = await cast.stranger.client.run(THREAD, { id });
    expect(thread).toEqual({ author: { avatarUrl: null }, participants: [{ avatarUrl: null }] });
    const seen = await cast.member.client.run(THREAD, { id });
    expect(seen.thread.author.avatarUrl).toContain(`/files/avatars/${anna.id}?v=`);
  });

  it('costs a list no statement more', async () => {
    const LIST = (fields: string) => `{ members(first: 20) { edges { node { ${fields} } } } }`;
    const count = async (fields: string) => {
      const statements = await statementsOf(() => cast.member.client.run(LIST(fields)));
      return statements.filter((statement) => /\bmember\b/.test(statement)).length;
    };
    expect(await count('name avatarUrl')).toBe(await count('name'));
  });

  it('is chosen by its member alone, and removed by them and by admins', async () => {
    const image = (await picture('wide.png')).toString('base64');
    const member = await conch.makeMember();
    const forOther = () => ({ input: { memberId: member.id, image } });
    const nobody = { member: 'FORBIDDEN', moderator: 'FORBIDDEN', staff: 'FORBIDDEN', admin: 'FORBIDDEN' };
    expect(await answersTo(cast, SET, forOther)).toEqual({ stranger: 'UNAUTHENTICATED', ...nobody });

    await upload(member, await picture('wide.png'));
    const removal = () => ({ input: { memberId: member.id, image: null } });
    expect(await answersTo(cast, SET, removal)).toEqual({
      stranger: 'UNAUTHENTICATED',
      ...nobody,
      admin: null,
    });
    expect((await member.client.run(MEMBER, { id: member.id })).member.avatarUrl).toBeNull();
    expect((await get(`/files/avatars/${member.id}`, member)).status).toBe(404);

    await upload(conch.owner, await picture('wide.png'));
    const ofOwner = { input: { memberId: conch.owner.id, image: null } };
    expect(await cast.admin.client.codeOf(SET, ofOwner)).toBe('FORBIDDEN');
    expect(await conch.owner.client.codeOf(SET, ofOwner)).toBeNull();
    expect(await anna.client.codeOf(SET, { input: { memberId: '999999', image: null } })).toBe('NOT_FOUND');
  });

  it('is recorded when it changes, without the picture', async () => {
    const member = await conch.makeMember();
    await upload(member, await picture('wide.png'));
    await upload(member, await picture('wide.png'));
    await member.client.run(SET, { input: { image: null } });
    const recorded = await conch.database.source.query<{ details: unknown }[]>(
      `select details from activity where type = 'member.updated' and member_id = $1`,
      [Number(member.id)],
    );
    expect(recorded.map(({ details }) => details)).toEqual([{ fields: ['avatar'] }, { fields: ['avatar'] }]);
  });

  it('is not drawn again and again', async () => {
    const member = await conch.makeMember();
    const image = (await picture('wide.png')).toString('base64');
    for (let tries = 0; tries < 20; tries += 1) await member.client.run(SET, { input: { image } });
    expect(await member.client.codeOf(SET, { input: { image } })).toBe('RATE_LIMITED');
    expect(await member.client.codeOf(SET, { input: { image: null } })).toBeNull();
  });
});
