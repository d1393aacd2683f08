import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';

const SCRIPT = '<script>alert(document.domain)</script>';

let conch: TestConch;
let owner: SignedIn;
beforeAll(async () => {
  conch = await startTestConch();
  owner = conch.owner;
});
afterAll(() => conch?.stop());
/** Nobody chooses so many pictures in an hour. */
beforeEach(() => conch.database.source.query('delete from rate_limit'));

const DOORS = {
  avatar:
    'mutation ($image: String!) { kept: setAvatar(input: { image: $image }) { url: avatarUrl(size: LARGE) } }',
  logo: 'mutation ($image: String!) { kept: setLogo(input: { image: $image }) { url: logoUrl } }',
};
type Door = keyof typeof DOORS;
const doors = Object.keys(DOORS) as Door[];

const picture = (name: string) => readFile(join(import.meta.dirname, '../support/pictures', name));
const send = (door: Door, bytes: Buffer) =>
  owner.client.send(DOORS[door], { image: bytes.toString('base64') });
const codeOf = async (door: Door, bytes: Buffer) => (await send(door, bytes)).errors?.[0]?.extensions.code;

/** What is kept of an upload, as anybody may fetch it who sees it. */
async function keptOf(door: Door, bytes: Buffer): Promise<Buffer> {
  const { data } = await send(door, bytes);
  const response = await fetch(conch.url + (data!['kept'] as { url: string }).url, {
    headers: { cookie: owner.client.cookie! },
  });
  expect(response.headers.get('content-type')).toBe('image/webp');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  return Buffer.from(await response.arrayBuffer());
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

/** A PNG of one grey, with `extra` chunks before its pixels. */
function makePng(width: number, height: number, { extra = [] as Buffer[], rows = height } = {}): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const pixels = deflateSync(Buffer.alloc(rows * (width + 1)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...extra,
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const REFUSED: [string, () => Promise<Buffer> | Buffer][] = [
  [
    'an SVG with a script',
    () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${SCRIPT}</svg>`),
  ],
  [
    'an SVG after a declaration',
    () => Buffer.from('<?xml version="1.0"?><!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg"/>'),
  ],
  [
    'an SVG that names a file',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>'),
  ],
  ['a page', () => Buffer.from(`<!doctype html>${SCRIPT}`)],
  ['a GIF', () => picture('small.gif')],
  ['a moving WebP', () => picture('moving.webp')],
  [
    'a GIF that goes on as a PNG',
    async () => Buffer.concat([Buffer.from('GIF89a'), await picture('wide.png')]),
  ],
  [
    'a page that goes on as a PNG',
    async () => Buffer.concat([Buffer.from(SCRIPT), await picture('wide.png')]),
  ],
  ['a PNG by its first bytes only', () => Buffer.from(`\x89PNG\r\n\x1a\n${SCRIPT}`, 'latin1')],
  ['a JPEG by its first bytes only', () => Buffer.from(`\xff\xd8\xff\xe0${SCRIPT}`, 'latin1')],
  ['a WebP by its first bytes only', () => Buffer.from(`RIFF\x24\0\0\0WEBP${SCRIPT}`, 'latin1')],
  ['half a PNG', async () => (await picture('wide.png')).subarray(0, 200)],
  ['half a JPEG', async () => (await picture('wide.jpeg')).subarray(0, 4_000)],
  ['half a WebP', async () => (await picture('wide.webp')).subarray(0, 800)],
  ['a PNG that unpacks into 400 megapixels', () => picture('giant.png')],
  ['a PNG of one row and endless width', () => makePng(2_147_483_647, 1, { rows: 0 })],
  ['a PNG that promises more than it holds', () => makePng(4_000, 4_000, { rows: 10 })],
  ['a PNG without size', () => makePng(0, 0)],
];

describe.each(doors)('as %s', (door) => {
  it.each(REFUSED)('%s is refused', async (_, make) => {
    expect(await codeOf(door, await make())).toBe('BAD_INPUT');
  });

  it('more bytes than a picture needs are refused', async () => {
    expect(await codeOf(door, Buffer.alloc(2_097_153))).toBe('BAD_INPUT');
  });

  it.each(['wide.png', 'wide.jpeg', 'wide.webp'])(
    'a %s that is a page as well is kept as a picture only',
    async (name) => {
      const kept = await keptOf(door, Buffer.concat([await picture(name), Buffer.from(SCRIPT)]));
      expect(kept.toString('latin1')).not.toContain('script');
    },
  );

  it('a script in the texts of a picture goes', async () => {
    const comment = chunk('tEXt', Buffer.from(`Comment\0${SCRIPT}`, 'latin1'));
    const kept = await keptOf(door, makePng(20, 20, { extra: [comment] }));
    expect(kept.toString('latin1')).not.toContain('script');
  });
});
