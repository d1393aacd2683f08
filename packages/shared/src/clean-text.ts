/**
 * Characters no reader sees, which break storage (controls) or turn the reading order of what stands beside them
 * (bidirectional overrides and isolates). Tabs and line ends stay.
 */
const HARMFUL = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
/** More marks on one letter than any language writes: they only paint over what stands above and below. */
const PILED_MARKS = /(\p{M}{8})\p{M}+/gu;
const keptControls = new Set(['\t', '\n']);

/** Text of several lines as it is stored: `\n` line ends, well-formed Unicode, no invisible harm, no towers of accents. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(HARMFUL, (character) => (keptControls.has(character) ? character : ''))
    .replace(PILED_MARKS, '$1');
}

/** Text of one line: as `cleanText`, every run of white space one space, none at the ends, composed (NFC). */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim().normalize('NFC');
}

/** Markdown keeps its indentation: only blank lines before and white space after it go. */
export function cleanMarkdown(text: string): string {
  return cleanText(text)
    .replace(/^(?:[^\S\n]*\n)+/u, '')
    .trimEnd();
}
