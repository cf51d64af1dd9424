import type { SearchPageQuery } from '../generated/types.ts';
import { ArticleCard } from '../parts/article-card.tsx';
import { EntityLink, type PlacedEntity } from '../parts/entity-link.tsx';
import { Notice } from '../parts/notice.tsx';
import { shortened } from '../parts/shortened.ts';
import { useReader } from '../reader.ts';
import type { Searched } from '../searched.ts';

interface Props {
  readonly data: SearchPageQuery;
  readonly typed: string;
  readonly searched: Searched;
}

/** What was searched for: whoever is called so, then the articles. */
export function SearchPage({ data, typed, searched }: Props) {
  const { m, route, href } = useReader();
  const { edges, pageInfo, totalCount, totalCountIsExact } = data.search;
  const isFirst = !route.search.has('after');
  const found = new Set(edges.map(({ node }) => node.id));
  // What was typed may be the beginning of a name that no word of a text is yet.
  const offered = isFirst && !searched.findsNothing ? data.suggest : [];
  const alike = offered.filter(({ id }) => !found.has(id));
  const entities = new Map<string, PlacedEntity>();
  for (const one of offered) entities.set(one.id, one);
  for (const { node } of edges) if (node.__typename !== 'Article') entities.set(node.id, node);
  const articles = edges.flatMap(({ node, highlights }) =>
    node.__typename === 'Article' ? [{ node, highlights }] : [],
  );
  const onward = new URLSearchParams(route.search);
  if (pageInfo.endCursor) onward.set('after', pageInfo.endCursor);
  const backward = new URLSearchParams(route.search);
  backward.delete('after');
  return (
    <div class="list-page searched">
      <div class="list-head">
        <h1>{m.search.found(shortened(typed))}</h1>
      </div>
      <section class="results" aria-label={m.search.label}>
        <p class="count" role="status">
          {[
            ...(totalCount > 0 || alike.length === 0 ? [m.search.count(totalCount, totalCountIsExact)] : []),
            ...(alike.length > 0 ? [m.search.alike(alike.length)] : []),
          ].join(' · ')}
        </p>
        {searched.isShortened && (
          <p class="shortened" role="status">
            {m.search.shortened(searched.query)}
          </p>
        )}
        {entities.size === 0 && articles.length === 0 && (
          <Notice
            title={m.nothingFound.title}
            hint={searched.findsNothing ? m.search.everywhere : m.search.nothing}
            level={2}
          >
            <a href={href('/')}>{m.nowhere.home}</a>
          </Notice>
        )}
        {entities.size > 0 && (
          <ul class="found">
            {[...entities.values()].map((entity) => (
              <li key={entity.id}>
                <EntityLink entity={entity} />
              </li>
            ))}
          </ul>
        )}
        {articles.map(({ node, highlights }) => (
          <ArticleCard
            key={node.id}
            article={node}
            marks={highlights.filter(({ field }) => field === 'TITLE')}
          />
        ))}
        <nav class="pager" aria-label={m.more}>
          {!isFirst && <a href={href('/', backward)}>{m.first}</a>}
          {pageInfo.hasNextPage && (
            <a rel="next" href={href('/', onward)}>
              {m.more}
            </a>
          )}
        </nav>
      </section>
    </div>
  );
}
