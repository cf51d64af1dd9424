import type { NamedInFragment } from '../generated/types.ts';
import { useReader } from '../reader.ts';
import { articlePath } from '../routes.ts';
import { Dateline } from './dateline.tsx';
import { Quote } from './quote.tsx';
import { typeset } from './typeset.ts';

/** The articles that name an entity, each with a sentence in which it does. */
export function NamedIn({ articles }: { readonly articles: NamedInFragment }) {
  const { m, href } = useReader();
  return (
    <section class="named-in">
      <h2>
        {m.inArticles} <span class="total">{articles.totalCount}</span>
      </h2>
      {articles.edges.map(({ node, mentions, impliedBy }) => {
        const mention = mentions.find(({ field }) => field === 'BODY') ?? mentions[0];
        const hash = mention === undefined ? '' : `#m-${mention.id}`;
        return (
          <article key={node.id} class="naming">
            <Dateline article={node} />
            <h3 dir="auto">
              <a href={href(articlePath(node.slug)) + hash}>{typeset(node.title)}</a>
            </h3>
            {mention !== undefined && mention.field === 'BODY' && <Quote quoted={mention} />}
            {mention === undefined && impliedBy && <p class="implied">{m.impliedBy(impliedBy.title)}</p>}
          </article>
        );
      })}
    </section>
  );
}
