import { encode } from 'uqr';

/** A QR code as the path of an SVG, one unit to a module. Needs no picture and no style. */
export function qrCode(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { border: 2 });
  const rows = data.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join(''));
  return { size, path: rows.join('') };
}
