import type { Ask } from '../ask.ts';
import { feedArticles } from '../generated/operations.ts';
import { articlePath } from '../routes.ts';
import { escaped } from './escape.ts';

/** Atom wants a date of every entry; where nobody knows it, the text is older than all that have one, as in the API’s lists. */
const UNKNOWN = '1970-01-01T00:00:00Z';

/** The newest articles as an Atom feed (RFC 4287). */
export async function feed(origin: string, ask: Ask) {
  const { articles } = await ask(feedArticles, {});
  const updated = (date: string | null | undefined) => (date ? `${date}T00:00:00Z` : UNKNOWN);
  const entries = articles.nodes.map(
    (article) => `  <entry>
    <id>urn:kiosque:${escaped(article.id)}</id>
    <title>${escaped(article.title)}</title>
    <link rel="alternate" type="text/html" hreflang="${escaped(article.language)}" href="${escaped(origin + articlePath(article.slug))}"/>
    <updated>${updated(article.publishedAt)}</updated>
${article.publishedAt === null ? '' : `    <published>${updated(article.publishedAt)}</published>\n`}${article.author === null ? '' : `    <author><name>${escaped(article.author)}</name></author>\n`}${article.category === null ? '' : `    <category term="${escaped(article.category)}"/>\n`}    <summary xml:lang="${escaped(article.language)}">${escaped(article.summary)}</summary>
  </entry>
`,
  );
  const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <id>${escaped(origin)}/</id>
  <title>Kiosque</title>
  <updated>${updated(articles.nodes[0]?.publishedAt)}</updated>
  <author><name>Kiosque</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(origin)}/feed.xml"/>
  <link rel="alternate" type="text/html" href="${escaped(origin)}/"/>
${entries.join('')}</feed>
`;
  return { status: 200, type: 'application/atom+xml; charset=utf-8', body };
}
