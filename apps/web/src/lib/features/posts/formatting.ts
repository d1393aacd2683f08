/** A text with a selection, as a text area holds it. */
type Selected = { text: string; start: number; end: number };

export type Format = 'bold' | 'italic' | 'code' | 'link' | 'quote' | 'list';

const AROUND = { bold: '**', italic: '_', code: '`' } as const;
const BEFORE = { quote: '> ', list: '- ' } as const;

/** What pressing a button of the toolbar makes of the selection. */
export function formatted(format: Format, { text, start, end }: Selected): Selected {
  const chosen = text.slice(start, end);
  const replaced = (by: string, from: number, to: number): Selected => ({
    text: text.slice(0, start) + by + text.slice(end),
    start: start + from,
    end: start + to,
  });

  if (format === 'link') {
    const words = chosen || 'words';
    return replaced(`[${words}](https://)`, words.length + 3, words.length + 11);
  }
  if (format === 'quote' || format === 'list') {
    const lead = start === 0 || text[start - 1] === '\n' ? '' : '\n';
    const lines = chosen.split('\n').map((line) => BEFORE[format] + line);
    const by = lead + lines.join('\n');
    return replaced(by, by.length, by.length);
  }
  if (format === 'code' && chosen.includes('\n')) return replaced(`\`\`\`\n${chosen}\n\`\`\``, 3, 3);
  const mark = AROUND[format];
  return replaced(mark + chosen + mark, mark.length, mark.length + chosen.length);
}
