import type { ComponentChildren } from 'preact';
import type { EntityHeadFragment } from '../generated/types.ts';
import { useReader } from '../reader.ts';
import { kindOf } from '../routes.ts';

interface Props {
  readonly entity: EntityHeadFragment;
  readonly acronym?: string | null;
  /** A line below the name. */
  readonly children?: ComponentChildren;
}

/** What an entity is called, and of what kind it is. */
export function EntityHead({ entity, acronym, children }: Props) {
  const { m, country } = useReader();
  const kind = kindOf(entity.__typename);
  return (
    <header class={`entity-head ${kind}`}>
      <p class="kind">
        {m.kinds[kind].one}
        {'country' in entity && entity.country && <span class="country"> {country(entity.country)}</span>}
      </p>
      <h1>
        <bdi>{entity.name}</bdi>
        {acronym && acronym !== entity.name && <small> {acronym}</small>}
      </h1>
      {children}
    </header>
  );
}

/** Every form under which the texts name it, and where else it is to be found. */
export function Spellings({ entity }: { readonly entity: EntityHeadFragment }) {
  const { m } = useReader();
  const names = entity.names.filter(({ value }) => value !== entity.name);
  return (
    <>
      {names.length > 0 && (
        <section class="spellings">
          <h2>{m.spellings.title}</h2>
          <ul>
            {names.map(({ id, value, language, doubtful }) => (
              <li key={id} class={doubtful ? 'uncertain' : undefined}>
                <bdi lang={language ?? undefined}>{value}</bdi>
                {doubtful && <em> {m.spellings.doubtful}</em>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {entity.sameAs.length > 0 && (
        <section class="elsewhere">
          <h2>{m.elsewhere}</h2>
          <ul>
            {entity.sameAs.map((url) => (
              <li key={url}>
                <a href={url} rel="noopener">
                  {new URL(url).hostname.replace(/^www\./, '')}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
