import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { badInput } from '../../platform/graphql/errors.js';

const FORMATS = ['png', 'jpeg', 'webp'];
const MAX_SIDE = 512;
/** More than any logo has; refused before it is unpacked into memory. */
const MAX_PIXELS = 25_000_000;

export type Logo = { bytes: Buffer; type: 'image/webp'; version: string };

/**
 * An uploaded image as Conch keeps it: decoded and encoded anew, so that nothing but pixels is left of it, and no
 * larger than pages show. `version` changes when the picture does.
 */
export async function makeLogo(base64: string): Promise<Logo> {
  const uploaded = Buffer.from(base64, 'base64');
  const bytes = await encode(uploaded).catch(() => null);
  if (!bytes)
    throw badInput({ image: 'This is no PNG, JPEG or WebP image that can be read. Choose another.' });
  const version = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { bytes, type: 'image/webp', version };
}

async function encode(uploaded: Buffer): Promise<Buffer | null> {
  const image = sharp(uploaded, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
  const { format } = await image.metadata();
  if (!FORMATS.includes(format)) return null;
  return image
    .autoOrient()
    .resize(MAX_SIDE, MAX_SIDE, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 90 })
    .toBuffer();
}
