import { ofWord } from '../../../text/of-word.ts';
import { type Word, wordAt } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { wordsIn } from '../../lexicon/words.ts';
import type { Mention } from '../../names/mention.ts';
import { isHonorific } from '../../names/people/signs.ts';
import { behindBrackets } from './brackets.ts';
import { withOrganisation } from './organisation-of-title.ts';
import { peopleBefore } from './people-in-a-row.ts';
import type { FoundRole } from './role.ts';
import { firstBetween, type RunContext } from './sentence-context.ts';
import { endOfTitle } from './titles.ts';
import { parseTitles } from './titles-in-a-row.ts';

const { isTitle, isTitles, occupations, professions } = roleWords;
const { are, betweenNames, examples, pluralLeads, times } = aroundTitles;
const AND = wordsIn('and');

/** What several people are together: « X et Y, porte-parole de Z », « les ministres X et Y ». */
export function sharedTitles(context: RunContext): { person: Mention; roles: FoundRole[] }[] {
  if (context.people.length === 0) return [];
  const found: { person: Mention; roles: FoundRole[] }[] = [];
  for (let i = 0; i < context.words.length; i++)
    found.push(...(behindTitles(context, i) ?? beforeTitles(context, i) ?? []));
  return found;
}

/** « les députés X et Y » */
function behindTitles(context: RunContext, i: number): { person: Mention; roles: FoundRole[] }[] | null {
  const { words, text } = context;
  const word = words[i];
  let lead = i - 1;
  while (isTime(words[lead]) && i - lead < 3) lead--;
  const isLed = pluralLeads.has(words[lead]?.word ?? '') || pluralLeads.has(words[i - 1]?.word ?? '');
  if (word === undefined || !isLed || !isTitles(text, word)) return null;
  // « leurs avocats X et Y »: what somebody does is no office.
  if (isPluralOccupation(word.word)) return null;
  const next = endOfTitle(context, i);
  if (/[.!?]/.test(words[next]?.gap ?? '')) return null;
  // « Des députés, comme X, s’offusquent »
  if (examples.has(words[next]?.word ?? '') && /^,\s$/u.test(words[next]?.gap ?? '')) {
    const role = withOrganisation(context, i, next, 'role-shared');
    return rowFrom(context, next + 1).map((person) => ({ person, roles: [role] }));
  }
  // « Les nouveaux vice-présidents sont X et Y »
  const row = rowFrom(context, are.has(words[next]?.word ?? '') ? next + 1 : next);
  if (row.length < 2) return null;
  const role = withOrganisation(context, i, next, 'role-shared');
  return row.map((person) => ({ person, roles: [role] }));
}

const says = ofWord((word) => times.has(word.replace(/[sx]$/u, '')));
const isTime = (word: Word | undefined): boolean => word !== undefined && says(word);

/** « X et Y, économistes et porte-parole de Z » */
function beforeTitles(context: RunContext, i: number): { person: Mention; roles: FoundRole[] }[] | null {
  const { words, text } = context;
  const word = words[i];
  if (word === undefined || word.isCapital || word.gap === ' ' || !/^\)?,\s+$/u.test(word.gap)) return null;
  const isPlural = isTitles(text, word) || isPluralOccupation(word.word);
  if (!isPlural) return null;
  const row = rowBefore(context, i);
  if (row.length < 2) return null;
  const end = endOfTitle(context, i);
  const tied = AND.has(words[end]?.word ?? '') ? end + 1 : end;
  const from = isTitles(text, word) ? i : tied;
  const first = words[from];
  if (first === undefined || !(isTitles(text, first) || isTitle(text, first))) return null;
  const { roles } = parseTitles(context, from, 'role-shared');
  return row.map((person) => ({ person, roles }));
}

const isPluralOccupation = (word: string): boolean => {
  const one = word.replace(/s$/, '');
  return one !== word && (occupations.has(one) || professions.has(one));
};

/** The people in a row from word `i` on. */
function rowFrom(context: RunContext, i: number): Mention[] {
  const { words, people } = context;
  const row: Mention[] = [];
  let at = i;
  while (at < words.length) {
    while (isHonorific(words[at]) || (row.length > 0 && betweenNames.has(words[at]?.word ?? ''))) at++;
    const word = words[at];
    const person = word === undefined ? undefined : firstBetween(people, word.start, word.start + 1);
    if (person === undefined || (row.length > 0 && !/^,?\s+$/u.test(word?.gap ?? ''))) break;
    if (row.length > 0 && isSetApart(context, at) && hasOwnTitle(context, person)) break;
    row.push(person);
    const next = wordAt(words, person.end);
    at = behindBrackets(context, next) ?? next;
  }
  return row;
}

/** « les sénateurs X et Y, et Z, maire », « ainsi que Z, maire »: whoever has a title of his own there is no more of them. */
function isSetApart({ words }: RunContext, at: number): boolean {
  let first = at;
  while (isHonorific(words[first - 1]) || betweenNames.has(words[first - 1]?.word ?? '')) first -= 1;
  return first < at && /^\)?,\s+$/u.test(words[first]?.gap ?? '');
}

function hasOwnTitle({ words, text }: RunContext, person: Mention): boolean {
  const title = words[wordAt(words, person.end)];
  return title !== undefined && /^,\s+$/u.test(title.gap) && isTitle(text, title);
}

/** The people in a row that ends before word `i`. */
function rowBefore(context: RunContext, i: number): Mention[] {
  const { words } = context;
  const row: Mention[] = [];
  for (const { person, between } of peopleBefore(context, i, betweenNames)) {
    if (row.length > 1 && betweenNames.has(between[0]?.word ?? '')) break;
    const before = wordAt(words, person.start);
    row.unshift(person);
    // « et » stands before the last of a row; a comma alone before the others.
    if (row.length === 1 && !AND.has(words[before - 1]?.word ?? '')) break;
    if (row.length > 1 && !/^,\s+$/u.test(words[before]?.gap ?? '')) break;
  }
  return row;
}
