import type { OrganisationPageQuery } from '../generated/types.ts';
import { type Link, linksOf, tally } from '../links/link.ts';
import { Picture } from '../links/picture.tsx';
import { EntityHead, Spellings } from '../parts/entity-head.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { EntityList } from '../parts/entity-list.tsx';
import { NamedIn } from '../parts/named-in.tsx';
import { Quote } from '../parts/quote.tsx';
import { useReader } from '../reader.ts';

type Organisation = NonNullable<OrganisationPageQuery['organisation']>;

/** An organisation: its parts, the people who hold a role in it, its initiatives. */
export function OrganisationPage({ organisation }: { readonly organisation: Organisation }) {
  const { m, href, route } = useReader();
  const { parent, parts, people, initiatives } = organisation;
  const onward = new URLSearchParams(route.search);
  if (people.pageInfo.endCursor) onward.set('after', people.pageInfo.endCursor);
  const articles = organisation.articles.edges.map(({ node }) => node);
  const stated: Link[] = [
    ...(parent ? [{ to: parent, label: m.links.whole, stated: true }] : []),
    ...parts.nodes.map((to) => ({ to, label: m.links.part, stated: true })),
    ...people.edges.map(({ node, roles }) => ({ to: node, label: roles[0]?.title ?? '', stated: true })),
    ...initiatives.edges.map(({ node, relations }) => ({
      to: node,
      label: relations.map(({ relation }) => m.relations[relation]).join(', '),
      stated: true,
    })),
  ];
  const beside = tally(
    organisation.id,
    articles.map((one) => [...one.people.nodes, ...one.organisations.nodes, ...one.initiatives.nodes]),
  ).map(({ to, n }): Link => ({ to, label: `${m.links.together} ${m.alongside(n)}`, stated: false }));
  return (
    <div class="entity-page organisation">
      <EntityHead entity={organisation} acronym={organisation.acronym}>
        {parent && (
          <p class="lead">
            {m.partOf} <EntityLink entity={parent} />
          </p>
        )}
      </EntityHead>
      <div class="columns">
        <div class="main">
          {people.edges.length > 0 && (
            <section class="stated">
              <h2>
                {m.members} <span class="total">{people.totalCount}</span>
              </h2>
              {people.edges.map(({ node, roles }) => (
                <div key={node.id} class="fact">
                  <h3>
                    <EntityLink entity={node} />
                  </h3>
                  {roles.slice(0, 1).map((role) => (
                    <div key={role.id}>
                      <p class="of">
                        <bdi>{role.title}</bdi>
                        {role.former && <em class="former"> ({m.former})</em>}
                      </p>
                      {role.evidence.map((mention) => (
                        <Quote key={mention.id} quoted={mention} />
                      ))}
                    </div>
                  ))}
                </div>
              ))}
              <nav class="pager" aria-label={m.members}>
                {route.search.has('after') && <a href={href(route.path)}>{m.first}</a>}
                {people.pageInfo.hasNextPage && (
                  <a rel="next" href={href(route.path, onward)}>
                    {m.more}
                  </a>
                )}
              </nav>
            </section>
          )}
          {initiatives.edges.length > 0 && (
            <section class="stated">
              <h2>{m.ofOrganisation}</h2>
              {initiatives.edges.map(({ node, relations }) => (
                <div key={node.id} class="fact">
                  <h3>
                    <span class="relation">
                      {relations.map(({ relation }) => m.relations[relation]).join(', ')}
                    </span>{' '}
                    <EntityLink entity={node} />
                  </h3>
                  {relations.flatMap(({ evidence }) =>
                    evidence.slice(0, 1).map((mention) => <Quote key={mention.id} quoted={mention} />),
                  )}
                </div>
              ))}
            </section>
          )}
          <NamedIn entity={organisation} articles={organisation.articles} />
        </div>
        <div class="side">
          {parts.nodes.length > 0 && (
            <section>
              <h2>{m.parts}</h2>
              <EntityList entities={parts.nodes} />
            </section>
          )}
          <Spellings entity={organisation} />
          {parent && organisation.parentEvidence.length > 0 && (
            <section>
              <h2>{m.partOf}</h2>
              {organisation.parentEvidence.map((mention) => (
                <Quote key={mention.id} quoted={mention} />
              ))}
            </section>
          )}
        </div>
      </div>
      <Picture centre={organisation} links={linksOf(organisation.id, stated, beside)} />
    </div>
  );
}
