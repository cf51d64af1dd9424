import { fold } from '../../../text/fold.ts';
import { wordAt } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { words as lexicon, wordsIn } from '../../lexicon/words.ts';
import type { Mention } from '../../names/mention.ts';
import { type Gender, givenGender } from '../../names/people/gender.ts';
import { isHonorific } from '../../names/people/signs.ts';
import { isFormer } from './former.ts';
import { withOrganisation } from './organisation-of-title.ts';
import type { FoundRole, Role } from './role.ts';
import { breaksBefore, firstBetween, personAt, type RunContext } from './sentence-context.ts';
import { saysBefore, saysBehind } from './speaking.ts';
import { endOfTitle } from './titles.ts';

const { isTitle, soft, alike, modifiers } = roleWords;
const { times, definiteTitles, endsTitle, newcomers } = aroundTitles;
/** Behind whom somebody may still be meant, in characters. */
const FURTHEST = 700;
/** In words: « De son côté, le directeur », « Dans un communiqué, le directeur ». */
const LONGEST_OPENING = 6;
/** In words. */
const LONGEST_TITLE = 14;
const definite = wordsIn('definite');
const nobodysWords = wordsIn('speechVerbs');

/** An office that a sentence gives to nobody: « Le directeur général a ajouté ». */
interface Unheld {
  readonly context: RunContext;
  readonly gender: Gender | null;
  readonly role: FoundRole;
  /** « La nouvelle directrice »: whoever was named before need not speak. */
  readonly isNew: boolean;
}

/**
 * Offices whose holder another sentence names: « Nadia Untel est venue. « Tout va bien », a ajouté la directrice du port. »
 * Only where the text leaves one reading: the office speaks, and so does the one person of the article, or the one person
 * of the last sentence that names any; the gender fits, nobody else has the office, and the person has no other.
 */
export function meantByTitles(contexts: readonly RunContext[], stated: readonly Role[]): Role[] {
  if (!contexts.some(({ people }) => people.length > 0)) return [];
  const found: Role[] = [];
  for (const context of contexts)
    for (const unheld of unheldIn(context)) {
      const person = holderOf(unheld, contexts, [...stated, ...found]);
      if (person === null) continue;
      const { role } = unheld;
      context.claimed.add({ run: context.index, start: role.start, end: role.end });
      found.push({
        ...role,
        person: person.entity,
        run: context.index,
        isFormer: isFormer(context, role.start, role.end),
      });
    }
  return found;
}

function unheldIn(context: RunContext): Unheld[] {
  const { words, text, claimed, index } = context;
  return words.flatMap((word, i) => {
    if (!definiteTitles.has(word.word)) return [];
    let at = i + 1;
    while (times.has(words[at]?.word ?? '') && at - i < 4) at++;
    const title = words[at];
    if (title === undefined || breaksBefore(context, at) || !isTitle(text, title)) return [];
    if (claimed.has({ run: index, start: title.start, end: title.end })) return [];
    const isToldBefore = saysBefore(words, i);
    if (!isToldBefore && !opensClause(context, i)) return [];
    const isNew = word.startsSentence && newcomers.has(words[i + 1]?.word ?? '');
    const next = isToldBefore
      ? shortEnd(context, at)
      : (verbBehind(context, at) ?? (isNew ? beforeVerb(context, at) : null));
    if (next === null || personAt(context, next) !== undefined) return [];
    const role = withOrganisation(context, at, next, 'role-meant-by-title');
    if (soft.has(title.word) && role.organisation === null) return [];
    const gender = word.word === 'le' ? 'm' : word.word === 'la' ? 'f' : null;
    return [{ context, gender, role, isNew }];
  });
}

/** Where the verb of speech stands that ends the title: « Le directeur de l’Office précise ». */
function verbBehind(context: RunContext, at: number): number | null {
  const { words, organisations, people } = context;
  for (let i = at + 1; i < words.length && i - at <= LONGEST_TITLE; i++) {
    const word = words[i];
    if (word === undefined || word.startsSentence || firstBetween(people, word.start, word.end) !== undefined)
      return null;
    if (organisations.some(({ start, end }) => start <= word.start && end >= word.end)) continue;
    if (breaksBefore(context, i)) return null;
    if (!word.isCapital && saysBehind(words, i)) return i;
    if (roleWords.stops.has(word.raw)) return null;
  }
  return null;
}

/** Where the title ends that a verb stands before: « a déclaré le ministre sur la chaîne », « le maire de Zem, jugeant ». */
function shortEnd(context: RunContext, at: number): number {
  const { words } = context;
  const end = endOfTitle(context, at);
  for (let i = at + 1; i < end; i++) {
    const { word = '', isCapital } = words[i] ?? {};
    const isFree =
      !isCapital &&
      !lexicon.connectives.has(words[i - 1]?.word ?? '') &&
      !definite.has(words[i - 1]?.word ?? '');
    const isCircumstance = endsTitle.has(word) || (isFree && /.{3}ant$/u.test(word) && !modifiers.has(word));
    if (isCircumstance) return i;
  }
  return end;
}

/** Where a title ends that any verb is behind: « La nouvelle directrice s’est », « Le nouveau préfet a ». */
function beforeVerb(context: RunContext, at: number): number | null {
  const { words, organisations } = context;
  const end = endOfTitle(context, at);
  const body = firstBetween(organisations, words[at]?.start ?? 0, words[end - 1]?.end ?? 0);
  const next = body === undefined ? end : wordAt(words, body.end);
  const word = words[next];
  return word !== undefined && (roleWords.stops.has(word.raw) || ITSELF.has(word.raw)) ? next : null;
}
const ITSELF = new Set(['se', 's']);

