import { createHash } from 'node:crypto';
import sharp, { type ResizeOptions } from 'sharp';
import { badInput } from '../graphql/errors.js';

const FORMATS = ['png', 'jpeg', 'webp'];
/** How files of these formats begin: decoders of other formats, such as of SVG, never see what strangers send. */
const BEGINNINGS = /^(?:\x89PNG\r\n\x1a\n|\xff\xd8\xff|RIFF[^]{4}WEBP)/;
/** More than what is shown ever needs; refused before it is unpacked into memory. */
const MAX_PIXELS = 25_000_000;
const MAX_SECONDS = 10;

/** A picture as Conch keeps it, all of them in this format. */
export const IMAGE_TYPE = 'image/webp';

/**
 * An uploaded PNG, JPEG or WebP, given as base64, in each of the wanted sizes: decoded and encoded anew, so that
 * nothing but pixels is left of it. BAD_INPUT for whatever is no such picture, moves, or would unpack into a giant.
 */
export async function drawAnew(base64: string, sizes: readonly ResizeOptions[]): Promise<Buffer[]> {
  const uploaded = Buffer.from(base64, 'base64');
  try {
    await requireStill(uploaded);
    return await Promise.all(
      sizes.map((size) => read(uploaded).autoOrient().resize(size).webp({ quality: 90 }).toBuffer()),
    );
  } catch {
    throw badInput({ image: 'This is no PNG, JPEG or WebP picture that can be read. Choose another.' });
  }
}

/** Changes when the picture does. */
export const versionOf = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16);

async function requireStill(uploaded: Buffer): Promise<void> {
  if (!BEGINNINGS.test(uploaded.toString('latin1', 0, 12))) throw new Error('not a known format');
  const { format, pages = 1 } = await read(uploaded).metadata();
  if (!FORMATS.includes(format) || pages > 1) throw new Error('not a still picture of a known format');
}

const read = (bytes: Buffer) =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).timeout({ seconds: MAX_SECONDS });
