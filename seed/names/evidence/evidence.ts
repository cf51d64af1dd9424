import type { EntityKind } from '../../../store/records.ts';
import { foldWord, tokenAt } from '../../../text/fold.ts';
import { isOneOf } from '../../../text/of-word.ts';
import type { RunWords, Word } from '../../article/words.ts';
import { surnameParticles } from '../../lexicon/name-words.ts';
import { isGivenName } from '../../lexicon/names-of-people.ts';
import { wordsIn, wordsOf } from '../../lexicon/words.ts';
import { type AmbiguousName, ambiguousNamesIn } from '../known/known-names.ts';
import type { KnownHere } from '../known/what-is-known.ts';
import type { Span, WordSpan } from '../mention.ts';
import { capitalRunsIn } from './capital-runs.ts';
import { signsAround, wordClass } from './context-signs.ts';
import { signsWithin } from './inner-signs.ts';

/** A name that nothing explains, with all its places in the article and every sign that any of them shows. */
export interface Unexplained {
  readonly places: readonly (Span & WordSpan)[];
  readonly signs: ReadonlySet<string>;
  /** What the world calls so among other things; null where it calls nothing so, or several. */
  readonly known: KnownHere | null;
  /** What the world calls so that is of its kind; others, of other kinds, may be called so as well. */
  readonly called: KnownHere | null;
}

/** What is known of the characters of an article already: the kind of the name that has them. */
export interface KnownSpans {
  has(span: Span): boolean;
  kindAt(run: number, offset: number): EntityKind | null;
}

const OFTEN = 3;

/** Gathers the signs of every name that nothing explains yet. Evidence stays inside the article. */
export function unexplainedNames(runs: readonly RunWords[], known: KnownSpans): Unexplained[] {
  const small = wordsInSmall(runs);
  const byName = new Map<string, Gathered>();
  for (const run of runs) {
    if (run.isShouting) continue;
    const { words, index } = run;
    const isTaken = (word: Word) => known.has({ run: index, start: word.start, end: word.end });
    const ambiguous = ambiguousNamesIn(run).filter(
      (name) =>
        !known.has(name) && !isGivenNameAlone(runs, run, name) && !isUnit(run, name) && !isSurname(run, name),
    );
    for (const { span, signs, of, called } of withAmbiguous(
      words,
      capitalRunsIn(words, isTaken),
      ambiguous,
    )) {
      const name = words.slice(span.from, span.next);
      const key = name.map(({ word }) => word).join(' ');
      const gathered = byName.get(key) ?? { places: [], signs: new Set<string>(), known: of, called };
      byName.set(key, gathered);
      for (const sign of signs) gathered.signs.add(sign);
      const [start, end] = [name[0]?.start ?? 0, name.at(-1)?.end ?? 0];
      gathered.places.push({ run: index, start, end, ...span });
      for (const sign of signsAround(words, span.from, span.next)) gathered.signs.add(sign);
      for (const sign of signsBeside(run, span, known)) gathered.signs.add(sign);
      for (const sign of signsWithin(words, span.from, span.next))
        if (sign !== 'opens-sentence') gathered.signs.add(sign);
      if (!name[0]?.startsSentence) gathered.signs.add('inside-sentence');
      if (run.run.field === 'TITLE') gathered.signs.add('in-title');
    }
  }
  const topics = topicsOf(runs);
  for (const [key, { places, signs }] of byName) {
    for (const topic of topics) {
      signs.add(`article-${topic}`);
      for (const sign of ['chez', 'place', 'club-town', 'words-1', 'acronym', 'known-organisation'])
        if (signs.has(sign)) signs.add(`${sign}-in-${topic}`);
    }
    if (key.split(' ').some((word) => small.has(word))) signs.add('small-elsewhere');
    if (places.length > 1) signs.add('again');
    if (places.length > OFTEN) signs.add('often');
  }
  return [...byName.values()];
}

/** « 15 h 38 UTC », « 12 GNV »: letters behind a number are its unit, or the time of a zone. */
const isUnit = ({ run }: RunWords, { start, end }: AmbiguousName): boolean =>
  BEHIND_NUMBER.test(run.text.slice(Math.max(0, start - 4), start)) &&
  LETTERS.test(run.text.slice(start, end));
const BEHIND_NUMBER = /\d\s?h?\s$/u;
const LETTERS = /^\p{Lu}{2,4}$/u;

/** « le fils de dos Santos » */
const isSurname = ({ words }: RunWords, { start }: AmbiguousName): boolean => {
  const before = words[tokenAt(words, start) - 1];
  return (
    before !== undefined &&
    !before.isCapital &&
    surnameParticles.has(before.word) &&
    !FRENCH_PARTICLES.has(before.word)
  );
};

/** « J.-P. Antoine » */
const BEHIND_INITIAL = /\p{Lu}\.\s$/u;

