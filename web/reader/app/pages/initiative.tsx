import type { InitiativePageQuery } from '../generated/types.ts';
import { type Link, linksOf, tally } from '../links/link.ts';
import { Picture } from '../links/picture.tsx';
import { EntityHead, Spellings } from '../parts/entity-head.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { NamedIn } from '../parts/named-in.tsx';
import { Quote } from '../parts/quote.tsx';
import { useReader } from '../reader.ts';

type Initiative = NonNullable<InitiativePageQuery['initiative']>;

/** In the order in which readers ask. */
const RELATIONS = ['LEADS', 'LAUNCHED', 'PARTNER', 'PARTICIPATES'] as const;

/** An initiative: who leads it, launched it, carries it or takes part. */
export function InitiativePage({ initiative }: { readonly initiative: Initiative }) {
  const { m } = useReader();
  const { parent, organisations } = initiative;
  const articles = initiative.articles.edges.map(({ node }) => node);
  const groups = RELATIONS.map((relation) => ({
    relation,
    links: organisations.edges.flatMap(({ node, relations }) =>
      relations
        .filter((one) => one.relation === relation)
        .map(({ id, evidence }) => ({ id, node, evidence })),
    ),
  })).filter(({ links }) => links.length > 0);
  const stated: Link[] = [
    ...(parent ? [{ to: parent, label: m.links.whole, stated: true }] : []),
    ...organisations.edges.map(({ node, relations }) => ({
      to: node,
      label: relations.map(({ relation }) => m.relations[relation]).join(', '),
      stated: true,
    })),
  ];
  const beside = tally(
    initiative.id,
    articles.map((one) => [...one.people.nodes, ...one.organisations.nodes, ...one.initiatives.nodes]),
  ).map(({ to, n }): Link => ({ to, label: `${m.links.together} ${m.alongside(n)}`, stated: false }));
  return (
    <div class="entity-page initiative">
      <EntityHead entity={initiative} acronym={initiative.acronym}>
        {parent && (
          <p class="lead">
            {m.partOf} <EntityLink entity={parent} />
          </p>
        )}
      </EntityHead>
      <div class="columns">
        <div class="main">
          {groups.map(({ relation, links }) => (
            <section key={relation} class="stated">
              <h2>{m.carriers[relation]}</h2>
              {links.map(({ id, node, evidence }) => (
                <div key={id} class="fact">
                  <h3>
                    <EntityLink entity={node} />
                  </h3>
                  {evidence.slice(0, 1).map((mention) => (
                    <Quote key={mention.id} quoted={mention} />
                  ))}
                </div>
              ))}
            </section>
          ))}
          <NamedIn entity={initiative} articles={initiative.articles} />
        </div>
        <div class="side">
          <Spellings entity={initiative} />
        </div>
      </div>
      <Picture centre={initiative} links={linksOf(initiative.id, stated, beside)} />
    </div>
  );
}
