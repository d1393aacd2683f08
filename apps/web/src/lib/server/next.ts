/** Where to go after signing in: only a path of this site, never another one. */
export function safeNext(next: string | null | undefined): string {
  if (!next?.startsWith('/')) return '/';
  // Browsers read "//" and "/\" as the beginning of another host, and skip tabs and newlines.
  const target = URL.parse(next, 'http://conch.invalid');
  if (target?.origin !== 'http://conch.invalid') return '/';
  const path = target.pathname + target.search + target.hash;
  return path.startsWith('//') ? '/' : path;
}
