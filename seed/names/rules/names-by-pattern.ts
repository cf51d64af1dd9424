import { type RunWords, type Word, wordAt } from '../../article/words.ts';
import { isAnyGivenName, isGivenName } from '../../lexicon/names-of-people.ts';
import { isPlace } from '../../lexicon/places.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { wordsOf } from '../../lexicon/words.ts';
import { wordClass } from '../evidence/context-signs.ts';
import { type AmbiguousName, ambiguousNamesIn, mediaBehindElision } from '../known/known-names.ts';
import { isKnownBody, isKnownPerson } from '../known/what-is-known.ts';
import type { Candidate, WordSpan } from '../mention.ts';
import { isThing } from '../people/name-shape.ts';
import { isHonorific } from '../people/signs.ts';
import { patternsAt, type RulePattern } from './span-rules.ts';
import { type EndOfKnown, type SpanAt, spansIn } from './spans-in.ts';

/** What it finds is no more than likely. */
const OBJECT_OF_OFFICE = 'body-of-office';
const { of: OF } = wordsOf(['fr']);
/** Rules that say of a known name that it is meant, though it is a word or a place as well: « au Figaro », « le maire LR ». */
const KNOWN = 'known-';
const LONGEST_ACRONYM = 6;
const HEAD = 'head-of-';
/** With its accent: « a » is a verb. */
const TO = 'à';
const eventNouns = wordClass('eventNouns');
const eventHeads = wordClass('eventHeads');

/** What the patterns of lexicon/fr/rules.yaml show, in their order at each word. */
export function namesByPattern(runWords: RunWords, isTaken: (word: Word) => boolean): Candidate[] {
  const { run, words, isShouting } = runWords;
  if (isShouting) return [];
  let read: readonly AmbiguousName[] | null = null;
  const ambiguous = () => {
    read ??= [...ambiguousNamesIn(runWords), ...mediaBehindElision(runWords)];
    return read;
  };
  const spanAt = spansIn(words, isTaken, endOfKnownIn(runWords, ambiguous));
  const found: Candidate[] = [];
  for (const named of words.flatMap((_, i) => firstOfKinds(words, i, spanAt))) {
    const { rule, kind, confidence, from } = named;
    // « le directeur de Mediapart Luc Untel »: whoever heads what the world knows.
    const isOfHead = rule.startsWith(HEAD) && isKnownBody(words[from]?.word ?? '');
    const [given, surname] = [words[from + 1]?.word ?? '', words[from + 2]?.word ?? ''];
    const isPerson = isGivenName(given) || isKnownPerson(`${given} ${surname}`);
    const next = isOfHead && isPerson ? from + 1 : named.next;
    const [start, end] = [words[from]?.start ?? 0, words[next - 1]?.end ?? 0];
    const name = run.text.slice(start, end).replace(/\s+/g, ' ');
    const known = ambiguous().find(
      (one) =>
        one.start === start &&
        one.end === end &&
        // « le directoire d’UBX »: what the world calls so is that house.
        (rule.startsWith(KNOWN) ||
          (one.isOnlyOfKind && one.known.kind === kind && words[from]?.isUpper === true)),
    );
    if (known !== undefined) {
      found.push({
        kind,
        start,
        end,
        name: known.known.name,
        acronym: known.known.acronym,
        rule,
        confidence,
      });
      continue;
    }
    // « les Internationaux de France »: an event, but « France Marées » is none.
    const [head, isRow] = [
      words[from]?.word ?? '',
      words[from + 1]?.isCapital && words[from + 1]?.gap === ' ',
    ];
    if (eventHeads.has(head) || (eventNouns.has(head) && !(isRow && isPlace(head)))) continue;
    // « la présidente du Front sahélien », which the world knows by another name now: signs decide.
    if (rule === OBJECT_OF_OFFICE && ambiguous().some((known) => known.start === start && known.end === end))
      continue;
    // « l’Agence des marées (ADM), une ONG »: the letters are that body's.
    if (next === from + 1 && words[from]?.isUpper && words[from]?.gap.includes('(')) continue;
    // « l’Athénée Royal Untel »: the name began before what is a club's elsewhere.
    if (rule === 'club' && words[from - 1]?.isCapital && words[from]?.gap === ' ') continue;
    // « l’ex-patron de la Compagnie des lacs Luc Untel »
    if (NAMED_BY_TRADE.has(rule) && isSomebody(words, from, next)) continue;
    // « Ingénieur Télécoms de formation »
    if (rule === 'kind-behind-name' && isTrade(words[from])) continue;
    // « l’incroyable faculté d’Emmanuel Untel »
    if (rule === 'local-body' && isOfPerson(words, from, next)) continue;
    // « le président de l’Assemblée Luc Untel »: a body that is named in full elsewhere, or nowhere.
    if (rule === 'body-before-person' && next === from + 1 && isThing(words[from]?.word ?? '')) continue;
    // « le patron de Bordeaux »: a place is where somebody is.
    if (isPlace(name) || isHonorific(words[from])) continue;
    found.push({
      kind,
      start,
      end,
      name,
      acronym:
        next === from + 1 && words[from]?.isUpper === true && name.length <= LONGEST_ACRONYM ? name : null,
      rule,
      confidence,
    });
  }
  return found;
}

/** Of the known names in a run that need a sign: where one of a sort begins at a word, the word behind it. */
export function endOfKnownIn(
  run: RunWords,
  ambiguous: () => readonly AmbiguousName[] = () => [...ambiguousNamesIn(run), ...mediaBehindElision(run)],
): EndOfKnown {
  return (word, sort) => {
    const first = run.words[word];
    const found = ambiguous().find(
      (one) => one.start === first?.start && one.isOnly && one.known.sort === sort,
    );
    // « Elle l’a dit à Marianne »: to whom something is told may be somebody.
    const isTold = run.words[word - 1]?.raw === TO && isAnyGivenName(first?.word ?? '');
    return found === undefined || isTold ? null : wordAt(run.words, found.end);
  };
}

/** Rules that take any row of capitals. */
const NAMED_BY_TRADE = new Set([
  'company-of-trade',
  'company-by-apposition',
  'within-body',
  'lender',
  'medium-before-name',
]);

const isSomebody = (words: readonly Word[], from: number, next: number): boolean =>
  isGivenName(words[from]?.word ?? '') &&
  words[from + 1]?.isCapital === true &&
  words[from + 1]?.gap === ' ' &&
  !words.slice(from, next).some(({ word }) => isThing(word));

const isTrade = (word: Word | undefined): boolean => word !== undefined && roleWords.isOccupation('', word);

const isOfPerson = (words: readonly Word[], from: number, next: number): boolean =>
  words
    .slice(from, next - 1)
    .some(
      ({ word }, i) =>
        OF.has(word) &&
        isGivenName(words[from + i + 1]?.word ?? '') &&
        words[from + i + 2]?.gap === ' ' &&
        words[from + i + 2]?.isCapital === true,
    );

/** Of each kind of name what the first pattern that begins at the word finds: « le pilote de [Brelaz Course] [Luc Untel] ». */
function firstOfKinds(words: readonly Word[], i: number, spanAt: SpanAt) {
  const word = words[i];
  const found: (WordSpan & Pick<RulePattern, 'rule' | 'kind' | 'confidence'>)[] = [];
  if (word === undefined) return found;
  for (const { steps, rule, kind, confidence } of patternsAt(word)) {
    if (found.some((one) => one.kind === kind)) continue;
    const span = spanAt(steps, i);
    if (span !== null) found.push({ ...span, rule, kind, confidence });
  }
  return found;
}
