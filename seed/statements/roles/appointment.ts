import { fold } from '../../../text/fold.ts';
import { wordAt } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { turn } from '../../lexicon/turns.ts';
import { words as lexicon, wordsOf } from '../../lexicon/words.ts';
import type { Mention } from '../../names/mention.ts';
import { isHonorific } from '../../names/people/signs.ts';
import { genderOfPronoun, meantBy } from './meant-by-pronoun.ts';
import { inOfficeWords, longestOf, officesBehind } from './office-patterns.ts';
import type { FoundRole } from './role.ts';
import { firstBetween, type RunContext } from './sentence-context.ts';
import { opensSentence, sentenceStart } from './sentence-start.ts';
import { parseTitles } from './titles-in-a-row.ts';

const { isTitle } = roleWords;
const { adjectival, wherein } = aroundTitles;
const { and: AND } = wordsOf(['fr']);
/** In characters, behind the name. */
const LONGEST_LEAD_BEHIND = 150;
/** « a nommé lundi X directeur général », « la nomination de X au poste de directrice » */
const APPOINTING = turn('appointingBefore');
/** In the same sentence. */
const BECAME = turn('becameBefore');
const SUCCEEDS = turn('succeedsBefore');
const APPOINTED_BY = turn('appointedByBefore');
const SUBORDINATE = turn('subordinateBefore');
const HONORIFIC = turn('honorificBefore');
/** An office follows by itself behind these: « au poste de ». */
const NAMES_OFFICE = turn('namesOffice');
/** « Jusqu’à sa retraite, il était … »: in words, before which nobody is named. */
const LONGEST_OPENING = 16;
const LONGEST_LEAD = 90;
/** In characters. */
const LONGEST_CONJUNCTION = 14;

/** What a verb says of the person: that they were named, or are, something. */
export function byVerb(context: RunContext, person: Mention): FoundRole[] {
  const { text } = context;
  const behind = text.slice(person.end, person.end + LONGEST_LEAD_BEHIND);
  for (const { length, isOver, isAcross, isPredicate } of officesBehind(behind)) {
    if (isPredicate && (isOwner(context, person) || isAgent(context, person))) continue;
    const start = person.end + length;
    if (!isAcross && firstBetween(context.people, person.end, start) !== undefined) continue;
    const roles = titlesAt(context, start, 'role-by-appointment', isOver);
    if (roles.length > 0) return roles;
  }
  const said = text.slice(Math.max(0, person.start - LONGEST_LEAD), person.start);
  // « Elle succède à X au poste de directrice »: the office is hers now.
  if (SUCCEEDS.test(said) || isAgent(context, person)) return [];
  const before = said.replace(HONORIFIC, '');
  const beside = besideAppointed(context, person);
  if (beside.length > 0) return beside;
  const office = longestOf(inOfficeWords, behind);
  if (office.trim() === '' && !APPOINTING.test(before)) return [];
  if (office.trim() !== '' && !NAMES_OFFICE.test(office) && !APPOINTING.test(before)) return [];
  return titlesAt(context, person.end + office.length, 'role-by-appointment');
}

/** « l’album de X », « le frère de M. X », « l’amie du président X »: the verb behind tells of what is X’s. */
function isOwner(context: RunContext, person: Mention): boolean {
  const { words } = context;
  let i = beforeTitle(context, person);
  while (lexicon.definite.has(words[i]?.word ?? '')) i--;
  const before = words[i]?.word ?? '';
  return lexicon.of.has(before) || lexicon.ofThe.has(before);
}

/** « nommée par le président X »: who appoints is not who is appointed. */
const isAgent = ({ text }: RunContext, person: Mention): boolean =>
  APPOINTED_BY.test(text.slice(Math.max(0, person.start - LONGEST_LEAD), person.start));

/** The word before a name and the title of a word or two that is joined to it: « par » in « par le président X » has an article. */
function beforeTitle({ words, text }: RunContext, person: Mention): number {
  let i = wordAt(words, person.start) - 1;
  while (isHonorific(words[i])) i--;
  for (let at = i; at > i - 3 && at > 0; at--) {
    const word = words[at];
    if (word !== undefined && words[at + 1]?.gap === ' ' && isTitle(text, word))
      return TIMES.has(words[at - 1]?.word ?? '') ? at - 2 : at - 1;
  }
  return i;
}
const { times: TIMES } = aroundTitles;

/** « X devient président et Y directeur général »: the verb counts for both. */
function besideAppointed(context: RunContext, person: Mention): FoundRole[] {
  const { words, text } = context;
  const first = wordAt(words, person.end);
  const word = words[first];
  if (word === undefined || word.gap !== ' ' || word.isCapital) return [];
  const start = wordAt(words, person.start);
  if (!AND.has(words[start - 1]?.word ?? '') && !/^,\s+$/u.test(words[start]?.gap ?? '')) return [];
  const before = text.slice(Math.max(0, person.start - 2 * LONGEST_LEAD), person.start);
  return BECAME.test(before) ? titlesAt(context, word.start, 'role-by-appointment') : [];
}

