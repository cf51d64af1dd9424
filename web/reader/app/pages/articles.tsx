import type { ArticlesPageQuery } from '../generated/types.ts';
import { ArticleCard } from '../parts/article-card.tsx';
import { FilterFields } from '../parts/filter-fields.ts';
import { ChosenFilters, Filters } from '../parts/filters.tsx';
import { Notice } from '../parts/notice.tsx';
import { useReader } from '../reader.ts';

/** The articles, newest first or as they were searched for. */
export function ArticlesPage({ data }: { readonly data: ArticlesPageQuery }) {
  const { m, route, href } = useReader();
  const { nodes, totalCount, totalCountIsExact, pageInfo } = data.articles;
  const isFiltered = FilterFields.some((name) => route.search.has(name));
  const onward = new URLSearchParams(route.search);
  if (pageInfo.endCursor) onward.set('after', pageInfo.endCursor);
  const backward = new URLSearchParams(route.search);
  backward.delete('after');
  return (
    <div class="list-page">
      <div class="list-head">
        <h1>{m.tagline}</h1>
      </div>
      <Filters choices={data} />
      <section class="results" aria-label={m.articles}>
        <ChosenFilters choices={data} />
        {totalCount > 0 && (
          <p class="count" role="status">
            {m.count(totalCount, totalCountIsExact)}
          </p>
        )}
        {nodes.length === 0 && !pageInfo.hasNextPage && (
          <Notice
            title={(isFiltered ? m.nothingFound : m.empty).title}
            hint={(isFiltered ? m.nothingFound : m.empty).hint}
            level={2}
          />
        )}
        {nodes.map((article, i) => (
          <ArticleCard
            key={article.id}
            article={article}
            leads={i === 0 && !isFiltered && !route.search.has('after')}
          />
        ))}
        <nav class="pager" aria-label={m.more}>
          {route.search.has('after') && <a href={href('/', backward)}>{m.first}</a>}
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
