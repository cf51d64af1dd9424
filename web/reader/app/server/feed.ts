import type { Ask } from '../ask.ts';
import { feedArticles } from '../generated/operations.ts';
import { articlePath } from '../routes.ts';
import { escaped } from './escape.ts';

/** The day on which what makes the pages was started: the same all day, so that the feed does not change with each answer. */
const STARTED = new Date().toISOString().slice(0, 10);

/**
 * The newest articles as an Atom feed (RFC 4287), which wants `updated` of every entry (4.1.2). An article that gives no date
 * has that of the newest article: it was there then. Where none has a date it is the day of the start. `published`, which
 * may be left out, is there only where the text says it.
 */
export async function feed(origin: string, ask: Ask) {
  const { articles } = await ask(feedArticles, {});
  const instant = (date: string) => `${date}T00:00:00Z`;
  // The newest stands first.
  const newest = articles.nodes[0]?.publishedAt ?? STARTED;
  const entries = articles.nodes.map(
    (article) => `  <entry>
    <id>urn:kiosque:${escaped(article.id)}</id>
    <title>${escaped(article.title)}</title>
    <link rel="alternate" type="text/html" hreflang="${escaped(article.language)}" href="${escaped(origin + articlePath(article.slug))}"/>
    <updated>${instant(article.publishedAt ?? newest)}</updated>
${article.publishedAt === null ? '' : `    <published>${instant(article.publishedAt)}</published>\n`}${article.author === null ? '' : `    <author><name>${escaped(article.author)}</name></author>\n`}${article.category === null ? '' : `    <category term="${escaped(article.category)}"/>\n`}    <summary xml:lang="${escaped(article.language)}">${escaped(article.summary)}</summary>
  </entry>
`,
  );
  const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <id>${escaped(origin)}/</id>
  <title>Kiosque</title>
  <updated>${instant(newest)}</updated>
  <author><name>Kiosque</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(origin)}/feed.xml"/>
  <link rel="alternate" type="text/html" href="${escaped(origin)}/"/>
${entries.join('')}</feed>
`;
  return { status: 200, type: 'application/atom+xml; charset=utf-8', body };
}