/** « Il est également vice-président de Y »: of whom the pronoun stands for. */
export function ofPronouns(
  context: RunContext,
  namedBefore: (start: number) => readonly Mention[],
): { person: Mention; roles: FoundRole[] }[] {
  const { text, words } = context;
  return words.flatMap((word, i) => {
    const gender = genderOfPronoun(word);
    if (gender === null) return [];
    const body = bodyOfWhich(context, i);
    const isSubordinate = SUBORDINATE.test(
      text.slice(Math.max(0, word.start - LONGEST_CONJUNCTION), word.start),
    );
    // « Zem, dont il est le maire », « au palais, où elle a été conseillère »
    const isRelative = lexicon.whose.has(words[i - 1]?.word ?? '') || wherein.has(words[i - 1]?.raw ?? '');
    if (body === null && !isSubordinate && !isRelative && !opensClause(context, i)) return [];
    const named = isSubordinate ? loneInSentence(context, i) : namedBefore(word.start);
    const person = meantBy(
      gender,
      named.filter((one) => !isQuotedAlone(context, one, word.start)),
    );
    if (person === undefined) return [];
    for (const { length, isOver } of officesBehind(text.slice(word.end, word.end + LONGEST_LEAD_BEHIND))) {
      const roles = titlesAt(context, word.end + length, 'role-of-pronoun', isOver);
      if (roles.length > 0) return [{ person, roles: roles.map((role) => atBody(role, body)) }];
    }
    return [];
  });
}

/**
 * « X l’a dit lorsqu’il était maire », « Lorsqu’il était maire, X l’a dit »: the one person whom the sentence names, before
 * the pronoun if anybody is, else behind the clause.
 */
function loneInSentence({ words, people }: RunContext, i: number): Mention[] {
  const first = sentenceStart(words, i);
  let next = i + 1;
  while (next < words.length && !opensSentence(words, next)) next++;
  const [start, place, end] = [
    words[first]?.start ?? 0,
    words[i]?.start ?? 0,
    words[next]?.start ?? Infinity,
  ];
  const before = people.filter((one) => one.start >= start && one.end <= place);
  const behind =
    before.length > 0 ? before : people.filter((one) => one.start > place && one.start < end).slice(0, 1);
  const [only] = behind;
  if (only === undefined || behind.some(({ entity }) => entity !== only.entity)) return [];
  const name = words[beforeHonorifics(words, wordAt(words, only.start))];
  return before.length > 0 || /^,\s+$/u.test(name?.gap ?? '') ? [only] : [];
}

function beforeHonorifics(words: RunContext['words'], name: number): number {
  let i = name;
  while (isHonorific(words[i - 1]) && !opensSentence(words, i)) i--;
  return i;
}

/** « la Fondation Y, dont il est président », « au Port de Y, où elle est directrice »: the body right before. */
function bodyOfWhich({ words, organisations }: RunContext, i: number): Mention | null {
  const which = words[i - 1];
  if (which === undefined || !(lexicon.whose.has(which.word) || wherein.has(which.raw))) return null;
  if (!/^\)?,?\s$/u.test(which.gap)) return null;
  const end = words[i - 2]?.end ?? -1;
  return organisations.find((body) => body.end === end) ?? null;
}

const atBody = (role: FoundRole, body: Mention | null): FoundRole =>
  body === null || role.organisation !== null ? role : { ...role, organisation: body.entity };

/** Whether the place is inside a quotation that opens before it, and the person named outside: it speaks of another. */
function isQuotedAlone({ text, index }: RunContext, person: Mention, place: number): boolean {
  const opening = text.lastIndexOf('«', place);
  if (opening < 0 || text.lastIndexOf('»', place) > opening) return false;
  if (person.run !== index || person.start < opening) return true;
  // « Elle était prête, dit Salma Untel. Il était président »: an inserted « dit X » is no part of what is said.
  return /,\s\p{Ll}[\p{Ll}\s’'-]{1,40}$/u.test(text.slice(opening, person.start));
}

/** At the start of a sentence, or behind a comma and a few words that name nobody. */
function opensClause({ words, people }: RunContext, i: number): boolean {
  const word = words[i];
  if (word === undefined || word.startsSentence) return word !== undefined;
  if (!/^,\s+$/u.test(word.gap)) return false;
  for (let at = i - 1; at >= 0 && i - at <= LONGEST_OPENING; at--) {
    const before = words[at];
    if (before?.startsSentence) return firstBetween(people, before.start, word.start) === undefined;
  }
  return false;
}

/** « le premier dirigeant à rencontrer le pape »: what somebody does first. */
const FIRST_TO = turn('firstTo');

function titlesAt(context: RunContext, at: number, rule: FoundRole['rule'], isOver = false): FoundRole[] {
  const { words, text } = context;
  const i = wordAt(words, at);
  const first = words[i];
  if (first === undefined || first.start !== at) return [];
  // « la Commission des normes en qualité de commissaire », read as one name: no office stands in a body’s.
  if (context.organisations.some(({ start, end }) => start < at && end > at)) return [];
  const isOffice = isTitle(text, first);
  if (!isOffice && !roleWords.professions.has(first.word)) return [];
  const { roles } = parseTitles(context, i, rule);
  // « Untel est infirmier »: what somebody does counts at a body.
  return roles.flatMap((role, n) =>
    FIRST_TO.test(role.title) ||
    (n === 0 && adjectival.has(fold(role.title)) && !lexicon.definite.has(words[i - 1]?.word ?? '')) ||
    (n === 0 && !isOffice && role.organisation === null)
      ? []
      : [{ ...role, isOver }],
  );
}
