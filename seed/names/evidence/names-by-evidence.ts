import { foldWord, wordsOfName } from '../../../text/fold.ts';
import type { RunWords } from '../../article/words.ts';
import { provisionalId } from '../../lexicon/form-key.ts';
import { fitsInitials } from '../acronyms.ts';
import type { Mention } from '../mention.ts';
import { asPeopleWrite } from '../people/as-people-write.ts';
import type { TakenCharacters } from '../taken-characters.ts';
import { type Unexplained, unexplainedNames } from './evidence.ts';
import { givenNamesOfOne } from './given-name-alone.ts';
import {
  bandOf,
  fittedBands,
  fittedKnownBands,
  fittedWeights,
  type Outcome,
  probabilities,
  type Weights,
} from './weights.ts';

/** Below it a name is neither published nor asked about: an editor would be asked about every capital. */
const LEAST = 0.5;
/** What the world calls so among other things needs less. */
const LEAST_KNOWN = 0.4;
/** « auprès de Brelaz, Amberlin et Démétal »: in a row of two or more with a body. */
const ROW = ['in-row-before', 'in-row-after', 'and-before', 'and-after'];
const IN_ROW = 0.8;
const LEAST_IN_ROW = 0.25;
/** « la Banque mondiale, Zidane et Sartre » */
const SOMEBODY = [
  'beside-person',
  'given-name-alone',
  'family-name-alone',
  'world-family-name-last',
  'known-person',
  'opens-sentence',
];
/** From here on what stands beside a name is judged by it. */
const SURE = 0.8;
const ACRONYM = /^[\p{Lu}&]{2,8}$/u;
/** « la Caf » */
const SPOKEN_ACRONYM = /^\p{Lu}\p{Ll}{2,5}$/u;
const KINDS = { person: 'PERSON', organisation: 'ORGANISATION' } as const;

/**
 * Names that no rule explains, by what their signs add up to. Names of several words are decided first: one word of a
 * person's name is hers wherever else it stands.
 */
export function namesByEvidence(
  runs: readonly RunWords[],
  taken: TakenCharacters,
  surnames: ReadonlySet<string>,
  named: readonly Mention[],
): Mention[] {
  const all = inTwoRounds(runs, taken, surnames);
  const everybody = [...named, ...all];
  const givenNames = givenNamesOfOne(runs, all, everybody);
  return all.map((mention) => givenNames(mention) ?? ofLongerName(mention, everybody));
}

/** « l’Espérance » is « Espérance de Tunis » where the article names one such body. */
function ofLongerName(mention: Mention, named: readonly Mention[]): Mention {
  if (mention.kind !== 'ORGANISATION' || mention.text.includes(' ')) return mention;
  const owner = ownerOfLetters(mention, named);
  if (owner !== null) return { ...mention, entity: owner.entity, found: owner.found, rule: 'acronym' };
  const word = foldWord(mention.text);
  const longer = named.filter(
    ({ kind, entity, text }) =>
      kind === 'ORGANISATION' &&
      entity !== mention.entity &&
      wordsOfName(text).length > 1 &&
      wordsOfName(text)[0] === word,
  );
  const [first] = longer;
  if (first === undefined || longer.some(({ entity }) => entity !== first.entity)) return mention;
  return { ...mention, entity: first.entity, found: first.found, rule: 'short-name' };
}

/** « la médaille de l’UVC » of a text that names the « Union vernaysienne des combattants », whoever else the world calls so. */
function ownerOfLetters(mention: Mention, named: readonly Mention[]): Mention | null {
  if (!(ACRONYM.test(mention.text) || SPOKEN_ACRONYM.test(mention.text))) return null;
  const fitting = named.filter(
    ({ kind, entity, text, found }) =>
      kind === 'ORGANISATION' &&
      entity !== mention.entity &&
      text.includes(' ') &&
      fitsInitials(mention.text, found?.name ?? text),
  );
  const [first] = fitting;
  return first === undefined || fitting.some(({ entity }) => entity !== first.entity) ? null : first;
}

