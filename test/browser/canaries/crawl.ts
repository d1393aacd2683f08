import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { askForEverything, type Root } from '../../support/deep-query.js';
import type { TestClient } from '../../support/client.js';
import { pageRoutes } from '../../support/page-routes.js';
import type { Aviary } from './aviary.js';

const quoted = (value: string): string => JSON.stringify(value);

/** Each query, asked with everything that leads to what is hidden. */
const rootsFor = ({ ids, categorySlug }: Aviary): Record<string, string[]> => ({
  activities: [''],
  categories: ['', '(includeArchived: true)'],
  category: [`(id: ${quoted(ids.category)})`, `(slug: ${quoted(categorySlug)})`],
  community: [''],
  customFields: [''],
  emailLink: ['(token: "made-up")'],
  membershipRequests: ['', '(state: APPROVED)'],
  groups: [''],
  invite: ['(token: "made-up")'],
  inviteList: ['(id: "1")'],
  inviteLists: [''],
  invites: ['', '(state: PENDING)'],
  liveSeq: ['home', 'staff', `thread:${ids.thread}`, `category:${ids.category}`, `member:${ids.author}`].map(
    (room) => `(room: ${quoted(room)})`,
  ),
  mail: ['(id: "1")', '(id: "2")', '(id: "3")'],
  mails: ['(first: 100)'],
  member: ['(handle: "author")', '(handle: "inside")', `(id: ${quoted(ids.author)})`],
  members: [
    '(first: 100)',
    '(filter: { query: "zqauthor@example.com" })',
    `(filter: { groupId: ${quoted(ids.group)} })`,
    `(filter: { ids: [${quoted(ids.author)}] })`,
  ],
  notifications: ['(first: 100)', '(unreadOnly: true)'],
  officialAnswers: [
    '',
    `(filter: { categoryId: ${quoted(ids.category)} })`,
    '(filter: { needsReview: false })',
  ],
  post: [ids.opening, ids.reply, ids.deleted].map((id) => `(id: ${quoted(id)})`),
  replies: [`(authorId: ${quoted(ids.author)})`],
  onboarding: [''],
  silentNewcomers: [''],
  standingRules: [''],
  thread: [`(id: ${quoted(ids.thread)})`],
  threads: [
    '',
    '(order: NEWEST)',
    `(filter: { categoryId: ${quoted(ids.category)} })`,
    `(filter: { authorId: ${quoted(ids.author)} })`,
    '(filter: { kind: QUESTION })',
    '(filter: { answer: OFFICIAL })',
    '(filter: { unanswered: true })',
  ],
  viewer: [''],
});

export const schemaOf = async ({ site }: Aviary): Promise<GraphQLSchema> =>
  buildClientSchema(await site.owner.client.run<IntrospectionQuery>(getIntrospectionQuery()));

/** Queries that the crawl does not ask yet. */
export const queriesLeftOut = (aviary: Aviary, schema: GraphQLSchema): string[] =>
  Object.keys(schema.getQueryType()!.getFields())
    .filter((name) => !(name in rootsFor(aviary)))
    .map((name) => `Query ${name}: say in canaries/crawl.ts how it is asked.`);

/** Everything that the api answers somebody, as text. */
export async function apiText(client: TestClient, aviary: Aviary, schema: GraphQLSchema): Promise<string[]> {
  const roots = Object.entries(rootsFor(aviary)).flatMap(([name, all]) =>
    all.map((args): Root => ({ name, args })),
  );
  const texts: string[] = [];
  for (const root of roots) texts.push(await askForEverything(client, schema, root));
  return texts;
}

/** The address of a page, leading to what is hidden. Made-up words stand where addresses would say too much. */
function addressOf(route: string, { ids, categorySlug }: Aviary): string {
  const special: Record<string, string> = {
    '/admin/categories/[id]': ids.category,
    '/admin/groups/[id]': ids.group,
    '/categories/[slug]': categorySlug,
    '/theme/[file]': '3b5bdb.css',
  };
  const id = route.startsWith('/posts') ? ids.reply : route.startsWith('/threads') ? ids.thread : '1';
  return route
    .replace(/\[(id|slug|file)\]/, special[route] ?? id)
    .replace('[slug]', 'any')
    .replace('[handle]', 'author')
    .replace('[token]', 'made-up')
    .replace('[...path]', 'no/such/page');
}

type Page = { route: string; outcome: string; text: string };

async function fetchPage(url: string, cookie: string | null): Promise<{ outcome: string; text: string }> {
  const texts: string[] = [];
  let outcome = '';
  for (let next: string | null = url, hops = 0; next && hops < 4; hops += 1) {
    const response: Response = await fetch(next, {
      headers: { accept: 'text/html', ...(cookie ? { cookie } : {}) },
      redirect: 'manual',
    });
    const location = response.headers.get('location');
    const toSignIn = location !== null && new URL(location, url).pathname === '/sign-in';
    outcome ||= toSignIn ? 'sign in' : String(response.status);
    texts.push(JSON.stringify([...response.headers]), await response.text());
    next = location && new URL(location, next).href;
  }
  return { outcome, text: texts.join('\n') };
}

/** Every page as somebody gets it, and the data that the browser fetches for it. */
export async function pagesFor(client: TestClient, aviary: Aviary): Promise<Page[]> {
  const pages: Page[] = [];
  for (const route of await pageRoutes()) {
    const url = aviary.site.url + addressOf(route, aviary);
    const page = await fetchPage(url, client.cookie);
    const { text } = await fetchPage(`${url.replace(/\/$/, '')}/__data.json`, client.cookie);
    pages.push({ route, outcome: page.outcome, text: page.text + text });
  }
  return pages;
}

/** The feed of whoever has one, as their feed reader gets it. */
export async function feedText(client: TestClient, { site }: Aviary): Promise<string> {
  const { data } = await client.send('{ viewer { officialFeedUrl } }');
  const viewer = data?.['viewer'] as { officialFeedUrl: string } | null;
  const url = viewer?.officialFeedUrl ?? `${site.url}/feeds/official.xml?token=made-up`;
  return (await fetch(url)).text();
}
