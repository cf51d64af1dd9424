import type { FilterChoicesFragment } from '../generated/types.ts';
import { useReader } from '../reader.ts';
import { KINDS, type Kind, kindOf } from '../routes.ts';
import type { PlacedEntity } from './entity-link.tsx';
import { type FilterField, FilterFields } from './filter-fields.ts';

interface Props {
  readonly choices: FilterChoicesFragment;
}

/** The filters as a form, which works without JavaScript; what is chosen stands above it and can be taken out. */
export function Filters({ choices }: Props) {
  const { m, route, href, nameOf } = useReader();
  const { search } = route;
  const all: Readonly<Record<Kind, readonly PlacedEntity[]>> = {
    person: choices.people.nodes,
    organisation: choices.organisations.nodes,
    initiative: choices.initiatives.nodes,
  };
  const chosen = chosenIn(choices);
  const value = (name: FilterField) => search.get(name) ?? '';
  const count = FilterFields.filter((name) => value(name) !== '').length;
  return (
    <section class="filters" aria-labelledby="filters-title">
      <h2 id="filters-title">{m.filters.title}</h2>
      <form action="/" method="get" data-live>
        {route.language !== 'fr' && <input type="hidden" name="lang" value={route.language} />}
        {KINDS.map((kind) => (
          <label key={kind} class={kind}>
            <span>{m.kinds[kind].one}</span>
            <select name={kind}>
              <option value="">{m.filters.any}</option>
              {withChosen(all[kind], chosen, kind).map((entity) => (
                <option key={entity.id} value={entity.id} selected={entity.id === value(kind)}>
                  {nameOf(entity)}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label>
          <span>{m.filters.from}</span>
          <input type="date" name="from" defaultValue={value('from')} />
        </label>
        <label>
          <span>{m.filters.to}</span>
          <input type="date" name="to" defaultValue={value('to')} />
        </label>
        <label>
          <span>{m.filters.language}</span>
          <select name="language">
            <option value="">{m.filters.any}</option>
            {valuesWith(choices.languages, value('language')).map((tag) => (
              <option key={tag} value={tag} selected={tag === value('language')}>
                {m.languageNames[tag] ?? tag}
              </option>
            ))}
          </select>
        </label>
        {(['category', 'source'] as const).map((name) => {
          const known = valuesWith(name === 'source' ? choices.sources : choices.categories, value(name));
          // Where no text says so, there is nothing to choose from.
          if (known.length === 0) return null;
          return (
            <label key={name}>
              <span>{m.filters[name]}</span>
              <select name={name} dir="auto">
                <option value="">{m.filters.any}</option>
                {known.map((one) => (
                  <option key={one} value={one} selected={one === value(name)}>
                    {one}
                  </option>
                ))}
              </select>
            </label>
          );
        })}
        <div class="actions">
          <button type="submit">{m.filters.apply}</button>
          {count > 0 && <a href={href('/')}>{m.filters.clear}</a>}
        </div>
      </form>
    </section>
  );
}

/** What was chosen is among the choices, though more are known than are listed. */
function valuesWith({ nodes }: FilterChoicesFragment['sources'], chosen: string): string[] {
  const known = nodes.map(({ value }) => value);
  return chosen === '' || known.includes(chosen) ? known : [chosen, ...known];
}

/** An id that is none of an entity has nothing that could be shown. */
const chosenIn = ({ nodes }: FilterChoicesFragment): PlacedEntity[] =>
  nodes.flatMap((node): PlacedEntity[] =>
    node !== null && 'id' in node && node.id !== undefined ? [node as PlacedEntity] : [],
  );

/** Whoever was chosen is among the choices, however seldom they are named. */
function withChosen(
  known: readonly PlacedEntity[],
  chosen: readonly PlacedEntity[],
  kind: Kind,
): PlacedEntity[] {
  const missing = chosen.filter(
    (one) => kindOf(one.__typename) === kind && !known.some(({ id }) => id === one.id),
  );
  return [...missing, ...known];
}

/** What the list is narrowed down by, each to be taken out by a link. */
export function ChosenFilters({ choices }: Pick<Props, 'choices'>) {
  const { m, route, href, date, nameOf } = useReader();
  const names = new Map(chosenIn(choices).map((entity) => [entity.id, nameOf(entity)]));
  const shown = FilterFields.flatMap((field) => {
    const value = route.search.get(field);
    if (!value) return [];
    const rest = new URLSearchParams(route.search);
    rest.delete(field);
    return [{ field, text: textOf(field, value), rest }];
  });
  function textOf(field: FilterField, value: string): string {
    if (field === 'from') return `${m.filters.from} ${date(value)}`;
    if (field === 'to') return `${m.filters.to} ${date(value)}`;
    if (field === 'language') return m.languageNames[value] ?? value;
    return field === 'source' || field === 'category' ? value : (names.get(value) ?? value);
  }
  if (shown.length === 0) return null;
  return (
    <ul class="chosen" aria-label={m.filters.chosen}>
      {shown.map(({ field, text, rest }) => (
        <li key={field}>
          <a class={field} href={href('/', rest)} aria-label={m.filters.remove(text)}>
            <bdi>{text}</bdi> <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
