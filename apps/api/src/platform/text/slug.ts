const MAX = 80;

/** Words of any script joined by hyphens, for addresses people read; `otherwise` where there is no word at all. */
export function slugOf(text: string, otherwise: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > MAX) break;
    slug = longer;
  }
  return slug || [...(words[0] ?? '')].slice(0, MAX / 2).join('') || otherwise;
}
