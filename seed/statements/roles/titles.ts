import type { Word } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { words as lexicon, wordsIn, wordsOf } from '../../lexicon/words.ts';
import { isHonorific } from '../../names/people/signs.ts';
import { behindTime } from './former.ts';
import { breaksBefore, firstBetween, type RunContext } from './sentence-context.ts';

const { isTitle, stops } = roleWords;
const LONGEST_TITLE = 200;
const french = wordsOf(['fr']);
const OF: ReadonlySet<string> = new Set([...french.of, ...french.ofThe]);
const { companions, contracted, inCharge, ministerOffices, noPortfolios, speechVerbs } = lexicon;
const {
  becoming,
  examples,
  headlineVerbs,
  leftOver,
  officesOfRealms,
  opensAnother: openings,
  pairing,
  rows,
  times,
  withRealm,
} = aroundTitles;
const GERUND = /^\p{Ll}{2,}ant$/u;
/** « président en s’adressant à » */
const REFLEXIVE = lexicon.reflexives;
const tying = wordsIn('of', 'ofThe', 'toThe', 'definite', 'and');

/** Where the title that begins at the word ends: before a verb, a person, punctuation, « et » and another title. Exclusive. */
export function endOfTitle(context: RunContext, first: number): number {
  const { words, text, people } = context;
  const start = words[first]?.start ?? 0;
  let i = first + 1;
  for (; i < words.length; i++) {
    const word = words[i];
    if (
      word === undefined ||
      word.end - start > LONGEST_TITLE ||
      (breaksBefore(context, i) && !isPortfolioComma(words, first, i))
    )
      break;
    // « a » is a verb, « à » belongs to the title: only the unfolded word tells.
    // « l’Afrique de l’Est » goes on.
    if (stops.has(word.raw) && !isRealm(words, i)) break;
    // « des élus comme Untel »
    if (examples.has(word.word) && words[i + 1]?.isCapital && !OF.has(words[i - 1]?.word ?? '')) break;
    if (behindTime(context, words[i - 1]?.end ?? 0) > word.start) break;
    if (becoming.has(word.word) || isFiniteVerb(words, i)) break;
    // « président en battant Untel »
    if (
      word.raw === 'en' &&
      GERUND.test(words[i + (REFLEXIVE.has(words[i + 1]?.raw ?? '') ? 2 : 1)]?.raw ?? '')
    )
      break;
    const isTied =
      isPair(words, first, i) ||
      isRealmRow(words, first, i) ||
      words.slice(first, i).some((one) => pairing.has(one.word));
    if (rows.has(word.word) && opensAnother(text, words, i + 1) && !isTied) break;
    if (firstBetween(people, word.start, word.start + 1) !== undefined) return ofAnother(context, first, i);
  }
  return withoutLeftOver(words, first, i);
}

/** « faisait », « percevaient », « annoncera »: not « retrait », « parfait ». */
const ENDS_AS_VERB = /.{2}(?:[^rtflu]ait|aient|eront|erait|èrent|[^r]a)$/u;

/** « La présidente du port indique que », « Le patron du port démissionne »: no noun goes on with it. */
export const isFiniteVerb = (words: readonly Word[], i: number): boolean => {
  const word = words[i];
  return (
    word?.gap === ' ' &&
    !word.isCapital &&
    (headlineVerbs.has(word.word) || speechVerbs.has(word.word) || ENDS_AS_VERB.test(word.word)) &&
    !tying.has(words[i - 1]?.word ?? '')
  );
};

/** « vice-président et directeur financier »: two words for one office; lexicon/fr/titles.yaml lists them. */
function isPair(words: readonly Word[], first: number, and: number): boolean {
  const said = (from: number, next: number) => words.slice(from, next).map(({ word }) => word);
  const before = said(first, and).join('-');
  return roleWords.pairs.some(
    (pair) =>
      pair.first.has(before) &&
      pair.second.some((title) => {
        const length = title.split(' ').length;
        return said(and + 1, and + 1 + length).join(' ') === title;
      }),
  );
}

