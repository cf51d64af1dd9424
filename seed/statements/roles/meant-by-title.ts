import type { EntityId } from '../../../store/records.ts';
import { fold } from '../../../text/fold.ts';
import { wordAt } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { turn } from '../../lexicon/turns.ts';
import { words as lexicon, wordsIn } from '../../lexicon/words.ts';
import { knownFor } from '../../names/known/what-is-known.ts';
import type { Mention } from '../../names/mention.ts';
import { type Gender, givenGender } from '../../names/people/gender.ts';
import { isHonorific } from '../../names/people/signs.ts';
import { officeOf } from './acting-offices.ts';
import { isFormer } from './former.ts';
import type { FoundRole, Role } from './role.ts';
import { firstBetween, type RunContext } from './sentence-context.ts';
import { opensSentence, sentenceStart } from './sentence-start.ts';
import { saysBefore, saysBehind } from './speaking.ts';
import { type Unheld, unheldIn } from './unheld-offices.ts';

const { alike } = roleWords;
const { sources, definiteTitles } = aroundTitles;
/** Behind whom somebody may still be meant, in characters. */
const FURTHEST = 700;

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
      const house =
        unheld.isImplied && role.organisation !== null ? houseOf(role, person, stated) : undefined;
      found.push({
        ...role,
        ...(house === undefined ? {} : { organisation: house, found: null }),
        person: person.entity,
        run: context.index,
        isFormer: isFormer(context, role.start, role.end),
      });
    }
  return found;
}

/** « Nadia Untel, patronne du port, … La directrice … »: of the body where they are known to have such an office. */
function houseOf(role: FoundRole, person: Mention, stated: readonly Role[]): EntityId | undefined {
  const head = headOf(role.title);
  const own = stated.find(
    (one) => one.person === person.entity && one.organisation !== null && isAlike(headOf(one.title), head),
  );
  return own?.organisation ?? undefined;
}

function holderOf(
  { context, gender, role, isNew, isShown, isPast, isActing }: Unheld,
  contexts: readonly RunContext[],
  stated: readonly Role[],
): Mention | null {
  const people = contexts.flatMap((one) => one.people);
  const entities = new Set(people.map(({ entity }) => entity));
  const speakers = people.filter((person) => speaks(contexts[person.run], person));
  const subjects = isShown
    ? people
    : isNew
      ? people.filter((person) => opensItsSentence(contexts[person.run], person))
      : speakers;
  const told =
    entities.size === 1 && !isNew ? speakers[0] : loneBefore(context, role.start, contexts, subjects);
  const person =
    (isActing ? undefined : told) ??
    knownHolder(context, role, contexts, people) ??
    (isPast ? toldOf(context, role, contexts, people) : undefined);
  if (person === undefined) return null;
  const own = people.filter(({ entity }) => entity === person.entity);
  if (own.some(({ found, text }) => isOther(gender, givenGender(found?.name ?? text)))) return null;
  const ofPerson = stated.filter((one) => one.person === person.entity);
  const head = headOf(role.title);
  if (ofPerson.some((one) => !isAlike(headOf(one.title), head))) return null;
  const isOthers = stated.some((one) => one.person !== person.entity && isSameOffice(one, role));
  return isOthers ? null : person;
}

/**
 * Whom the world knows for such offices: the one person of the article, or of the last sentence that names any and tells of
 * them, or of the headline. « Le président » of a body that is named may be anybody.
 */
function knownHolder(
  context: RunContext,
  role: FoundRole,
  contexts: readonly RunContext[],
  people: readonly Mention[],
): Mention | undefined {
  const fitting = people.flatMap((person) => {
    const field = knownFor(person.found?.name ?? person.text);
    const of = field === null ? null : officeOf(field, role.title, role.organisation !== null);
    return of === null ? [] : [{ person, of }];
  });
  const [first] = fitting;
  if (first === undefined) return undefined;
  const isAlone = people.every(({ entity }) => entity === first.person.entity);
  if (isAlone && first.of === 'any') return first.person;
  const told = fitting.flatMap(({ person, of }) =>
    of === 'any' || person.run === 0 || isSubject(contexts[person.run], person) ? [person] : [],
  );
  return loneBefore(context, role.start, contexts, told, (one) =>
    fitting.some(({ person }) => person.entity === one.entity),
  );
}

/** « Nadia Untel quitte Zem. L’ancienne directrice … »: the one person of the last sentence that names any, or the headline's subject. */
function toldOf(
  context: RunContext,
  role: FoundRole,
  contexts: readonly RunContext[],
  people: readonly Mention[],
): Mention | undefined {
  const told = people.filter(
    (person) =>
      !isComplement(contexts[person.run], person) &&
      isInSentenceBefore(context, role.start, contexts, person),
  );
  return loneBefore(context, role.start, contexts, told, (one) => !isComplement(contexts[one.run], one));
}

/** In the sentence right before, be it the last of the run before. */
function isInSentenceBefore(
  { words, index }: RunContext,
  start: number,
  contexts: readonly RunContext[],
  person: Mention,
): boolean {
  const first = sentenceStart(words, wordAt(words, start));
  const near = first > 0 ? words : (contexts[index - 1]?.words ?? []);
  const last = sentenceStart(near, (first > 0 ? first : near.length) - 1);
  return person.run === (first > 0 ? index : index - 1) && person.start >= (near[last]?.start ?? 0);
}

