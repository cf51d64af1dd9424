import type { EntityId } from '../../store/records.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';
import { contradiction, contradictionAmong } from './contradiction.ts';
import { type FoundCandidate, mostWritten } from './found-entities.ts';
import type { Groups } from './groups.ts';
import { compareNames, type Likeness, type NameWord, nameWords } from './similar-names.ts';
import { consonantsOf } from './similar-words.ts';
import type { Perhaps, Together } from './together.ts';

interface Named {
  readonly words: readonly NameWord[];
  readonly of: FoundCandidate | CatalogueEntry;
}
type Blocks = Map<string, Named[]>;

/**
 * Puts people together: those of one name whom nothing that texts say keeps apart, then spellings of one name.
 *
 * @param people the one named most first
 */
export function joinPeople(people: readonly FoundCandidate[], together: Together): void {
  const { groups, ofCatalogue, catalogue, perhaps, areParted } = together;
  for (const ofForm of Map.groupBy(people, ({ form }) => form).values()) joinForm(ofForm, groups, perhaps);
  const blocks: Blocks = new Map();
  for (const entry of catalogue)
    if (entry.kind === 'PERSON')
      for (const form of entry.forms) add(blocks, { words: nameWords(form.value), of: entry });
  const wordsOf = new Map<EntityId, readonly NameWord[]>(
    people.map((person) => [person.id, nameWords(mostWritten(person))]),
  );
  const likenessOf = (a: FoundCandidate, b: FoundCandidate): Likeness =>
    a.form === b.form ? 'same' : compareGiven(a, b, wordsOf.get(a.id) ?? [], wordsOf.get(b.id) ?? []);
  /** Whether every name of the one group is like every name of the other: a name that is like two which differ does not join them. */
  const areOne = (one: readonly FoundCandidate[], other: readonly FoundCandidate[]): boolean =>
    one.every((a) => other.every((b) => likenessOf(a, b) === 'same' && !areParted(a, b)));
  for (const candidate of people) {
    const words = wordsOf.get(candidate.id) ?? [];
    const seen = new Set<Named['of']>();
    for (const block of blocksOf(words).sought) {
      for (const { words: other, of } of blocks.get(block) ?? []) {
        if (seen.has(of) || ofCatalogue.has(candidate.id)) continue;
        seen.add(of);
        const likeness = 'names' in of ? likenessOf(candidate, of) : compareNames(words, other);
        if (likeness === 'different' || areParted(candidate, of)) continue;
        if (!('names' in of)) {
          if (likeness === 'same') ofCatalogue.set(candidate.id, of);
          else perhaps(candidate, of, null);
          continue;
        }
        if (groups.root(of) === groups.root(candidate) || of.form === candidate.form) continue;
        const [one, others] = [groups.members(candidate), groups.members(of)];
        const why = likeness === 'same' ? contradictionAmong(one, others) : null;
        if (likeness === 'perhaps' && contradiction(candidate, of) !== null) continue;
        if (likeness === 'same' && why === null && areOne(one, others)) groups.join(candidate, of);
        else perhaps(candidate, of, why);
      }
    }
    add(blocks, { words, of: candidate });
  }
}

/** « Danielle » is no slip for « Daniel » where the one is a woman's name and the other a man's. */
export function compareGiven(
  a: FoundCandidate,
  b: FoundCandidate,
  one: readonly NameWord[],
  other: readonly NameWord[],
): Likeness {
  const genders = [a, b].map(({ traits }) => traits.givenGender ?? traits.gender);
  const areTwo = genders.every((gender) => gender !== undefined) && genders[0] !== genders[1];
  return areTwo && one[0]?.word !== other[0]?.word ? 'different' : compareNames(one, other);
}

/**
 * People of one name are one unless what texts say of them contradicts. Those of whom nothing is said are with the one who
 * is named most. Where there are two, an editor is asked.
 */
function joinForm(people: readonly FoundCandidate[], groups: Groups, perhaps: Perhaps): void {
  if (people.length < 2) return;
  const apart: FoundCandidate[][] = [];
  const silent = (candidate: FoundCandidate) => candidate.key === candidate.form;
  for (const candidate of people.filter((one) => !silent(one))) {
    const own = apart.find((group) => contradictionAmong([candidate], group) === null);
    if (own === undefined) apart.push([candidate]);
    else own.push(candidate);
  }
  const [largest = [], ...others] = apart.sort((a, b) => articlesOf(b) - articlesOf(a));
  for (const group of [[...largest, ...people.filter(silent)], ...others])
    for (const candidate of group) if (group[0] !== undefined) groups.join(group[0], candidate);
  for (const [first] of others)
    if (first !== undefined && largest[0] !== undefined)
      perhaps(first, largest[0], contradictionAmong([first], largest));
}

const articlesOf = (group: readonly FoundCandidate[]): number =>
  group.reduce((sum, { articles }) => sum + articles, 0);

/**
 * Only names are compared whose given names have the same consonants and whose surnames, or one of the two behind a given
 * name, the same first two; and an initial with the names that it begins. Otherwise the time would grow with the square.
 *
 * @returns under which keys a name is found, and under which it looks for others
 */
export function blocksOf(words: readonly NameWord[]): { readonly own: string[]; readonly sought: string[] } {
  const name = words.filter(({ generation }) => generation === null);
  const [first] = name;
  if (first === undefined || name.length < 2) return { own: [], sought: [] };
  const surnames = name.length > 2 ? name.slice(-2) : name.slice(-1);
  const keys = (given: string) => [
    ...new Set(surnames.map(({ word }) => `${given} ${consonantsOf(word).slice(0, 2)}`)),
  ];
  const begins = keys(`${first.word.charAt(0)}*`);
  const initials = keys(`${first.word.charAt(0)}.`);
  if (first.isInitial) return { own: initials, sought: [...initials, ...begins] };
  const given = keys(consonantsOf(first.word));
  return { own: [...given, ...begins], sought: [...given, ...initials] };
}

function add(blocks: Blocks, named: Named): void {
  for (const key of blocksOf(named.words).own) {
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, [named]);
    else block.push(named);
  }
}
