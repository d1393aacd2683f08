/**
 * Features form a line and import only leftwards. Put a new one where everything it needs stands to its left.
 * Leaves react to what the others record, and nobody imports them: delete a leaf and the forum still runs.
 */
const line = [
  'settings',
  'members',
  'profiles',
  'groups',
  'accounts',
  'standing',
  'invites',
  'registration',
  'mails',
  'audit',
  'categories',
  'tags',
  'threads',
  'posts',
  'reactions',
  'answers',
  'reading',
  'onboarding',
  'moderation',
  'desk',
  'people',
  'advocates',
  'ideas',
  'meetups',
];
const leaves = [
  'live',
  'notifications',
  'promotions',
  'search',
  'badges',
  'analytics',
  'integrations',
  'portability',
];

/** What a feature shows to the features on its right; everything else is its own affair. */
const shown = 'service|queries|loaders|policy|type|entity|visibility';

const features = '^apps/api/src/features/';
const anyOf = (names) => `(${names.join('|')})`;

const leftwards = line.slice(0, -1).map((feature, place) => ({
  name: `features-leftwards-${feature}`,
  comment: `${feature} stands left of what it imports. Features form a line and import only leftwards: let the right one add what it needs.`,
  severity: 'error',
  from: { path: `${features}${feature}/` },
  to: { path: `${features}${anyOf(line.slice(place + 1))}/` },
}));

const freeLeaves = leaves.map((leaf) => ({
  name: `nobody-imports-${leaf}`,
  comment:
    'Delete a leaf and its line in app.module.ts and the forum still runs: react to recorded activity instead.',
  severity: 'error',
  from: {
    path: '^apps/api/src/',
    pathNot: [`${features}${leaf}/`, '^apps/api/src/app\\.module\\.ts$'],
  },
  to: { path: `${features}${leaf}/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle makes one module of two. Move what both need to the left.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'This import leads nowhere.',
      severity: 'error',
      from: { pathNot: '^apps/web/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'A package that is not in the package.json beside it comes and goes with others.',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-development-packages-at-run-time',
      comment: 'The api and shared run with production dependencies only.',
      severity: 'error',
      from: { path: '^(apps/api|packages/shared)/src/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },

    {
      name: 'platform-imports-no-feature',
      comment: 'platform/ says no forum word: a feature hands it what it needs.',
      severity: 'error',
      from: { path: '^apps/api/src/platform/' },
      to: { path: '^apps/api/src/(features/|app\\.module|main|start)' },
    },
    ...leftwards,
    {
      name: 'features-on-the-line',
      comment:
        'A feature nobody placed. Give it its place in the line (or among the leaves) in .dependency-cruiser.cjs.',
      severity: 'error',
      from: {},
      to: { path: features, pathNot: `${features}${anyOf([...line, ...leaves])}/` },
    },
    {
      name: 'features-keep-their-insides',
      comment: `Of another feature only *.(${shown}).ts may be imported.`,
      severity: 'error',
      from: { path: `${features}([^/]+)/.+`, pathNot: '\\.(module|spec)\\.ts$' },
      to: { path: features, pathNot: [`${features}$1/`, `\\.(${shown})\\.ts$`] },
    },
    {
      name: 'modules-wire-modules',
      comment: `A Nest module imports other features' modules, and of them nothing but *.(${shown}).ts besides.`,
      severity: 'error',
      from: { path: `${features}([^/]+)/.+\\.(module|spec)\\.ts$` },
      to: { path: features, pathNot: [`${features}$1/`, `\\.(module|${shown})\\.ts$`] },
    },
    ...freeLeaves,
    {
      name: 'nobody-imports-the-demo',
      comment: 'The made-up community is for main.ts alone: what the product needs lives in the product.',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: '^apps/api/src/(demo/|main\\.ts$)' },
      to: { path: '^apps/api/src/demo/' },
    },
    {
      name: 'policies-are-pure',
      comment: 'A policy is a pure function of what it is given: no service, no query, no database.',
      severity: 'error',
      from: { path: `${features}.+\\.policy\\.ts$` },
      to: {
        path: ['\\.(service|queries|resolver|loaders|module)\\.ts$', '^apps/api/src/platform/database/'],
      },
    },
    {
      name: 'entities-stay-behind-services',
      comment: 'Entities never leave the api: a resolver or a *.type.ts does not know them.',
      severity: 'error',
      from: { path: `${features}.+\\.(resolver|type)\\.ts$` },
      to: { path: '\\.entity\\.ts$' },
    },
    {
      name: 'activity-is-pure',
      comment: 'activity.ts is a list and its types: everybody imports it, so it imports nobody.',
      severity: 'error',
      from: { path: '^apps/api/src/activity\\.ts$' },
      to: { path: '^apps/api/src/' },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A merged migration never changes, so it may not hang on code that does.',
      severity: 'error',
      from: { path: '^apps/api/src/migrations/.+\\.migration\\.ts$' },
      to: { path: '^(apps|packages)/', pathNot: '/node_modules/' },
    },

    {
      name: 'shared-imports-no-framework',
      comment:
        'packages/shared holds what both sides need: zod, markdown-it and highlight.js are all it may use.',
      severity: 'error',
      from: { path: '^packages/shared/src/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: ['^apps/', 'node_modules'],
        pathNot: '/node_modules/(@types/)?(zod|markdown-it|highlight\\.js)/',
      },
    },
    {
      name: 'shared-needs-no-node',
      comment: 'packages/shared runs in the browser too.',
      severity: 'error',
      from: { path: '^packages/shared/src/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'apps-do-not-import-each-other',
      comment: 'The two sides meet in packages/shared and in the GraphQL schema.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'What the product needs lives in the product.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^test/|\\.spec\\.ts$' },
    },

    {
      name: 'ui-says-no-forum-word',
      comment: 'ui/ → features/ → routes/: a ui component gets everything through its props.',
      severity: 'error',
      from: { path: '^apps/web/src/lib/ui/' },
      to: { path: '^apps/web/src/(routes/|lib/(features|server|gql)/|lib/realtime)' },
    },
    {
      name: 'web-features-leftwards',
      comment: 'ui/ → features/ → routes/: a feature knows no route, and asks nothing of the server itself.',
      severity: 'error',
      from: { path: '^apps/web/src/lib/features/' },
      to: { path: '^apps/web/src/(routes/|lib/server/)' },
    },
    {
      name: 'web-features-meet-in-routes',
      comment: 'Two features meet only in a route, which hands one to the other as a snippet or a prop.',
      severity: 'error',
      from: { path: '^apps/web/src/lib/features/([^/]+)/' },
      to: { path: '^apps/web/src/lib/features/', pathNot: '^apps/web/src/lib/features/$1/' },
    },
    {
      name: 'web-lib-knows-no-route',
      comment: 'routes/ are composed of lib/, never the other way round.',
      severity: 'error',
      from: { path: '^apps/web/src/lib/' },
      to: { path: '^apps/web/src/routes/' },
    },
    {
      name: 'web-routes-are-the-end',
      comment: 'Nobody imports a page, its load or its actions: what two pages share belongs to a feature.',
      severity: 'error',
      from: { path: '^apps/web/src/' },
      to: { path: '^apps/web/src/routes/.*\\+[^/]+$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|build|\\.svelte-kit)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'svelte', 'import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.svelte', '.svelte.ts', '.json', '.d.ts'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
