import type { Request, Response } from 'express';

export type StoredImage = { bytes: Buffer; type: string; version: string };

/**
 * Sends a stored picture, or 404 without one. Asked for with its version it may be kept for good, by shared caches
 * too where it is `public`; else it is asked for again each time.
 */
export function answerImage(
  req: Request,
  res: Response,
  image: StoredImage | undefined,
  kept: 'public' | 'private',
): void {
  if (!image) {
    res.status(404).set('Cache-Control', 'private, no-store').type('text/plain').send('There is no picture.');
    return;
  }
  const asked = req.query['v'] === image.version;
  res.set({
    'Content-Type': image.type,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': asked ? `${kept}, max-age=31536000, immutable` : `${kept}, no-cache`,
    ETag: `"${image.version}"`,
  });
  if (kept === 'private') res.vary('Cookie');
  if (req.fresh) res.status(304).end();
  else res.send(image.bytes);
}
