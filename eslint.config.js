import { basename } from 'node:path';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** One entry of `no-restricted-syntax`: what must not be written, and why. */
const ban = (message, ...selectors) => selectors.map((selector) => ({ selector, message }));

const environment = ban(
  'The environment is read and checked in one place, platform/env: take the value from there.',
  'MemberExpression[object.name="process"][property.name="env"]',
  'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]',
  'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]',
);

const formatters = ban(
  'Constructing an Intl formatter costs more than a page: use the shared ones (web: lib/ui/clock, api: format.ts).',
  'NewExpression[callee.object.name="Intl"]',
  'CallExpression[callee.object.name="Intl"][callee.property.name=/Format$|^(Collator|PluralRules|Segmenter|DisplayNames)$/]',
  'CallExpression[callee.property.name=/^toLocale(Date|Time)?String$/]',
);

const entities = [
  ...ban(
    'A thread has 100,000 replies: lists are queries with a limit, never a property of the parent.',
    'Decorator[expression.callee.name="OneToMany"]',
  ),
  ...ban(
    'What an entity loads or writes is said by the query that does it, never by the mapping.',
    'Decorator Property[key.name=/^(cascade|eager|lazy)$/]',
  ),
  ...ban(
    'save() reads first and guesses between insert and update: say insert, update or delete.',
    'CallExpression[callee.property.name="save"]',
  ),
  ...ban(
    'Tables change through migrations only, never by comparing entities with the database.',
    'Property[key.name="synchronize"]:not([value.value=false])',
    'CallExpression[callee.property.name="synchronize"]',
  ),
  ...ban(
    'Entities never leave the api: put the @ObjectType in its own *.type.ts, as the allow-list of what clients see.',
    'Program:has(Decorator[expression.callee.name=/^(Field|ObjectType)$/]):has(Decorator[expression.callee.name=/^(Entity|Column|PrimaryColumn|PrimaryGeneratedColumn|ManyToOne)$/])',
  ),
];

const composition = [
  ...ban(
    'forwardRef hides a cycle: features form a line and import only leftwards.',
    'Identifier[name="forwardRef"]',
  ),
  ...ban(
    'Request-scoped providers rebuild the tree under them for each request: take RequestContext as an argument.',
    'MemberExpression[object.name="Scope"][property.name="REQUEST"]',
  ),
];

const concurrent =
  'CallExpression[callee.object.name="Promise"][callee.property.name=/^(all|allSettled|any|race)$/]';
const transactions = [
  ...ban(
    'One transaction is one connection: its statements run one after the other, so await them in turn.',
    `CallExpression[callee.property.name="transaction"] ${concurrent}`,
    `:function:has(> Identifier.params[name="tx"]) ${concurrent}`,
    `:function:has(> Identifier.params > TSTypeAnnotation > TSTypeReference > Identifier[name="Transaction"]) ${concurrent}`,
  ),
  ...ban(
    'One transaction, one owner, no nesting: pass tx to a function that writes.',
    'CallExpression[callee.property.name="transaction"] CallExpression[callee.property.name="transaction"]',
    ':function:has(> Identifier.params[name="tx"]) CallExpression[callee.property.name="transaction"]',
  ),
];

const moduleState = ban(
  'Module state is shared by everyone the server renders for: keep state in a class or a function and hand it down by context.',
  'Program > VariableDeclaration > VariableDeclarator > CallExpression[callee.name="$state"]',
  'Program > VariableDeclaration > VariableDeclarator > CallExpression[callee.object.name="$state"]',
  'Program > ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > CallExpression[callee.name="$state"]',
  'Program > ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > CallExpression[callee.object.name="$state"]',
);

const honestTests = [
  ...ban(
    'A test that does not run says nothing: mend it or delete it.',
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing|skipIf)$/]',
    'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
  ),
  ...ban(
    'Tests run on real parts: no mock of our own code.',
    'CallExpression[callee.object.name="jest"][callee.property.name=/^(mock|doMock|unstable_mockModule|spyOn|replaceProperty)$/]',
  ),
];

const sleeps = ban(
  'A sleep is not synchronisation: wait for what the member would see, with the polling of test/support.',
  'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
  'CallExpression[callee.property.name="waitForTimeout"]',
  'ImportDeclaration[source.value=/^(node:)?timers\\/promises$/]',
);

const restrict = (...bans) => ({ 'no-restricted-syntax': ['error', ...bans.flat()] });