/** « un acteur de 23 ans (Antoine) »: not the one whom the world calls so, unless the article has the whole name. */
function isGivenNameAlone(runs: readonly RunWords[], { run }: RunWords, name: AmbiguousName): boolean {
  const { kind, name: whole } = name.known;
  const text = run.text.slice(name.start, name.end);
  return (
    kind === 'PERSON' &&
    whole.includes(' ') &&
    // « Alexandre » is the Great.
    !whole.startsWith(`${text} `) &&
    !text.includes(' ') &&
    isGivenName(foldWord(text)) &&
    !BEHIND_INITIAL.test(run.text.slice(Math.max(0, name.start - 3), name.start)) &&
    !runs.some((one) => one.run.text.includes(whole))
  );
}

interface Gathered {
  readonly places: (Span & WordSpan)[];
  readonly signs: Set<string>;
  readonly known: KnownHere | null;
  readonly called: KnownHere | null;
}

interface Spotted {
  readonly span: WordSpan;
  readonly signs: readonly string[];
  readonly of: KnownHere | null;
  readonly called: KnownHere | null;
}

/** The capital runs, and what has an ambiguous known name: the longer of two that overlap. */
function withAmbiguous(
  words: readonly Word[],
  capitals: readonly WordSpan[],
  ambiguous: readonly AmbiguousName[],
): Spotted[] {
  const named = ambiguous.map(({ start, end, known, isOnly, isOnlyOfKind }): Spotted => {
    const span = { from: tokenAt(words, start), next: tokenAt(words, end) };
    return {
      span,
      signs: [`known-${known.kind.toLowerCase()}`, isOnly ? 'known-once' : 'known-often'],
      of: isOnly ? known : null,
      called: isOnlyOfKind ? known : null,
    };
  });
  const overlaps = (a: WordSpan, b: WordSpan) => a.from < b.next && b.from < a.next;
  const length = ({ from, next }: WordSpan) => next - from;
  const longest = named.filter(
    ({ span }) => !capitals.some((run) => overlaps(run, span) && length(run) > length(span)),
  );
  const runs = capitals.flatMap((span): Spotted[] => {
    if (longest.some((other) => overlaps(other.span, span))) return [];
    const isInside = named.some((other) => overlaps(other.span, span));
    return [{ span, signs: isInside ? ['known-inside'] : [], of: null, called: null }];
  });
  return [...longest, ...runs];
}

const TOPICS = ['sport', 'business'].map((topic) => ({ topic, tells: isOneOf(wordClass(topic)) }));
/** From this share of its words on an article is about a thing. */
const TOPIC_SHARE = 0.025;

/** What the article is about, by its words: « chez Brelaz » is a company in the one, an author in the other. */
function topicsOf(runs: readonly RunWords[]): string[] {
  const count = runs.reduce((sum, { words }) => sum + words.length, 0);
  return TOPICS.filter(({ tells }) => {
    let told = 0;
    for (const { words } of runs) for (const word of words) if (tells(word)) told += 1;
    return told > 1 && told >= count * TOPIC_SHARE;
  }).map(({ topic }) => topic);
}

/** Words that the article writes small somewhere: seldom part of a name. */
function wordsInSmall(runs: readonly RunWords[]): ReadonlySet<string> {
  const small = new Set<string>();
  for (const { words } of runs) for (const { word, isCapital } of words) if (!isCapital) small.add(word);
  return small;
}

/** « Brelaz, Amberlin et l’Agence des ports »: what stands in a row is of one kind. */
function signsBeside({ words, index }: RunWords, { from, next }: WordSpan, known: KnownSpans): string[] {
  const kinds = new Set<EntityKind>();
  for (const at of [rowBefore(words, from), rowBehind(words, next)]) {
    const kind = at === null ? null : known.kindAt(index, at);
    if (kind !== null) kinds.add(kind);
  }
  const signs = [...kinds].map((kind) => `beside-${kind.toLowerCase()}`);
  const glued = words[from - 1];
  if (glued !== undefined && words[from]?.gap === ' ') {
    const kind = known.kindAt(index, glued.start);
    if (kind !== null) signs.push(`behind-${kind.toLowerCase()}`);
  }
  return signs;
}

const FRENCH_PARTICLES = wordsIn('of', 'ofThe', 'definite');
const { definite: ARTICLES } = wordsOf(['fr', 'en']);
const ANDS = wordsIn('and', 'or');

/** Where the name before a comma or « et » ends: an offset in it, or null. */
function rowBefore(words: readonly Word[], from: number): number | null {
  let at = from;
  if (ARTICLES.has(words[at - 1]?.word ?? '')) at -= 1;
  if (ANDS.has(words[at - 1]?.word ?? '')) return words[at - 2]?.start ?? null;
  return words[at]?.gap.trim() === ',' ? (words[at - 1]?.start ?? null) : null;
}

function rowBehind(words: readonly Word[], next: number): number | null {
  let at = next;
  const word = words[at];
  if (word === undefined) return null;
  if (ANDS.has(word.word)) at += 1;
  else if (word.gap.trim() !== ',') return null;
  if (ARTICLES.has(words[at]?.word ?? '')) at += 1;
  return words[at]?.start ?? null;
}
