import type { Ask } from '../ask.ts';
import { sitemapArticles, sitemapEntities, sitemapSpan } from '../generated/operations.ts';
import type { ArticleFilter } from '../generated/types.ts';
import { articlePath, entityPath } from '../routes.ts';
import { escaped } from './escape.ts';

/** Of lists, 100 addresses each: what one request may take the time for. */
const MOST_PAGES = 50;

/**
 * An index of sitemaps, or one of them: a month of articles, the undated ones, or everybody whom they name. No part reads more
 * than it lists, and the whole of it is never read at once.
 */
export async function sitemap(origin: string, query: string, ask: Ask) {
  const part = new URLSearchParams(query).get('part');
  const body = part === null ? await index(origin, ask) : await listOf(origin, part, ask);
  return { status: 200, type: 'application/xml; charset=utf-8', body };
}

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

async function index(origin: string, ask: Ask): Promise<string> {
  const { newest, oldest } = await ask(sitemapSpan, {});
  const parts = ['named', 'undated', ...months(oldest.nodes[0]?.publishedAt, newest.nodes[0]?.publishedAt)];
  const items = parts.map(
    (part) => `<sitemap><loc>${escaped(origin)}/sitemap.xml?part=${part}</loc></sitemap>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex ${NAMESPACE}>\n${items.join('')}</sitemapindex>\n`;
}

/** `2026-06`, `2026-07`, the newest first; none without a date. */
export function months(oldest: string | null | undefined, newest: string | null | undefined): string[] {
  if (!oldest || !newest) return [];
  const number = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  const [first, last] = [number(oldest), number(newest)];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const month = last - i;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

async function listOf(origin: string, part: string, ask: Ask): Promise<string> {
  const paths =
    part === 'named' ? await named(ask) : part === 'undated' ? await undated(ask) : await dated(part, ask);
  const items = paths.map((path) => `<url><loc>${escaped(origin + path)}</loc></url>\n`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset ${NAMESPACE}>\n${items.join('')}</urlset>\n`;
}

async function dated(month: string, ask: Ask): Promise<string[]> {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return [];
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  const filter = { publishedAt: { from: `${month}-01`, to: `${month}-${last}` } };
  return articles(ask, filter, () => true);
}

/** Undated articles stand before all others where the oldest come first. */
const undated = (ask: Ask): Promise<string[]> => articles(ask, null, (date) => date === null);

async function articles(
  ask: Ask,
  filter: ArticleFilter | null,
  isMeant: (date: string | null) => boolean,
): Promise<string[]> {
  const paths: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const variables: { filter: ArticleFilter | null; after: string | null; orderBy: 'OLDEST_FIRST' } = {
      filter,
      after,
      orderBy: 'OLDEST_FIRST',
    };
    const { articles: connection } = await ask(sitemapArticles, variables);
    const meant = connection.nodes.filter(({ publishedAt }) => isMeant(publishedAt));
    paths.push(...meant.map(({ slug }) => articlePath(slug)));
    if (meant.length < connection.nodes.length || !connection.pageInfo.hasNextPage) break;
    after = connection.pageInfo.endCursor;
  }
  return paths;
}

async function named(ask: Ask): Promise<string[]> {
  const paths = ['/', '/people', '/organisations', '/initiatives'];
  const ends: { people: string | null; organisations: string | null; initiatives: string | null } = {
    people: null,
    organisations: null,
    initiatives: null,
  };
  const going = new Set(['people', 'organisations', 'initiatives'] as const);
  for (let page = 0; page < MOST_PAGES && going.size > 0; page++) {
    const answered = await ask(sitemapEntities, ends);
    for (const folder of going) {
      const { nodes, pageInfo } = answered[folder];
      const kind =
        folder === 'people' ? 'person' : folder === 'organisations' ? 'organisation' : 'initiative';
      paths.push(...nodes.map(({ slug }) => entityPath(kind, slug)));
      if (!pageInfo.hasNextPage) going.delete(folder);
      else ends[folder] = pageInfo.endCursor;
    }
  }
  return paths;
}