/** « vice-président pour l’Afrique de l’Ouest », « secrétaire d’État aux relations avec le Parlement » */
export function isRealm(words: readonly Word[], i: number): boolean {
  if (companions.has(words[i]?.word ?? '')) return withRealm.has(words[i - 1]?.word ?? '');
  if (!french.for.has(words[i]?.word ?? '')) return false;
  const at = french.definite.has(words[i + 1]?.word ?? '') ? i + 2 : i + 1;
  return words[at]?.isCapital === true;
}

/** « directrice pour le Maghreb et le Levant du Fonds »: the second of two regions. */
function isRealmRow(words: readonly Word[], first: number, and: number): boolean {
  const next = french.definite.has(words[and + 1]?.word ?? '') ? and + 2 : and + 1;
  // « et la mer Noire »: a sea, an ocean is a region with its name.
  const isNamed =
    words[next]?.isCapital || (lexicon.waters.has(words[next]?.word ?? '') && words[next + 1]?.isCapital);
  if (isNamed !== true) return false;
  let i = and - 1;
  while (i > first && (words[i]?.isCapital === true || tying.has(words[i]?.word ?? ''))) i -= 1;
  return isRealm(words, i);
}

/** « directeur de campagne du président Untel »: the office of the person ends where the other's begins. */
function ofAnother(context: RunContext, first: number, person: number): number {
  const { words, text } = context;
  for (let i = person - 1; i > first; i--) {
    const word = words[i];
    if (word === undefined || !isTitle(text, word)) continue;
    const from = words[i - 1]?.word === 'la' || words[i - 1]?.word === 'l' ? i - 2 : i - 1;
    if (from > first && OF.has(words[from]?.word ?? '')) return from;
  }
  // « directeur de cabinet de Nadia Untel »
  const ends = withoutLeftOver(words, first, person);
  return ends > first + 1 && OF.has(words[ends - 1]?.word ?? '') ? ends - 1 : ends;
}

function withoutLeftOver(words: readonly Word[], first: number, next: number): number {
  let i = next;
  while (i > first + 1 && leftOver.has(words[i - 1]?.word ?? '')) i -= 1;
  return i;
}

function opensAnother(text: string, words: readonly Word[], i: number): boolean {
  const at = times.has(words[i]?.word ?? '') ? i + 1 : i;
  const word = words[at];
  if (word === undefined) return true;
  if (isHonorific(word) || isTitle(text, word)) return true;
  if (OF.has(word.word) && (isOtherOffice(text, words, at + 1) || isOfOffice(text, words, at))) return true;
  const noun = words[at + 1];
  return openings.has(word.word) && noun !== undefined && (!contracted.has(word.word) || isTitle(text, noun));
}

/** « les fonctions de maire et de présidente » */
const isOfOffice = (text: string, words: readonly Word[], i: number): boolean => {
  const title = words[i + 1];
  return (
    french.of.has(words[i]?.word ?? '') && title !== undefined && !title.isCapital && isTitle(text, title)
  );
};

/** « le fondateur du lycée et de l’ancien président Untel »: behind « de » an article, a time and a title. */
function isOtherOffice(text: string, words: readonly Word[], i: number): boolean {
  let at = i;
  while (french.definite.has(words[at]?.word ?? '') || times.has(words[at]?.word ?? '')) at++;
  const title = words[at];
  return at > i && title !== undefined && isTitle(text, title);
}