function inTwoRounds(
  runs: readonly RunWords[],
  taken: TakenCharacters,
  surnames: ReadonlySet<string>,
): Mention[] {
  const first = decideAll(runs, taken, surnames);
  const found = first.filter(({ confidence }) => confidence >= SURE);
  if (found.length === 0) return first;
  // What stands in a row with a name that is sure by now is of its kind.
  for (const mention of found) taken.add(mention);
  return [...found, ...decideAll(runs, taken, surnames)];
}

function decideAll(
  runs: readonly RunWords[],
  taken: TakenCharacters,
  surnames: ReadonlySet<string>,
): Mention[] {
  const unexplained = unexplainedNames(runs, taken);
  const people = new Set(surnames);
  const found: Mention[] = [];
  const [several, single] = [
    unexplained.filter(isOfSeveral),
    unexplained.filter((name) => !isOfSeveral(name)),
  ];
  for (const name of [...several, ...single]) {
    const words = wordsOf(runs, name);
    // « Berrada », « Le Quéven »: whose surname it is is said elsewhere.
    if (words.every((word) => people.has(word))) continue;
    const decided = decide(name, fittedWeights);
    if (decided === null) continue;
    if (decided.outcome === 'person') for (const word of words.slice(1)) people.add(word);
    found.push(...mentionsOf(runs, name, decided));
  }
  return found;
}

const isOfSeveral = ({ signs }: Unexplained): boolean => !signs.has('words-1');

function wordsOf(runs: readonly RunWords[], { places }: Unexplained): string[] {
  const [place] = places;
  return place === undefined
    ? []
    : (runs[place.run]?.words.slice(place.from, place.next).map(({ word }) => word) ?? []);
}

interface Decided {
  readonly outcome: Exclude<Outcome, 'other'>;
  readonly confidence: number;
  /** The sign that weighed most. */
  readonly rule: string;
}

/** What the signs come to; null where it is nothing, or too little. */
export function decide(
  { signs, known }: Pick<Unexplained, 'signs' | 'known'>,
  weights: Weights,
): Decided | null {
  const shares = probabilities(signs, weights);
  const outcome = shares.person >= shares.organisation ? 'person' : 'organisation';
  const isKnown = known?.kind === KINDS[outcome];
  const isInRow =
    outcome === 'organisation' &&
    signs.has('beside-organisation') &&
    ROW.some((sign) => signs.has(sign)) &&
    !signs.has('place');
  const least = isKnown
    ? LEAST_KNOWN
    : isInRow && !SOMEBODY.some((sign) => signs.has(sign))
      ? LEAST_IN_ROW
      : LEAST;
  if (shares[outcome] < least) return null;
  const bands = isKnown ? fittedKnownBands : fittedBands;
  const share = bands[outcome][bandOf(shares[outcome])] ?? 0;
  const confidence = isInRow ? Math.max(share, IN_ROW) : share;
  const weightOf = (sign: string) => weights.get(sign)?.[outcome === 'person' ? 0 : 1] ?? 0;
  let [rule, most] = ['', Number.NEGATIVE_INFINITY];
  for (const sign of signs) if (weightOf(sign) > most) [rule, most] = [sign, weightOf(sign)];
  return { outcome, confidence, rule };
}

function mentionsOf(
  runs: readonly RunWords[],
  { places, called }: Unexplained,
  { outcome, confidence, rule }: Decided,
): Mention[] {
  const kind = KINDS[outcome];
  return places.map(({ run, start, end }) => {
    const text = runs[run]?.run.text.slice(start, end) ?? '';
    const plain = text.replace(/\s+/g, ' ');
    const written = kind === 'PERSON' ? asPeopleWrite(plain) : plain;
    const isKnown = called !== null && called.kind === kind;
    const name = isKnown ? called.name : written;
    const acronym = isKnown ? called.acronym : kind === 'ORGANISATION' && ACRONYM.test(name) ? name : null;
    return {
      ...{ entity: provisionalId(kind, name), kind, run, start, end, text, rule, confidence },
      ...{ doubtful: false, found: { name, acronym } },
    };
  });
}
