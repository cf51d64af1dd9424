import { type Word, wordAt } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { isOnlyPlace } from '../../lexicon/places.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { turn } from '../../lexicon/turns.ts';
import { words as lexicon, wordsIn } from '../../lexicon/words.ts';
import type { Mention } from '../../names/mention.ts';
import { isHonorific } from '../../names/people/signs.ts';
import { behindBrackets } from './brackets.ts';
import type { FoundRole } from './role.ts';
import { saysHouse } from './says-house.ts';
import { breaksBefore, firstBetween, personAt, type RunContext } from './sentence-context.ts';
import { opensSentence, sentenceStart } from './sentence-start.ts';
import { endOfTitle, isFiniteVerb } from './titles.ts';
import { parseTitles } from './titles-in-a-row.ts';

const { before, isOneOfTitles, isTitle, occupations, professions, ranks, stops } = roleWords;
const { definiteTitles, praises, relatives, rows, times } = aroundTitles;
const OF_ANOTHER = wordsIn('of', 'ofThe');
const MOST_BEFORE = 6;
const LONGEST_ASIDE = 7;
const COMMA = /^\)?\s*,\s*$/u;
const DASH = /^\)?\s*[–—]\s*$|^\)?\s-\s$/u;
const BRACKET = /^\s*\(\s*$/u;
/** « X, l’un des porte-parole de Y » */
const ONE_OF = turn('oneOf');

/** « X, à l’époque directeur de Y » */
const AT_THAT_TIME = turn('atThatTime');

/**
 * « X, ministre déléguée … », « X (directrice de Y) », « X, agronome et secrétaire générale de Y ».
 *
 * @param isTitled whether a title stands before the name and a comma: « l’ancien directeur, X, le président est venu » goes on with another
 */
export function behindName(context: RunContext, person: Mention, isTitled: boolean): FoundRole[] {
  const { words } = context;
  const opening = wordAt(words, person.end);
  const inside = titlesFrom(context, person, opening, isTitled);
  if (inside.length > 0) return inside;
  // « X (photo, au centre), directrice de Y »
  const behind = behindBrackets(context, opening);
  return behind === null
    ? bareTitle(context, person, opening)
    : titlesFrom(context, person, behind, isTitled);
}

function titlesFrom(context: RunContext, person: Mention, opening: number, isTitled: boolean): FoundRole[] {
  const { words } = context;
  const gap = words[opening]?.gap ?? '';
  const isAside = COMMA.test(gap) || DASH.test(gap);
  if (!isAside && !BRACKET.test(gap)) return [];
  const first = titleBehind(context, opening) ?? (isAside ? behindAside(context, opening) : null);
  if (first === null) return [];
  const { roles, next } = parseTitles(context, first, 'role-after-name');
  // With an article the title is an aside, « X, la directrice de Y, a dit »: not « X, la directrice de Y, Z » nor
  // « Outre X, le directeur est venu ».
  const hasArticle = words
    .slice(opening, first)
    .some(({ word }) => definiteTitles.has(word) || lexicon.indefinite.has(word));
  if (!hasArticle) return roles;
  if (personAt(context, next) !== undefined) return [];
  const behind = words[next];
  // « X, le procureur de Z qui a parlé », « X, la porte-parole du président Y, est venue »
  const goesOn =
    relatives.has(behind?.word ?? '') ||
    behind?.raw === 'en' ||
    isOfAnother(context, next) ||
    isUnderAnother(context, next);
  if (isLedIn(context, person) && (behind === undefined || behind.startsSentence)) return [];
  const closes = behind === undefined || !/^\s+$/u.test(behind.gap) || goesOn;
  if (closes) return roles;
  const isSubject = (!isTitled && opensClause(context, person)) || isLastOfRow(context, person);
  return isSubject && (isVerb(context, next) || isVerbOfRow(context, person, next)) ? roles : [];
}

/** « X, directrice, et Y, le nouveau patron de Z sont nommés » */
const isLastOfRow = ({ words }: RunContext, { start }: Mention): boolean =>
  rows.has(words[wordAt(words, start) - 1]?.word ?? '');

const isVerbOfRow = (context: RunContext, person: Mention, i: number): boolean =>
  isLastOfRow(context, person) && OF_SEVERAL.test(context.words[i]?.raw ?? '');

/** « Pour X, le directeur arrive demain. »: behind its preposition a name is no subject, but what follows it is. */
function isLedIn({ words }: RunContext, person: Mention): boolean {
  let i = wordAt(words, person.start) - 1;
  while (isHonorific(words[i])) i--;
  return words[i]?.startsSentence === true && lexicon.functionWords.has(words[i]?.word ?? '');
}

/** « la porte-parole du président Y »: the office of the one ends where that of the other begins. */
const isOfAnother = ({ words, text }: RunContext, i: number): boolean => {
  const title = words[i + 1];
  return OF_ANOTHER.has(words[i]?.word ?? '') && title !== undefined && isTitle(text, title);
};

/** « la ministre sous Y » */
const isUnderAnother = (context: RunContext, i: number): boolean => {
  const { word = '' } = context.words[i] ?? {};
  const isUnder = lexicon.barePrepositions.has(word) && lexicon.ends.has(word);
  return isUnder && personAt(context, i + 1) !== undefined;
};

/** « Me X, le président de Y a annoncé », « Hier, X, le président de Y a annoncé »: who opens the sentence is its subject. */
function opensClause({ words, people }: RunContext, person: Mention): boolean {
  let i = wordAt(words, person.start);
  while (isHonorific(words[i - 1]) && !opensSentence(words, i)) i--;
  if (opensSentence(words, i)) return true;
  if (!/^,\s+$/u.test(words[i]?.gap ?? '')) return false;
  return firstBetween(people, words[sentenceStart(words, i)]?.start ?? 0, person.start) === undefined;
}

/** Of one person: « X, le directeur de Y étaient présents » is said of two. */
const isVerb = ({ words }: RunContext, i: number): boolean =>
  (stops.has(words[i]?.raw ?? '') || isFiniteVerb(words, i)) && !OF_SEVERAL.test(words[i]?.raw ?? '');

const OF_SEVERAL = turn('verbOfSeveral');

/** The title at the place, behind « également », « récemment élue », « en sa qualité de », « 52 ans, ». */
function titleBehind(context: RunContext, opening: number): number | null {
  const { words, text } = context;
  let i = opening;
  if (/^\d{2}$/.test(words[i]?.word ?? '')) i += words[i + 1]?.word === 'ans' ? 2 : 1;
  const oneOf = ONE_OF.exec(text.slice(words[i]?.start ?? 0, (words[i]?.start ?? 0) + LONGEST_ONE_OF))?.[0];
  if (oneOf !== undefined) i = wordAt(words, (words[i]?.start ?? 0) + oneOf.length);
  const then = AT_THAT_TIME.exec(
    text.slice(words[i]?.start ?? 0, (words[i]?.start ?? 0) + LONGEST_ONE_OF),
  )?.[0];
  if (then !== undefined) i = wordAt(words, (words[i]?.start ?? 0) + then.length);
  const from = i;
  while (
    i - from < MOST_BEFORE &&
    before.has(words[i]?.word ?? '') &&
    !isAll(words, i) &&
    (i === from || !breaksBefore(context, i))
  )
    i++;
  // « le très discret patron de Y »
  if (praises.has(words[i]?.word ?? '') && isQualified(context, i + 1)) i++;
  const next = words[i + 1];
  // « 3e vice-président », « médiatique maire de Z »
  if (next?.gap === ' ' && (ORDINAL.test(words[i]?.word ?? '') || isQualified(context, i))) i++;
  const word = words[i];
  if (word === undefined || (i > from && breaksBefore(context, i))) return null;
  // « l’un des deux gérants »
  if (isTitle(text, word) || (oneOf !== undefined && isOneOfTitles(text, word))) return i;
  return occupations.has(word.word) || professions.has(word.word) ? behindOccupation(context, i) : null;
}

/** « X, tout comme son directeur », « X, tout roi qu’il soit »; but « tout juste nommée directrice ». */
const isAll = (words: readonly Word[], i: number): boolean =>
  /^toute?$/.test(words[i]?.word ?? '') &&
  (words[i + 1]?.word === 'comme' || !before.has(words[i + 1]?.word ?? ''));

/** What qualifies a title that is written small: « puissant patron de Y ». */
const isQualified = ({ words, text }: RunContext, i: number): boolean => {
  const [word, title] = [words[i], words[i + 1]];
  if (word === undefined || title === undefined || word.isCapital || title.isCapital) return false;
  const isSmallWord =
    word.word.length > 3 && !lexicon.ends.has(word.word) && !lexicon.connectives.has(word.word);
  return (
    isSmallWord &&
    !occupations.has(word.word) &&
    !ranks.has(title.word) &&
    !isTitle(text, word) &&
    isTitle(text, title)
  );
};

const ORDINAL = turn('ordinal');
const LONGEST_ONE_OF = 30;

/** What someone does is no office; « et » may tie a title to it, and at a body it is a role: « pédiatre à l’hôpital X ». */
function behindOccupation(context: RunContext, i: number): number | null {
  const { words, text } = context;
  const end = endOfTitle(context, i);
  if (rows.has(words[end]?.word ?? '')) {
    let tied = end + 1;
    while (tied - end < MOST_BEFORE && before.has(words[tied]?.word ?? '') && words[tied + 1]?.gap === ' ')
      tied++;
    const title = words[tied];
    if (title !== undefined && isTitle(text, title)) return tied;
  }
  return professions.has(words[i]?.word ?? '') && holdsBody(context, i, end) ? i : null;
}

function holdsBody(context: RunContext, i: number, end: number): boolean {
  const { words, organisations } = context;
  const [from, until] = [words[i]?.end ?? 0, words[end - 1]?.end ?? 0];
  return organisations.some(({ start }) => start > from && start < until) || saysHouse(context, i, end);
}

/** « X, ingénieure de formation, directrice de Y »: a short aside without a name, then the title without article. */
function behindAside(context: RunContext, opening: number): number | null {
  const { words, text } = context;
  for (let i = opening + 1; i <= opening + LONGEST_ASIDE; i++) {
    const word = words[i];
    // « X, agriculteur en Sarthe, et président de Y »: but a name there is somebody else.
    const previous = words[i - 1];
    if (word === undefined || (previous?.isCapital && !isOnlyPlace(previous.word))) return null;
    // « X, passionné de jardinage et correspondant de Y »
    if (previous?.word === 'et' && word.gap === ' ') {
      // « X, ancien footballeur et désormais entraîneur de Y »
      let title = i;
      while (title - i < MOST_BEFORE && times.has(words[title]?.word ?? '')) title++;
      const opening = words[title];
      if (opening?.gap === ' ' && isTitle(text, opening)) return title;
    }
    if (!breaksBefore(context, i)) continue;
    // « X, agronome à Zem, et correspondant de Y »
    const at = rows.has(word.word) && words[i + 1]?.gap === ' ' ? i + 1 : i;
    const title = words[at];
    return /^,\s+$/u.test(word.gap) && title !== undefined && isTitle(text, title) ? at : null;
  }
  return null;
}

/**
 * « X président de Y »: written small, without a comma, with what it is the office of. In the rows of those present also
 * « M. X Préfet du Vernay », « M. X le président de Y », « M. X conseiller départemental, ».
 */
function bareTitle(context: RunContext, person: Mention, from: number): FoundRole[] {
  const { words, text } = context;
  const isHonoured = isHonorific(words[wordAt(words, person.start) - 1]);
  const hasArticle = isHonoured && words[from]?.gap === ' ' && definiteTitles.has(words[from]?.word ?? '');
  const opening = hasArticle ? from + 1 : from;
  const word = words[opening];
  const isElided = hasArticle && words[from]?.word === 'l';
  if (word === undefined || (word.gap !== ' ' && !isElided)) return [];
  if ((word.isCapital && !isHonoured) || !isTitle(text, word)) return [];
  if (isHonoured && !hasArticle && isAloneBehind(context, opening))
    return parseTitles(context, opening, 'role-after-name').roles;
  const behind = words.slice(opening + 1, opening + 4);
  const of = behind.findIndex(({ word: next }) => OF_ANOTHER.has(next));
  if (of < 0 || !behind.slice(0, of).every(({ word: next }) => roleWords.modifiers.has(next))) return [];
  return parseTitles(context, opening, 'role-after-name').roles;
}

/** A title and what qualifies it, up to a comma or the end. */
function isAloneBehind(context: RunContext, opening: number): boolean {
  const { words } = context;
  let at = opening + 1;
  while (roleWords.modifiers.has(words[at]?.word ?? '') && words[at]?.gap === ' ') at += 1;
  return at >= words.length || /^[,.;]/u.test(words[at]?.gap ?? '');
}
