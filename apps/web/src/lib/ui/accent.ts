type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** The backgrounds on which accent-coloured text has to be readable; the least favourable of each theme. */
const LIGHT_GROUND: Rgb = [0xee, 0xef, 0xf2];
const DARK_GROUND: Rgb = [0x24, 0x26, 0x2d];
/** WCAG 2.2 AA for text, with a little to spare for rounding. */
const READABLE = 4.6;

/** The custom properties of one company colour, readable in both themes whatever the colour is. */
export function accentProperties(hex: string): string {
  const accent = parse(hex);
  const onAccent =
    contrast(accent, WHITE) >= READABLE
      ? WHITE
      : contrast(accent, BLACK) > contrast(accent, WHITE)
        ? BLACK
        : WHITE;
  const fill = pushUntilReadable(accent, onAccent, onAccent === WHITE ? BLACK : WHITE);
  const onLight = pushUntilReadable(accent, mix(WHITE, accent, 0.1), BLACK, LIGHT_GROUND);
  const onDark = pushUntilReadable(accent, mix([0x14, 0x15, 0x19], accent, 0.16), WHITE, DARK_GROUND);
  return [
    `--accent:${format(fill)}`,
    `--accent-hover:${format(mix(fill, onAccent === WHITE ? BLACK : WHITE, 0.12))}`,
    `--on-accent:${format(onAccent)}`,
    `--accent-ink:light-dark(${format(onLight)},${format(onDark)})`,
    `--accent-soft:light-dark(${format(mix(WHITE, accent, 0.1))},${format(mix([0x14, 0x15, 0x19], accent, 0.16))})`,
  ].join(';');
}

function pushUntilReadable(color: Rgb, ground: Rgb, towards: Rgb, alsoOn: Rgb = ground): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    const candidate = mix(color, towards, share);
    if (contrast(candidate, ground) >= READABLE && contrast(candidate, alsoOn) >= READABLE) return candidate;
  }
  return towards;
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return a.map((channel, i) => Math.round(channel + ((b[i] ?? 0) - channel) * share)) as unknown as Rgb;
}

function parse(hex: string): Rgb {
  const value = Number.parseInt(hex, 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function format(color: Rgb): string {
  return '#' + color.map((channel) => channel.toString(16).padStart(2, '0')).join('');
}

/** Contrast ratio of two colours written as `rrggbb`, with or without `#`. */
export function contrastOf(a: string, b: string): number {
  return contrast(parse(a.replace('#', '')), parse(b.replace('#', '')));
}
