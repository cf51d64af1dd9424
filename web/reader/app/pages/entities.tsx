import type { InitiativesPageQuery, OrganisationsPageQuery, PeoplePageQuery } from '../generated/types.ts';
import { EntityLink } from '../parts/entity-link.tsx';
import { Notice } from '../parts/notice.tsx';
import { useReader } from '../reader.ts';
import { FOLDERS, type Kind } from '../routes.ts';

type Connection =
  | PeoplePageQuery['people']
  | OrganisationsPageQuery['organisations']
  | InitiativesPageQuery['initiatives'];

/** All people, organisations or initiatives, the most often named first. */
export function EntitiesPage({ kind, connection }: { readonly kind: Kind; readonly connection: Connection }) {
  const { m, href, route } = useReader();
  const { nodes, totalCount, pageInfo } = connection;
  const onward = new URLSearchParams(route.search);
  if (pageInfo.endCursor) onward.set('after', pageInfo.endCursor);
  return (
    <div class={`index-page ${kind}`}>
      <h1>
        {m.kinds[kind].many} <span class="total">{totalCount}</span>
      </h1>
      {nodes.length === 0 && <Notice title={m.empty.title} hint={m.empty.hint} level={2} />}
      <ol class="index">
        {nodes.map((entity) => (
          <li key={entity.id}>
            <EntityLink entity={entity} />
            <span class="tally">{m.named(entity.articles.totalCount)}</span>
          </li>
        ))}
      </ol>
      <nav class="pager" aria-label={m.more}>
        {route.search.has('after') && <a href={href(`/${FOLDERS[kind]}`)}>{m.first}</a>}
        {pageInfo.hasNextPage && (
          <a rel="next" href={href(`/${FOLDERS[kind]}`, onward)}>
            {m.more}
          </a>
        )}
      </nav>
    </div>
  );
}
