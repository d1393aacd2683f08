import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './needs.mjs';

const NAMES = 'apps/web/src/lib/ui/icons.ts';
const SPRITE = 'apps/web/src/lib/ui/icons.svg';
const DRAWINGS = dirname(fileURLToPath(import.meta.resolve('lucide-static/icons/x.svg')));
const STYLE =
  'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';

/** Gathers the drawings of the icons that pages use in one file, to which pages refer by name. */
export function writeIconSprite() {
  const names = [...readFileSync(join(root, NAMES), 'utf8').matchAll(/^ {2}\| '([a-z0-9-]+)'/gm)];
  const symbols = names.map(([, name]) => {
    const drawing = readFileSync(join(DRAWINGS, `${name}.svg`), 'utf8');
    const shapes = drawing.slice(
      drawing.indexOf('>', drawing.indexOf('<svg')) + 1,
      drawing.lastIndexOf('</svg>'),
    );
    return `<symbol id="${name}" viewBox="0 0 24 24" ${STYLE}>${shapes.replace(/\s*\n\s*/g, '')}</symbol>`;
  });
  const licence = '<!-- Icons of Lucide, https://lucide.dev, ISC licence -->';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">\n${licence}\n${symbols.join('\n')}\n</svg>\n`;
  writeFileSync(join(root, SPRITE), svg);
}
