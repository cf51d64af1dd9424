import type { EntityLinkFragment, NamedInFragment } from '../generated/types.ts';
import { useReader } from '../reader.ts';
import { articlePath, kindOf } from '../routes.ts';
import { Dateline } from './dateline.tsx';
import { Quote } from './quote.tsx';
import { typeset } from './typeset.ts';

interface Props {
  readonly entity: EntityLinkFragment;
  readonly articles: NamedInFragment;
}

/** The first articles that name an entity, each with a sentence in which it does, and the way to all. */
export function NamedIn({ entity, articles }: Props) {
  const { m, href } = useReader();
  const all = new URLSearchParams({ [kindOf(entity.__typename)]: entity.id });
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
      {articles.totalCount > articles.edges.length && (
        <p class="onward">
          <a href={href('/', all)}>{m.allOf(articles.totalCount)}</a>
        </p>
      )}
    </section>
  );
}
