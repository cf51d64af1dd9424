import type { EntityId } from '../../../store/records.ts';
import { type Word, wordAt } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { peoples } from '../../lexicon/word-lists.ts';
import type { Mention } from '../../names/mention.ts';
import { isHonorific } from '../../names/people/signs.ts';
import { beforeBrackets } from './brackets.ts';
import { withOrganisation } from './organisation-of-title.ts';
import type { FoundRole } from './role.ts';
import { breaksBefore, firstBetween, type RunContext } from './sentence-context.ts';
import { isRealm } from './titles.ts';
import { parseTitles } from './titles-in-a-row.ts';

const { englishTitles, honours, isTitle, modifiers, stops } = roleWords;
const {
  leads,
  times,
  becoming,
  rows,
  qualities,
  qualityTies,
  rankArticles,
  ofAnother,
  asides,
  verbsBetween,
  addresses,
} = aroundTitles;
const LONGEST_TITLE = 200;
const LONGEST_HONOUR = 4;
const LONGEST_ASIDE = 7;
const LONGEST_COMPLEMENT = 14;
/** In words. */
const LONGEST_OUTER = 12;

/** « la ministre de …, Amal Untel », « le directeur général Untel », « Élue présidente de Y, Mme X ». */
export function beforeName(context: RunContext, person: Mention): FoundRole[] {
  const { words, claimed, index } = context;
  const first = wordAt(words, person.start);
  const title = lastOfTitle(context, first, person);
  if (title === null) return [];
  const { last, isJoined } = title;
  const from = titleBefore(context, last, isJoined);
  if (from === null) return [];
  const start = words[from]?.start ?? 0;
  if (claimed.has({ run: index, start, end: words[from]?.end ?? start })) return [];
  if (isJoined) return joinedTitles(context, from, last + 1, person);
  const { roles, next } = parseTitles(context, from, 'role-before-name');
  return next <= last && !hasPerson(context, next, last) && !breaksBefore(context, next)
    ? [withOrganisation(context, from, last + 1, 'role-before-name')]
    : roles;
}

const hasPerson = ({ people, words }: RunContext, from: number, last: number): boolean =>
  firstBetween(people, words[from]?.start ?? 0, words[last]?.end ?? 0) !== undefined;

const peopleIn = ({ people, words }: RunContext, from: number, last: number): number =>
  wordAt(people, words[last]?.end ?? 0) - wordAt(people, words[from]?.start ?? 0);

/** The word that a title before the name would end with, and whether nothing but a blank is between them. */
function lastOfTitle(
  context: RunContext,
  first: number,
  person: Mention,
): { last: number; isJoined: boolean } | null {
  const { words } = context;
  const isJoinedTo = (at: number) => /^\s+$/u.test(words[at + 1]?.gap ?? (at + 1 === first ? ' ' : ''));
  const last = lastBefore(context, first);
  if (last < 0) return null;
  const gap = gapBehind(context, last, person);
  if (/^\s+$/u.test(gap)) {
    // « le porte-parole de la police, le colonel Untel »: a rank hides no office.
    const ranked = behindRank(context, last);
    if (ranked !== last && !isJoinedTo(ranked))
      return { last: beforeBrackets(context, ranked), isJoined: false };
    return { last, isJoined: true };
  }
  return /^(?:\)?\s*[,:]\s*|\)\s+)$/u.test(gap)
    ? { last: beforeBrackets(context, last), isJoined: false }
    : null;
}

const gapBehind = ({ text, words }: RunContext, last: number, person: Mention): string =>
  text.slice(words[last]?.end ?? 0, words[last + 1]?.start ?? person.start);

/** The word before « le colonel », « l’Irlandais »; the word itself where it is none. */
function behindRank({ words }: RunContext, last: number): number {
  let at = last;
  while (isRank(words[at]) && at > 0) at--;
  const isArticle = rankArticles.has(words[at]?.word ?? '');
  return at < last && isArticle && at > 0 ? at - 1 : last;
}

const isRank = (word: Word | undefined): boolean =>
  word !== undefined && (roleWords.ranks.has(word.word) || peoples.has(word.word));

/** The last word before the name, honorifics and « la Pr » aside. */
function lastBefore({ words }: RunContext, first: number): number {
  let last = first - 1;
  while (isHonorific(words[last])) last--;
  const isArticle = ['le', 'la', 'l', 'the'].includes(words[last]?.word ?? '');
  return isArticle && last + 1 < first ? last - 1 : last;
}

