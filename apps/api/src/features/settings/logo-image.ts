import { drawAnew, IMAGE_TYPE, versionOf } from '../../platform/images/uploaded-image.js';

const MAX_SIDE = 512;

export type Logo = { bytes: Buffer; type: string; version: string };

/** An uploaded logo, whole and no larger than pages show it. */
export async function makeLogo(base64: string): Promise<Logo> {
  const size = { width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true } as const;
  const [bytes] = (await drawAnew(base64, [size])) as [Buffer];
  return { bytes, type: IMAGE_TYPE, version: versionOf(bytes) };
}
