import type { EntityId } from '../../../store/records.ts';
import { type Word, wordAt } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { wordsFor } from '../../lexicon/words.ts';
import type { Mention } from '../../names/mention.ts';
import { withOrganisation } from './organisation-of-title.ts';
import type { FoundRole } from './role.ts';
import { firstBetween, type RunContext } from './sentence-context.ts';
import { isFiniteVerb, isRealm } from './titles.ts';
import { parseTitles } from './titles-in-a-row.ts';

const { englishTitles, honours, modifiers, stops } = roleWords;
const { affairs, calledAfterPeople, leftOver, ofParties, rankArticles, rows } = aroundTitles;
const LONGEST_HONOUR = 4;
const LONGEST_COMPLEMENT = 14;

/** Between the title and the name joined to it: adjectives, a complement or a body, no verb. */
export function mayJoin({ words, organisations, people }: RunContext, i: number, last: number): boolean {
  const between = words.slice(i + 1, last + 1);
  if (between.every(({ word }) => modifiers.has(word))) return true;
  const end = words[last]?.end ?? 0;
  // « la rapporteure de l’affaire Paul Untel »
  if (affairs.has(words[last]?.word ?? '')) return false;
  if (organisations.some((m) => m.end === end && m.start > (words[i]?.start ?? 0))) return true;
  // « face au fondateur de Y et le journaliste Untel »: an article behind « et » opens what is said of another.
  if (between.some(({ word }, n) => rows.has(word) && rankArticles.has(between[n + 1]?.word ?? '')))
    return false;
  const closing = words[last]?.word ?? '';
  const name = words[last + 1];
  const isSurname =
    name !== undefined && !/\s/u.test(firstBetween(people, name.start, name.end)?.text ?? ' ');
  // « le président orvallois invita Untel »
  if (words.slice(i + 1, last + 1).some((_, n) => isFiniteVerb(words, i + 1 + n))) return false;
  // « la ministre sous Untel »
  if (leftOver.has(closing)) return false;
  // « la conseillère du couple Untel »
  if (isSurname && calledAfterPeople.has(closing)) return false;
  // « The judge stopped Untel »: in English a small word behind a title is a verb, if it is no « of ».
  if (isEnglish(words, i) && !isEnglishComplement(between)) return false;
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
export function joinedTitles(context: RunContext, from: number, next: number, person: Mention): FoundRole[] {
  const { words } = context;
  const row = parseTitles(context, from, 'role-joined-to-name').roles;
  const roles = row.length > 1 ? row : [joined(context, from, next)];
  const at = bodyBehind(context, person);
  const inBrackets = bodyInBrackets(context, person);
  return roles.map((role) => {
    if (role.organisation !== null || role.found !== null) return role;
    const office = words[wordAt(words, role.start)]?.word ?? '';
    const takesBrackets = ofParties.has(office) || roleWords.soft.has(office);
    return { ...role, organisation: at ?? (takesBrackets ? inBrackets : null) };
  });
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

/** « le coach nancéien Untel »: behind a French article a title of both languages is French. */
const isEnglish = (words: readonly Word[], i: number): boolean =>
  englishTitles.has(words[i]?.word ?? '') && !frenchArticles.has(words[i - 1]?.word ?? '');
const { definite, ofThe } = wordsFor('fr');
const ENGLISH = wordsFor('en');
const frenchArticles = new Set([...definite, ...ofThe].filter((word) => !ENGLISH.definite.has(word)));

/** « le producteur Untel (Fair-Play) », « la députée Unetelle (PS) »: of a mayor the brackets hold the party, and no house. */
function bodyInBrackets({ text, organisations }: RunContext, { end }: Mention): EntityId | null {
  if (text.slice(end, end + 2) !== ' (') return null;
  const body = firstBetween(organisations, end + 2, end + 3);
  return body !== undefined && /^[,)]/u.test(text.slice(body.end)) ? body.entity : null;
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