const vagueNames = /^(utils?|helpers?|common|manager|base|misc|data|info)$/i;
const fileName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      vague: '"{{name}}" says nothing: name the file after what it holds.',
      shape: '"{{name}}" is not named like its neighbours: {{shape}}.',
    },
  },
  create(context) {
    const name = basename(context.filename).replace(/^\./, '');
    const [first, ...roles] = name.split('.');
    const report = (messageId, shape) => (node) => context.report({ node, messageId, data: { name, shape } });
    if (vagueNames.test(first)) return { Program: report('vague') };
    if (name.startsWith('+')) return {};
    if (name.endsWith('.svelte'))
      return /^[A-Z][A-Za-z0-9]*$/.test(first) ? {} : { Program: report('shape', 'PascalCase.svelte') };
    if (roles[0] === 'svelte')
      return /^[a-z][A-Za-z0-9]*$/.test(first) ? {} : { Program: report('shape', 'camelCase.svelte.ts') };
    return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(first) ? {} : { Program: report('shape', 'kebab-case.role.ts') };
  },
};

const conch = { rules: { 'file-name': fileName } };

const sizes = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 15],
  'max-depth': ['error', 3],
  'max-params': ['error', 6],
};

const typeAware = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-misused-promises': [
    'error',
    { checksVoidReturn: { arguments: false, attributes: false } },
  ],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/prefer-nullish-coalescing': [
    'error',
    { ignorePrimitives: { string: true, boolean: true } },
  ],
  '@typescript-eslint/prefer-optional-chain': 'error',
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
};

export default defineConfig(
  globalIgnores(['**/dist/', '**/build/', '**/.svelte-kit/', '**/gql/', '**/coverage/', 'data/']),
  {
    // A rule that needs an exception is changed here, where everybody sees it.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    plugins: { conch },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'conch/file-name': 'error',
      'no-console': 'error',
      'no-debugger': 'error',
      'no-else-return': 'error',
      'no-empty': 'error',
      'no-self-compare': 'error',
      'no-unreachable': 'error',
      'no-useless-catch': 'error',
      'no-useless-concat': 'error',
      'no-var': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{ts,mts}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: typeAware,
  },
  {
    files: ['{apps,packages}/*/src/**/*.{ts,svelte}'],
    rules: sizes,
  },
  { files: ['packages/shared/src/**/*.ts'], rules: restrict(environment) },
  {
    files: ['apps/api/src/**/*.ts'],
    rules: restrict(environment, formatters, entities, composition, transactions),
  },
  { files: ['apps/api/src/**/format.ts'], rules: restrict(environment, entities, composition, transactions) },
  {
    files: ['apps/api/src/platform/env/**/*.ts'],
    rules: restrict(formatters, entities, composition, transactions),
  },
  // The page server takes its settings from the environment, and has no other way.
  {
    files: ['apps/api/src/platform/http/web.ts'],
    rules: restrict(formatters, entities, composition, transactions),
  },
  // A migration is one long statement after another, read once and never changed.
  {
    files: ['apps/api/src/migrations/**/*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },

  { files: ['apps/web/src/**/*.ts'], rules: restrict(environment, formatters, moduleState) },
  {
    files: ['apps/web/**/*.{svelte,svelte.ts}'],
    extends: [svelte.configs.recommended],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      // Every address comes from @conch/shared/paths, and the forum lives at the root.
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/no-target-blank': 'error',
      'svelte/button-has-type': 'error',
      'svelte/require-each-key': 'error',
    },
  },
  {
    files: ['apps/web/**/*.svelte'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      ...restrict(environment, formatters),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-expressions': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'max-lines-per-function': 'off',
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      'svelte/block-lang': ['error', { script: 'ts', style: null }],
      'svelte/max-lines-per-block': ['error', { script: 150, template: 200, style: 100 }],
      // The content security policy allows no inline styles.
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
    },
  },
  // The one place on each side that constructs formatters, and keeps them.
  {
    files: ['apps/web/src/lib/ui/clock.svelte.ts'],
    rules: { ...restrict(environment, moduleState), 'svelte/prefer-svelte-reactivity': 'off' },
  },
  // The one place where rendered Markdown, sanitised by the server, becomes markup.
  { files: ['apps/web/src/lib/ui/Html.svelte'], rules: { 'svelte/no-at-html-tags': 'off' } },

  {
    files: ['test/**/*.ts', '**/*.spec.ts'],
    rules: {
      ...restrict(honestTests, sleeps),
      'max-lines': ['error', { max: 500 }],
      'max-lines-per-function': 'off',
      'max-depth': 'off',
      // What a test reads of an answer, the answer itself proves: a wrong name is an undefined that fails it.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // The one place where an answer of the API becomes something to read without its type.
  { files: ['test/support/client.ts'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  { files: ['test/support/**/*.ts'], rules: restrict(honestTests) },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
  { files: ['scripts/**/*.mjs'], rules: { 'no-console': 'off' } },
);