/** « la rivale de Paul Untel », « face à Paul Untel » */
function isComplement(context: RunContext | undefined, person: Mention): boolean {
  if (context === undefined) return false;
  const { words } = context;
  let first = wordAt(words, person.start);
  while (isHonorific(words[first - 1])) first--;
  return !opensSentence(words, first) && prepositions.has(words[first - 1]?.word ?? '');
}
const prepositions = wordsIn('of', 'ofThe', 'toThe', 'houseOf');

/** « Paul Untel est venu », « Hier, Paul Untel, 41 ans, est venu »: not « l’ami de Paul Untel est venu ». */
function isSubject(context: RunContext | undefined, person: Mention): boolean {
  if (context === undefined) return false;
  if (opensItsSentence(context, person) || speaks(context, person)) return true;
  const { words } = context;
  let first = wordAt(words, person.start);
  while (isHonorific(words[first - 1])) first--;
  // « Tout vient à point, aime à dire Paul Untel. »
  return /^,\s+$/u.test(words[first]?.gap ?? '') || lexicon.speechVerbs.has(words[first - 1]?.word ?? '');
}

const isOther = (gender: Gender | null, born: Gender | null): boolean =>
  gender !== null && born !== null && gender !== born;

/**
 * The one person of the last sentence that names anybody who `mayHold` the office, if one of `speakers`: in this run or
 * the last before that names anybody.
 */
function loneBefore(
  context: RunContext,
  start: number,
  contexts: readonly RunContext[],
  speakers: readonly Mention[],
  mayHold: (person: Mention) => boolean = () => true,
): Mention | undefined {
  const here = context.people.filter((person) => person.end <= start);
  const before = contexts.slice(0, context.index).findLast(({ people }) => people.length > 0);
  const isHere = here.length > 0;
  const near = isHere ? context : before;
  const last = (isHere ? here : (before?.people ?? [])).at(-1);
  if (near === undefined || last === undefined) return undefined;
  const between = contexts
    .slice(near.index + 1, context.index)
    .reduce((sum, { text }) => sum + text.length, 0);
  const distance = isHere ? start - last.end : near.text.length - last.end + between + start;
  if (distance > FURTHEST) return undefined;
  const first = startOfSentence(near, last.start);
  // Named in the sentence of the office itself: « Paul Untel, dit la directrice, est venu ».
  if (isHere && startOfSentence(near, start) === first) return undefined;
  const inSentence = near.people.filter((person) => person.start >= first && person.end <= last.end);
  if (new Set(inSentence.filter(mayHold).map(({ entity }) => entity)).size > 1) return undefined;
  return inSentence.find((person) => speakers.includes(person));
}

const startOfSentence = ({ words }: RunContext, start: number): number =>
  words[sentenceStart(words, wordAt(words, start))]?.start ?? 0;

function opensItsSentence(context: RunContext | undefined, person: Mention): boolean {
  if (context === undefined) return false;
  let i = wordAt(context.words, person.start);
  while (isHonorific(context.words[i - 1]) && !opensSentence(context.words, i)) i--;
  return opensSentence(context.words, i);
}

/** « a dit Paul Untel », « Paul Untel, 41 ans, a dit », « Paul Untel : « Oui » » */
function speaks(context: RunContext | undefined, person: Mention): boolean {
  if (context === undefined) return false;
  const { words, text } = context;
  if (/^\s?:\s[«"“]/u.test(text.slice(person.end, person.end + 4))) return true;
  if (asksBack(context, person) || isCited(context, person)) return true;
  const behind = wordAt(words, person.end);
  let name = wordAt(words, person.start);
  // « a précisé le Pr Untel »
  while (isHonorific(words[name - 1]) && !opensSentence(words, name)) name--;
  const before = words[name - 1];
  if (saysBefore(words, name)) return true;
  if (before !== undefined && definiteTitles.has(before.word) && saysBefore(words, name - 1)) return true;
  if (words[behind]?.gap === ' ') return saysBehind(words, behind);
  const close = /^,\s[^,.;]{1,80},\s/u.exec(text.slice(person.end))?.[0];
  return close !== undefined && saysBehind(words, wordAt(words, person.end + close.length));
}

/** « Selon Paul Untel, », « D’après Mme Untel, » */
function isCited({ words }: RunContext, person: Mention): boolean {
  let i = wordAt(words, person.start) - 1;
  while (isHonorific(words[i])) i--;
  const word = words[i];
  return sources.has(word?.word ?? '') || (word?.word === 'apres' && words[i - 1]?.word === 'd');
}

/** « Paul Untel est venu. « Oui », a-t-il dit »: a pronoun behind its verb, nobody else between. */
function asksBack({ text, people }: RunContext, person: Mention): boolean {
  const at = SAYS_IT.exec(text.slice(person.end, person.end + LONGEST_QUOTE))?.index;
  return at !== undefined && firstBetween(people, person.end, person.end + at) === undefined;
}
const SAYS_IT = turn('saysIt');
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