/** « ministre de l’Économie, des Finances et du Numérique », « ministre d’État, chargé de … » */
function isPortfolioComma(words: readonly Word[], first: number, i: number): boolean {
  if (!/^,\s+$/u.test(words[i]?.gap ?? '')) return false;
  if (!ministerOffices.has(words[first]?.word ?? '')) return isRealmComma(words, first, i);
  const word = words[i]?.word ?? '';
  if (inCharge.has(word)) return true;
  const at = OF.has(word) ? i + 1 : -1;
  const noun = words[at]?.word === 'la' || words[at]?.word === 'l' ? words[at + 1] : words[at];
  if (at < 0 || noun === undefined || isPortfolioEnd(words, at)) return false;
  if (roleWords.titles.has(noun.word)) return false;
  // « de la pêche », « des ressources »: but « de retour de Genève »
  const hasArticle = french.ofThe.has(word) || noun !== words[at];
  return noun.isCapital || roleWords.portfolios.has(noun.word) || (hasArticle && leadsToLast(words, i));
}

/** « échevine de la culture, des sports et de la jeunesse », « adjointe à la mer, aux ports et à la pêche » */
function isRealmComma(words: readonly Word[], first: number, i: number): boolean {
  const [head, second] = [words[first]?.word ?? '', words[first + 1]];
  const office = second?.gap === '-' ? `${head}-${second.word}` : head;
  if (!officesOfRealms.has(office)) return false;
  const ties = isTo(words[i]) ? isTo : isOf;
  return ties(words[i]) && words.slice(first, i).some(ties) && leadsToLast(words, i, ties);
}

const TO = wordsIn('toThe');
const isOf = (word: Word | undefined): boolean => OF.has(word?.word ?? '');
/** With its accent: « a » is a verb. */
const isTo = (word: Word | undefined): boolean => word?.raw === 'à' || TO.has(word?.word ?? '');

const LONGEST_LIST = 16;

/** « …, des ressources en eau et de la sécurité alimentaire »: whatever the words, a row of « de » that « et de » ends. */
function leadsToLast(
  words: readonly Word[],
  from: number,
  ties: (word: Word | undefined) => boolean = isOf,
): boolean {
  for (let i = from + 1; i < Math.min(from + LONGEST_LIST, words.length - 1); i++) {
    const word = words[i];
    if (word === undefined || /[.;:()!?]/.test(word.gap)) return false;
    const isAnd = french.and.has(word.word) || /,/.test(word.gap);
    const next = french.and.has(word.word) ? words[i + 1] : word;
    if (isAnd && !ties(next)) return false;
    if (french.and.has(word.word)) return true;
  }
  return false;
}

/** « ministre de la Santé, de passage à Zem »: only places and occasions have no article. */
const isPortfolioEnd = (words: readonly Word[], at: number): boolean =>
  noPortfolios.has(words[at]?.word ?? '');

/** Whether another title of the same person follows at `i`: « et président de Y », « , membre du conseil de Z ». */
export function nextTitle(context: RunContext, i: number): { at: number; isAnd: boolean } | null {
  const { words, text } = context;
  const word = words[i];
  if (word === undefined) return null;
  const gap = word.gap;
  // « ancien maire de Zem devenu ministre »
  const after = words[i + 1];
  if (becoming.has(word.word) && after !== undefined && isTitle(text, after))
    return { at: i + 1, isAnd: false };
  if (rows.has(word.word) && /^\)?,?\s+$/u.test(gap)) {
    const first = times.has(words[i + 1]?.word ?? '') ? i + 2 : i + 1;
    const at = isOfOffice(text, words, first) ? first + 1 : first;
    const title = words[at];
    return title !== undefined &&
      isTitle(text, title) &&
      (!breaksBefore(context, at) || words[at]?.gap === '-')
      ? { at, isAnd: true }
      : null;
  }
  if (/^\)?,\s+$/u.test(gap)) {
    // « cofondateur de A, ex dirigeant de B »
    const at = times.has(word.word) && words[i + 1]?.gap === ' ' ? i + 1 : i;
    const title = words[at];
    if (title !== undefined && isTitle(text, title) && !isHonorific(title)) return { at, isAnd: false };
  }
  return null;
}