/** At the start of a sentence, or behind a few words of it that name nobody. */
function opensClause({ words, people }: RunContext, i: number): boolean {
  const word = words[i];
  if (word === undefined || word.startsSentence) return word !== undefined;
  if (!/^,\s+$/u.test(word.gap)) return false;
  for (let at = i - 1; at >= 0 && i - at <= LONGEST_OPENING; at--) {
    const before = words[at];
    if (before === undefined || nobodysWords.has(before.word)) return false;
    if (before.startsSentence) return firstBetween(people, before.start, word.start) === undefined;
  }
  return false;
}

function holderOf(
  { context, gender, role, isNew }: Unheld,
  contexts: readonly RunContext[],
  stated: readonly Role[],
): Mention | null {
  const people = contexts.flatMap((one) => one.people);
  const entities = new Set(people.map(({ entity }) => entity));
  const speakers = people.filter((person) => speaks(contexts[person.run], person));
  const subjects = isNew
    ? people.filter((person) => opensItsSentence(contexts[person.run], person))
    : speakers;
  const person =
    entities.size === 1 && !isNew ? speakers[0] : loneBefore(context, role.start, contexts, subjects);
  if (person === undefined) return null;
  const own = people.filter(({ entity }) => entity === person.entity);
  if (own.some(({ found, text }) => isOther(gender, givenGender(found?.name ?? text)))) return null;
  const ofPerson = stated.filter((one) => one.person === person.entity);
  const head = headOf(role.title);
  if (ofPerson.some((one) => !isAlike(headOf(one.title), head))) return null;
  const isOthers = stated.some((one) => one.person !== person.entity && isSameOffice(one, role));
  return isOthers ? null : person;
}

const isOther = (gender: Gender | null, born: Gender | null): boolean =>
  gender !== null && born !== null && gender !== born;

/** The one person of the last sentence that names anybody, where that person speaks. */
function loneBefore(
  context: RunContext,
  start: number,
  contexts: readonly RunContext[],
  speakers: readonly Mention[],
): Mention | undefined {
  const here = context.people.filter((person) => person.end <= start);
  const before = contexts[context.index - 1];
  const isHere = here.length > 0;
  const near = isHere ? context : before;
  const last = (isHere ? here : (before?.people ?? [])).at(-1);
  if (near === undefined || last === undefined) return undefined;
  const distance = isHere ? start - last.end : near.text.length - last.end + start;
  if (distance > FURTHEST) return undefined;
  const first = sentenceStart(near, last.start);
  // Named in the sentence of the office itself: « Paul Untel, dit la directrice, est venu ».
  if (isHere && sentenceStart(near, start) === first) return undefined;
  const inSentence = near.people.filter((person) => person.start >= first && person.end <= last.end);
  if (new Set(inSentence.map(({ entity }) => entity)).size > 1) return undefined;
  return inSentence.find((person) => speakers.includes(person));
}

function sentenceStart({ words }: RunContext, start: number): number {
  let i = wordAt(words, start);
  while (i > 0 && !words[i]?.startsSentence) i--;
  return words[i]?.start ?? 0;
}

function opensItsSentence(context: RunContext | undefined, person: Mention): boolean {
  if (context === undefined) return false;
  let i = wordAt(context.words, person.start);
  while (isHonorific(context.words[i - 1]) && !context.words[i]?.startsSentence) i--;
  return context.words[i]?.startsSentence === true;
}

/** « a dit Paul Untel », « Paul Untel, 41 ans, a dit », « Paul Untel : « Oui » » */
function speaks(context: RunContext | undefined, person: Mention): boolean {
  if (context === undefined) return false;
  const { words, text } = context;
  if (/^\s?:\s[«"“]/u.test(text.slice(person.end, person.end + 4))) return true;
  if (asksBack(context, person)) return true;
  const behind = wordAt(words, person.end);
  if (saysBefore(words, wordAt(words, person.start))) return true;
  if (words[behind]?.gap === ' ') return saysBehind(words, behind);
  const close = /^,\s[^,.;]{1,80},\s/u.exec(text.slice(person.end))?.[0];
  return close !== undefined && saysBehind(words, wordAt(words, person.end + close.length));
}

/** « Paul Untel est venu. « Oui », a-t-il dit »: a pronoun behind its verb, nobody else between. */
function asksBack({ text, people }: RunContext, person: Mention): boolean {
  const at = SAYS_IT.exec(text.slice(person.end, person.end + LONGEST_QUOTE))?.index;
  return at !== undefined && firstBetween(people, person.end, person.end + at) === undefined;
}
const SAYS_IT = /[»"”],?\s\p{Ll}[\p{Ll}-]*-(?:il|elle)(?!\p{L})/u;
const LONGEST_QUOTE = 400;

const headOf = (title: string): string => /^[\p{L}\p{N}-]+/u.exec(fold(title))?.[0] ?? '';

/** « le patron » may be « le directeur général »: lexicon/fr/titles.yaml has what is said of one. */
const isAlike = (one: string, other: string): boolean =>
  one !== other && alike.some((heads) => heads.has(one) && heads.has(other));

/** Whether two titles may be one office: « le président », « président de la Ligue ». */
const isSameOffice = (one: Role, role: FoundRole): boolean => {
  const [a, b] = [fold(one.title), fold(role.title)];
  if (!(a.startsWith(b) || b.startsWith(a) || headOf(one.title) === headOf(role.title))) return false;
  return one.organisation === null || role.organisation === null || one.organisation === role.organisation;
};
