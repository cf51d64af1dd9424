import type { PersonPageQuery } from '../generated/types.ts';
import { type Link, linksOf, tally } from '../links/link.ts';
import { Picture } from '../links/picture.tsx';
import { EntityHead, Spellings } from '../parts/entity-head.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { NamedIn } from '../parts/named-in.tsx';
import { Quote } from '../parts/quote.tsx';
import { useReader } from '../reader.ts';

type Person = NonNullable<PersonPageQuery['person']>;

/** A person: roles with the sentences that state them, spellings, who is named beside them. */
export function PersonPage({ person }: { readonly person: Person }) {
  const { m } = useReader();
  const articles = person.articles.edges.map(({ node }) => node);
  const people = tally(
    person.id,
    articles.map((article) => article.people.nodes),
  );
  const others = tally(
    person.id,
    articles.map((article) => [...article.organisations.nodes, ...article.initiatives.nodes]),
  );
  const stated = person.roles.flatMap(({ organisation, title }): Link[] =>
    organisation === null ? [] : [{ to: organisation, label: title, stated: true }],
  );
  const beside = [...people, ...others].map(
    ({ to, n }): Link => ({ to, label: `${m.links.together} ${m.alongside(n)}`, stated: false }),
  );
  const [first] = person.roles;
  return (
    <div class="entity-page person">
      <EntityHead entity={person}>
        {first && (
          <p class="lead">
            <bdi>{first.title}</bdi>
            {first.former && <em class="former"> ({m.former})</em>}
          </p>
        )}
      </EntityHead>
      <div class="columns">
        <div class="main">
          {person.roles.length > 0 && (
            <section class="stated">
              <h2>{m.roles}</h2>
              {person.roles.map((role) => (
                <div key={role.id} class="fact">
                  <h3>
                    <bdi>{role.title}</bdi>
                    {role.former && <em class="former"> ({m.former})</em>}
                  </h3>
                  {role.organisation && (
                    <p class="of">
                      <EntityLink entity={role.organisation} />
                    </p>
                  )}
                  {role.evidence.slice(0, 1).map((mention) => (
                    <Quote key={mention.id} quoted={mention} />
                  ))}
                </div>
              ))}
            </section>
          )}
          <NamedIn entity={person} articles={person.articles} />
        </div>
        <div class="side">
          <Spellings entity={person} />
          {people.length > 0 && (
            <section class="beside">
              <h2>{m.beside}</h2>
              {person.articles.totalCount > articles.length && (
                <p class="tally">{m.amongShown(articles.length)}</p>
              )}
              <ul>
                {people.slice(0, 12).map(({ to, n }) => (
                  <li key={to.id}>
                    <EntityLink entity={to} /> <span class="tally">{m.alongside(n)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
      <Picture centre={person} links={linksOf(person.id, stated, beside)} />
    </div>
  );
}
