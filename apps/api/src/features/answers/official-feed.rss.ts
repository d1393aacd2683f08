import { ALLOWED_ATTRIBUTES } from '@conch/shared/markdown';
import { paths } from '@conch/shared/paths';
import { Feed } from 'feed';
import sanitize from 'sanitize-html';
import type { FeedEntry } from './official-feed.queries.js';

type Community = { name: string; publicUrl: string; token: string };

/** RSS 2.0 of official answers, each complete with its text. */
export function renderOfficialFeed({ name, publicUrl, token }: Community, entries: FeedEntry[]): string {
  const feed = new Feed({
    title: `Official answers – ${name}`,
    description: `What the company says in ${name}.`,
    link: publicUrl + paths.official(),
    feed: publicUrl + paths.officialFeed(token),
    generator: 'Conch',
    ...(entries[0] && { updated: new Date(Math.max(...entries.map((entry) => entry.changedAt.valueOf()))) }),
  });
  for (const entry of entries) {
    const link = publicUrl + paths.thread({ id: entry.threadId, slug: entry.slug }, entry.postNumber);
    feed.addItem({
      title: escapeHtml(entry.title),
      guid: `${publicUrl}/official/${entry.id}`,
      link,
      date: entry.changedAt,
      content: contentOf(entry) + absoluteHtml(entry.html, link),
    });
  }
  return feed.rss2();
}

function contentOf({ authorName, team, appliesTo, categoryName }: FeedEntry): string {
  const facts = [
    `${authorName} on behalf of ${team}`,
    categoryName,
    ...(appliesTo ? [`applies to ${appliesTo}`] : []),
  ];
  return `<p><em>${escapeHtml(facts.join(' · '))}</em></p>`;
}

/** Readers show the HTML under another address, so every link in it must say where it leads from anywhere. */
function absoluteHtml(html: string, page: string): string {
  const absolute = (tagName: string, attribs: sanitize.Attributes) => {
    const found = { ...attribs };
    for (const name of ['href', 'src'] as const)
      if (found[name] !== undefined && URL.canParse(found[name], page))
        found[name] = new URL(found[name], page).href;
    return { tagName, attribs: found };
  };
  return sanitize(html, {
    allowedTags: Object.keys(ALLOWED_ATTRIBUTES),
    allowedAttributes: false,
    transformTags: { a: absolute, img: absolute },
  });
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Titles and texts stand in CDATA sections, which an unescaped `]]>` would end. */
const escapeHtml = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign]!);
