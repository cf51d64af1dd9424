import { type Word, wordAt } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { words as lexicon, wordsIn, wordsOf } from '../../lexicon/words.ts';
import { wordClass } from '../../names/evidence/context-signs.ts';
import type { Mention } from '../../names/mention.ts';
import { isHonorific } from '../../names/people/signs.ts';
import { joinedTitles, mayJoin } from './joined-titles.ts';
import { firstOfRow, isRow, opens } from './opens-title.ts';
import { withOrganisation } from './organisation-of-title.ts';
import type { FoundRole } from './role.ts';
import { breaksBefore, firstBetween, type RunContext } from './sentence-context.ts';
import { isRealm } from './titles.ts';
import { parseTitles } from './titles-in-a-row.ts';
import { type LastOfTitle, lastsOfTitle } from './word-before-name.ts';

const { bareInPlural, isOneOfTitles, isTitle, occupations, professions, stops } = roleWords;
const {
  leads,
  rows,
  ofAnother,
  asides,
  kin,
  rankArticles,
  verbOpenings,
  verbsBetween,
  ones,
  ofSeveral,
  possessives,
  times,
} = aroundTitles;
const hadVerbs = wordClass('hadVerbs');
const ofTheWords = wordsIn('ofThe', 'toThe');
const ofWords = wordsIn('of');
const tieWords = wordsIn('of', 'ofThe', 'toThe', 'definite', 'houseOf');
const LONGEST_TITLE = 200;
const LONGEST_ASIDE = 7;
/** In words. */
const LONGEST_OUTER = 12;

/** « la ministre de …, Amal Untel », « le directeur général Untel », « Élue présidente de Y, Mme X ». */
export function beforeName(context: RunContext, person: Mention): FoundRole[] {
  const first = wordAt(context.words, person.start);
  for (const title of lastsOfTitle(context, first, person)) {
    const roles = rolesUpTo(context, person, title);
    if (roles.length > 0) return roles;
  }
  return [];
}

function rolesUpTo(
  context: RunContext,
  person: Mention,
  { last, isJoined, isTimed }: LastOfTitle,
): FoundRole[] {
  const { words, claimed, index } = context;
  const from = titleBefore(context, last, isJoined);
  if (from === null || (!isJoined && isOtherSubject(context, from, person))) return [];
  // « Nommé par le directeur en 2014, Untel »: with an article the office is another’s.
  if (isTimed && leads.has(words[from - 1]?.word ?? '')) return [];
  const start = words[from]?.start ?? 0;
  if (claimed.has({ run: index, start, end: words[from]?.end ?? start })) return [];
  if (isJoined) return joinedTitles(context, from, last + 1, person);
  const { roles, next } = parseTitles(context, from, 'role-before-name');
  if (next <= last && opensAnother(context, next)) return [];
  return next <= last && !hasPerson(context, next, last) && !breaksBefore(context, next)
    ? [withOrganisation(context, from, last + 1, 'role-before-name')]
    : roles;
}

/** « Sur la candidature du président, Untel ne dit rien »: a title that is no subject ends with its clause; the name opens another. */
function isOtherSubject({ words }: RunContext, from: number, person: Mention): boolean {
  const behind = words[wordAt(words, person.end)];
  if (behind?.gap !== ' ' || !(hadVerbs.has(behind.word) || verbOpenings.has(behind.word))) return false;
  const article = words[from - 1]?.word ?? '';
  const before = words[from - 2]?.word ?? '';
  return ofTheWords.has(article) || (rankArticles.has(article) && ofAnother.has(before));
}

/** « le directeur de l’Office et une avocate, Untel »: the name is that of the second. */
const opensAnother = ({ words, text }: RunContext, i: number): boolean => {
  const [noun, article] = [words[i + 2], words[i + 1]?.word ?? ''];
  return (
    rows.has(words[i]?.word ?? '') &&
    lexicon.indefinite.has(article) &&
    noun !== undefined &&
    !isTitle(text, noun)
  );
};

const hasPerson = ({ people, words }: RunContext, from: number, last: number): boolean =>
  firstBetween(people, words[from]?.start ?? 0, words[last]?.end ?? 0) !== undefined;

/** Who may have a title themselves: not Untel in « le directeur de cabinet de M. Untel, Unetelle ». */
const peopleIn = ({ people, words }: RunContext, from: number, last: number): number =>
  people
    .slice(wordAt(people, words[from]?.start ?? 0), wordAt(people, words[last]?.end ?? 0))
    .filter((person) => {
      let i = wordAt(words, person.start) - 1;
      while (isHonorific(words[i])) i--;
      return !ofWords.has(words[i]?.word ?? '');
    }).length;

