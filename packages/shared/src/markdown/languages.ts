/**
 * The languages that code blocks are highlighted in, each with the other names authors give it.
 * Grammars that guess an inner language (such as http) stay out: a short text can keep them busy for a minute.
 */
const NAMES = {
  bash: ['sh', 'shell', 'zsh', 'console'],
  c: ['h'],
  cpp: ['c++', 'cc', 'hpp', 'cxx'],
  csharp: ['cs', 'c#'],
  css: [],
  diff: ['patch'],
  dockerfile: ['docker'],
  go: ['golang'],
  graphql: ['gql'],
  ini: ['toml', 'conf'],
  java: [],
  javascript: ['js', 'jsx', 'mjs', 'cjs'],
  json: ['json5', 'jsonc'],
  kotlin: ['kt'],
  markdown: ['md'],
  php: [],
  powershell: ['ps1', 'pwsh', 'ps'],
  python: ['py'],
  ruby: ['rb'],
  rust: ['rs'],
  sql: ['postgresql', 'mysql'],
  swift: [],
  typescript: ['ts', 'tsx', 'mts'],
  xml: ['html', 'xhtml', 'svg', 'vue'],
  yaml: ['yml'],
} as const satisfies Record<string, readonly string[]>;

export type Language = keyof typeof NAMES;

export const LANGUAGES = Object.keys(NAMES) as Language[];

const byName = new Map<string, Language>(
  LANGUAGES.flatMap((language) => [language, ...NAMES[language]].map((name) => [name, language] as const)),
);

/** What an author called it after the opening fence, as the language we know it by. */
export function languageOf(info: string): Language | null {
  const name = /^[^\s{:,]+/.exec(info.trim())?.[0] ?? '';
  return byName.get(name.toLowerCase()) ?? null;
}
