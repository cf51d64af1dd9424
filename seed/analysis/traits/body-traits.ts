import type { EntityId } from '../../../store/records.ts';
import type { RunWords } from '../../article/words.ts';
import { countriesIn } from '../../lexicon/countries.ts';
import { formKey } from '../../lexicon/form-key.ts';
import { turn, turnSource } from '../../lexicon/turns.ts';
import { countryOfKnown } from '../../names/known/what-is-known.ts';
import type { Mention, Span } from '../../names/mention.ts';
import type { Role } from '../../statements/roles/role.ts';
import { countryInName, isNationalBody, withoutPlace } from './body-name.ts';
import type { Traits } from './traits.ts';

/** A place that names a body, or whose title means one. */
export interface NamedBody extends Span {
  readonly entity: EntityId;
  readonly name: string;
  /** Of a ministry that a title means: the country in the title, or its holder's. */
  readonly country: string | null;
}
export interface ToldBody {
  /** The name without the country, where every country has such a body. */
  readonly name: string;
  readonly traits: Traits;
}

const TASK = turn('articleOfTask');
const BEHIND = new RegExp(`^(?:${turnSource('countryTie')}|\\s)`, 'u');

/**
 * Of which country each body is, place by place: what stands there, else the country last said of the same body, else
 * what the world knows, else the setting. Bodies that not every country has are of the country in their name, or of the one the world knows.
 *
 * @param setting what front matter or folder say; null where neither does
 * @param near the one country that the text is about
 */
export function bodyTraits(
  runs: readonly RunWords[],
  bodies: readonly NamedBody[],
  setting: string | null,
  near: string | null,
): ToldBody[] {
  const stated = bodies.map((body) => ({ ...countryInName(body.name), at: body }));
  const here = stated.map(({ stem, country, at }) => country ?? at.country ?? countryBeside(runs, stem, at));
  const byStem = new Map<string, { readonly i: number; readonly country: string }[]>();
  for (const [i, { stem }] of stated.entries()) {
    const country = here[i];
    if (country == null) continue;
    const key = formKey('ORGANISATION', stem);
    byStem.set(key, [...(byStem.get(key) ?? []), { i, country }]);
  }
  return stated.map(({ stem, at }, i): ToldBody => {
    const known = countryOfKnown(at.name) ?? undefined;
    if (!isNationalBody(at.name)) {
      const country = here[i] ?? known;
      const bare = withoutPlace(at.name);
      return { name: at.name, traits: { ...(country && { country }), ...(bare && { withoutPlace: bare }) } };
    }
    const others = byStem.get(formKey('ORGANISATION', stem)) ?? [];
    const last = others.findLast((other) => other.i <= i) ?? others[0];
    const said = here[i] ?? last?.country;
    // The world's Conseil constitutionnel is France's; where the text is about another country it is that one's.
    const country = said ?? (near === null || near === known ? known : undefined) ?? setting ?? undefined;
    const about = country === undefined && near !== null && !isTold(stem) ? { near } : {};
    return {
      name: stem,
      traits: {
        isNational: true,
        ...(country && { country }),
        ...(said && { isStated: true }),
        ...about,
      },
    };
  });
}

/** Whether the name tells the body by itself, as « Cour d’appel de Paris » does by its town; « ministère de la Santé » does not. */
const isTold = (name: string): boolean =>
  [...name.matchAll(/(?<=[\s'’])\p{Lu}/gu)].some(({ index }) => !TASK.test(name.slice(0, index)));

/** « le ministère de la Santé marocain », « la Cour des comptes du Maroc »: behind a name that a rule ended before it. */
export function countryBeside(runs: readonly RunWords[], name: string, { run, end }: Span): string | null {
  if (!isNationalBody(name)) return null;
  const behind = runs[run]?.run.text.slice(end, end + 60) ?? '';
  const gap = BEHIND.exec(behind)?.[0] ?? '';
  const first = countriesIn(behind)[0];
  if (gap === '' || first === undefined || first.isAmbiguous) return null;
  return first.start === gap.length && (first.isAdjective ? gap === ' ' : gap.length > 1)
    ? first.country
    : null;
}

/**
 * Every place that names a body of no catalogue, in text order; a ministry that only a title means stands at the title, and is of
 * its holder's country where the title says none: « son homologue espagnol, Untel, ministre des Affaires étrangères ».
 *
 * @param people what is said of them, by the ids that the roles have
 */
export const namedBodies = (
  mentions: readonly Mention[],
  roles: readonly Role[],
  people: ReadonlyMap<EntityId, Traits>,
): NamedBody[] =>
  [
    ...mentions.flatMap(({ kind, entity, found, run, start, end }) =>
      kind === 'ORGANISATION' && found !== null
        ? [{ entity, name: found.name, country: null, run, start, end }]
        : [],
    ),
    ...roles.flatMap(({ person, organisation, found, title, run, start, end }) => {
      if (organisation === null || found === null) return [];
      const country = countriesIn(title)[0]?.country ?? people.get(person)?.country ?? null;
      return [{ entity: organisation, name: found.name, country, run, start, end }];
    }),
  ].sort((a, b) => a.run - b.run || a.start - b.start);