/** The word at which the title begins that ends with the word `last`. */
function titleBefore(context: RunContext, last: number, isJoined: boolean): number | null {
  const { words } = context;
  const end = words[last]?.end ?? 0;
  let hasAside = false;
  /** Titles of people who are named in between: « le porte-parole du président Untel, Unetelle ». */
  let ofOthers = 0;
  for (let i = last; i >= 0; i--) {
    const word = words[i];
    if (word === undefined || end - word.start > LONGEST_TITLE) return null;
    if (
      i < last &&
      breaksBefore(context, i + 1) &&
      !isPortfolioComma(context, i + 1) &&
      !isRow(context, i + 1)
    ) {
      if (isJoined || hasAside || !isAside(context, i + 1, last)) return null;
      hasAside = true;
    }
    // « Bruno Le Maire, Untel »: half of somebody's name is no office.
    if (isOffice(context, i, last) && opens(context, i) && !isInName(context, word)) {
      const from = firstOfRow(context, isJoined ? deputyOf(context, i) : outermost(context, i));
      if (!isJoined && isOfKin(words, i)) return null;
      if (!isJoined && peopleIn(context, i, last) > ofOthers) {
        ofOthers++;
        continue;
      }
      return !isJoined || mayJoin(context, from, last) ? from : null;
    }
    // « le directeur du bureau pour les pays arabes, Untel »: only a joined title has no purpose.
    if (stops.has(word.raw) && !isRealm(words, i) && (isJoined || word.word !== 'pour')) return null;
  }
  return null;
}

/** A title, what somebody does at a body, « un prévisionniste de Y, Untel », or one of several, « l’un des fondateurs de Y, Untel ». */
function isOffice({ words, text, organisations }: RunContext, i: number, last: number): boolean {
  const word = words[i];
  const previous = words[i - 1];
  // « vice-ministre » is one office.
  if (
    word === undefined ||
    (word.gap === '-' && previous !== undefined && !times.has(previous.word) && isTitle(text, previous))
  )
    return false;
  if (isTitle(text, word)) return true;
  const [of, one] = [words[i - 1]?.word ?? '', words[i - 2]?.word ?? ''];
  if (ofSeveral.has(of) && ones.has(one)) return isOneOfTitles(text, word);
  // « son adjointe Untel »
  if (i === last && possessives.has(of) && bareInPlural.has(word.word)) return true;
  if (!professions.has(word.word)) return false;
  // Nothing but « de l’ » between: not « Ingénieure diplômée de l’École Y, Unetelle ».
  const body = firstBetween(organisations, word.end, words[last]?.end ?? 0);
  return (
    body !== undefined && words.slice(i + 1, wordAt(words, body.start)).every((one) => tieWords.has(one.word))
  );
}

const isInName = ({ people }: RunContext, { start, end }: Word): boolean =>
  people.some((person) => person.start < start && person.end >= end);

/** « le député marcheur, ancien écologiste, Untel »: a few small words between commas. */
function isAside({ words, text }: RunContext, from: number, last: number): boolean {
  if (last - from >= LONGEST_ASIDE || !/^,\s+$/u.test(words[from]?.gap ?? '')) return false;
  const aside = words.slice(from, last + 1);
  if (/^\d{2}$/.test(aside[0]?.word ?? '') && lexicon.withYears.has(aside[1]?.word ?? '')) return true;
  return (
    (asides.has(aside[0]?.word ?? '') || lexicon.indefinite.has(aside[0]?.word ?? '')) &&
    aside.every((word) => !word.isCapital && !stops.has(word.raw.toLowerCase()) && !isTitle(text, word))
  );
}

/** « l’adjoint au maire de Z, Untel »: of the offices within each other the outer one is the person’s. */
function outermost(context: RunContext, inner: number): number {
  const { words, text } = context;
  let found = inner;
  for (let i = inner - 1; i >= 0 && inner - i < LONGEST_OUTER; i--) {
    const word = words[i];
    if (word === undefined || breaksBefore(context, i + 1)) break;
    if (stops.has(word.raw.toLowerCase()) || verbsBetween.has(word.word) || hasPerson(context, i, inner))
      break;
    if (!ofAnother.has(words[found - 1]?.word ?? '') && !ofAnother.has(words[found - 2]?.word ?? '')) break;
    const isOpening = isTitle(text, word) || isTrade(word.word);
    if (isOpening && opens(context, i)) found = i;
  }
  return found;
}

/** « le premier adjoint au maire de Z Untel »: of no mayor. */
function deputyOf({ words, text }: RunContext, inner: number): number {
  const [deputy, before] = [words[inner - 2], words[inner - 3]];
  if (!toThe.has(words[inner - 1]?.word ?? '') || deputy === undefined || !bareInPlural.has(deputy.word))
    return inner;
  return before !== undefined && isTitle(text, before) ? inner - 3 : inner - 2;
}
const toThe = wordsIn('toThe');

/** « le médecin du roi, Untel » */
const isTrade = (word: string): boolean => occupations.has(word) || professions.has(word);

/** « l’épouse du président, Untel » */
function isOfKin(words: readonly Word[], title: number): boolean {
  for (let i = title - 1; i >= title - FURTHEST_KIN && i >= 0; i--) {
    if (kin.has(words[i]?.word ?? '')) return true;
    if (!tieWords.has(words[i]?.word ?? '') && !times.has(words[i]?.word ?? '')) return false;
  }
  return false;
}
/** In words: « la fille de l’ancien ». */
const FURTHEST_KIN = 4;

const { of, ofThe } = wordsOf(['fr']);
const OF: ReadonlySet<string> = new Set([...of, ...ofThe]);
/** « le ministre de l’Économie, des Finances et du Plan, X » */
const isPortfolioComma = ({ words }: RunContext, i: number): boolean =>
  /^,\s+$/u.test(words[i]?.gap ?? '') &&
  (OF.has(words[i]?.word ?? '') || lexicon.inCharge.has(words[i]?.word ?? '')) &&
  words.slice(Math.max(0, i - 14), i).some(({ word }) => lexicon.ministerOffices.has(word));