/** The word at which the title begins that ends with the word `last`. */
function titleBefore(context: RunContext, last: number, isJoined: boolean): number | null {
  const { words, text } = context;
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
    if (isTitle(text, word) && opens(context, i)) {
      const from = firstOfRow(context, isJoined ? i : outermost(context, i));
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

/** « Maire de Z de 1971 à 1995, et président de Y, Untel », « …, puis bourgmestre, Untel » */
function isRow({ words, text }: RunContext, i: number): boolean {
  const title = words[i + 1];
  return (
    rows.has(words[i]?.word ?? '') &&
    /^,\s+$/u.test(words[i]?.gap ?? '') &&
    title !== undefined &&
    isTitle(text, title)
  );
}

/** « le député marcheur, ancien écologiste, Untel »: a few small words between commas. */
function isAside({ words, text }: RunContext, from: number, last: number): boolean {
  if (last - from >= LONGEST_ASIDE || !/^,\s+$/u.test(words[from]?.gap ?? '')) return false;
  const aside = words.slice(from, last + 1);
  if (/^\d{2}$/.test(aside[0]?.word ?? '') && aside[1]?.word === 'ans') return true;
  return (
    asides.has(aside[0]?.word ?? '') &&
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
    if (isTitle(text, word) && opens(context, i)) found = i;
  }
  return found;
}

/** « l’actuel vice-président de Y et président de Z Untel », « la ministre de la Mer et ex-présidente de Y Untel » */
function firstOfRow(context: RunContext, i: number): number {
  const { words, text } = context;
  let and = i - 1;
  while (times.has(words[and]?.word ?? '')) and--;
  if (!rows.has(words[and]?.word ?? '')) return i;
  for (let at = and - 1; at >= 0 && i - at < LONGEST_OUTER; at--) {
    const word = words[at];
    if (word === undefined || stops.has(word.raw.toLowerCase())) return i;
    if (breaksBefore(context, at + 1) && !isRow(context, at + 1)) return i;
    if (isTitle(text, word) && opens(context, at)) return at;
  }
  return i;
}

/** « le ministre de l’Économie, des Finances et du Plan, X » */
const isPortfolioComma = ({ words }: RunContext, i: number): boolean =>
  /^,\s+$/u.test(words[i]?.gap ?? '') &&
  (/^(?:des|du|de|d)$/.test(words[i]?.word ?? '') || /^chargee?$/.test(words[i]?.word ?? '')) &&
  words.slice(Math.max(0, i - 14), i).some(({ word }) => word === 'ministre');

/** Behind an article or « sa », at the start of a sentence, behind « en qualité de », « Élue ». */
function opens(context: RunContext, i: number): boolean {
  const { words } = context;
  let at = i;
  while (times.has(words[at - 1]?.word ?? '')) at--;
  const before = words[at - 1];
  if (words[at]?.startsSentence)
    // Without an article « Représentant le Maroc » is a verb with its object.
    return !leads.has(words[i + 1]?.word ?? '') || words[i + 1]?.word === 'du' || words[i + 1]?.word === 'au';
  // « présidente, X ; trésorier, Y »
  if (before === undefined || /[;:]\s*$/u.test(words[at]?.gap ?? '')) return true;
  if (at < i && /^,\s+$/u.test(words[at]?.gap ?? '') && isFirstNamed(context, at)) return true;
  // « M. le Maire, Mme Untel », « Adjoints au Maire, Mme Untel »
  if (isAddress(context, at) || isOfSeveral(context, at)) return false;
  if (becoming.has(before.word)) return true;
  if (before.word === 'au' || before.word === 'du') return words[at - 2]?.word !== 'aupres';
  if (leads.has(before.word)) return words[at - 2]?.word !== 'aupres';
  if (qualityTies.has(before.word) && qualities.has(words[at - 2]?.word ?? '')) return true;
  // « vice-président de Y et président de Z »: the row opens with its first title.
  if (rows.has(before.word) && isJoinedRow(context, i)) return true;
  return isBehindAppointment(context, at);
}

/** « M. le Maire »: whoever is addressed or spoken of by the office is not whoever is named next. */
const isAddress = ({ words }: RunContext, i: number): boolean =>
  addresses.has(words[i - 2]?.word ?? '') && rankArticles.has(words[i - 1]?.word ?? '');

const isOfSeveral = ({ words, text }: RunContext, i: number): boolean => {
  const outer = words[i - 2];
  return ofAnother.has(words[i - 1]?.word ?? '') && outer !== undefined && roleWords.isTitles(text, outer);
};

/** Whether another title opens before « et » in the same stretch without punctuation. */
const isJoinedRow = (context: RunContext, i: number): boolean => firstOfRow(context, i) !== i;

/** « Avocate engagée, ancienne députée, X … »: nobody is named before in the sentence. */
function isFirstNamed({ words, people }: RunContext, i: number): boolean {
  let start = i;
  while (start > 0 && !words[start]?.startsSentence) start--;
  return firstBetween(people, words[start]?.start ?? 0, words[i]?.start ?? 0) === undefined;
}

/** « Élu en février président de Y, X … »: the participle opens the sentence, or nobody is named before it. */
function isBehindAppointment(context: RunContext, i: number): boolean {
  const { words } = context;
  for (let at = i - 1; at >= 0 && i - at < 7; at--) {
    const word = words[at];
    if (word === undefined || /[,;:.]/.test(words[at + 1]?.gap ?? '')) return false;
    if (discoveryWords.appointmentVerbs.has(word.word))
      return isFirstNamed(context, i) && words[i - 1]?.word !== 'a';
  }
  return false;
}

/** Between the title and the name joined to it: adjectives, a complement or a body, no verb. */
function mayJoin({ words, organisations }: RunContext, i: number, last: number): boolean {
  const between = words.slice(i + 1, last + 1);
  if (between.every(({ word }) => modifiers.has(word))) return true;
  const end = words[last]?.end ?? 0;
  if (organisations.some((m) => m.end === end && m.start > (words[i]?.start ?? 0))) return true;
  const closing = words[last]?.word ?? '';
  // « The judge stopped Untel »: in English a small word behind a title is a verb, if it is no « of ».
  if (englishTitles.has(words[i]?.word ?? '') && !isEnglishComplement(between)) return false;
  return (
    between.length < LONGEST_COMPLEMENT &&
    !discoveryWords.connectives.has(closing) &&
    (isGovernment(words[i]?.word ?? '')
      ? !between.some((word, n) => stops.has(word.raw) && !isRealm(between, n))
      : !between.some(
          (word, n) => !word.isCapital && discoveryWords.ends.has(word.word) && !isInterim(between, n),
        ))
  );
}

/** The titles joined to a name; « le producteur Untel, de Fair-Play » says behind it where. */
function joinedTitles(context: RunContext, from: number, next: number, person: Mention): FoundRole[] {
  const row = parseTitles(context, from, 'role-joined-to-name').roles;
  const roles = row.length > 1 ? row : [joined(context, from, next)];
  const at = bodyBehind(context, person);
  return roles.map((role) =>
    role.organisation === null && role.found === null && at !== null ? { ...role, organisation: at } : role,
  );
}

/** « Untel, de Fair-Play, » */
function bodyBehind({ text, organisations, words }: RunContext, person: Mention): EntityId | null {
  const of = /^,\s(?:de\s(?:la\s|l['’])?|du\s|d['’]|des\s|of\s(?:the\s)?|from\s)/u.exec(
    text.slice(person.end, person.end + 12),
  )?.[0];
  if (of === undefined) return null;
  const body = firstBetween(organisations, person.end + of.length, person.end + of.length + 1);
  return body !== undefined && /^\s*[,.)]/u.test(words[wordAt(words, body.end)]?.gap ?? '.')
    ? body.entity
    : null;
}

const isEnglishComplement = (between: readonly Word[]): boolean =>
  between.every(
    ({ isCapital, word }) =>
      isCapital || discoveryWords.connectives.has(word) || roleWords.englishModifiers.has(word),
  );

/** « directeur par intérim de Y » */
const isInterim = (between: readonly Word[], n: number): boolean =>
  between[n]?.word === 'par' && between[n + 1]?.word === 'interim';

/** Their portfolios have every kind of word: « l’égalité entre les femmes et les hommes ». */
const isGovernment = (word: string): boolean => word === 'ministre' || word === 'secretaire';

/** « Sa Majesté le Roi Mohammed VI »: the honour belongs to the title. */
function joined(context: RunContext, from: number, next: number): FoundRole {
  const { words, text } = context;
  const role = withOrganisation(context, from, next, 'role-joined-to-name');
  for (let opening = Math.max(0, from - LONGEST_HONOUR); opening < from; opening++) {
    const said = words
      .slice(opening, from)
      .map(({ word }) => word)
      .join(' ');
    if (!honours.has(said)) continue;
    const start = words[opening]?.start ?? role.start;
    return { ...role, title: text.slice(start, role.end), start };
  }
  return role;
}
