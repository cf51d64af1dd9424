import { fold } from '../../../text/fold.ts';
import { wordAt } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { peoples } from '../../lexicon/word-lists.ts';
import { words as lexicon, wordsIn } from '../../lexicon/words.ts';
import { firstBetween, type RunContext } from './sentence-context.ts';
import { isFiniteVerb } from './titles.ts';

const { modifiers, functions, portfolios, units, titles, stops, knownOffices } = roleWords;
const { peoplesToo, verbOpenings, relatives, rows } = aroundTitles;
const ties = wordsIn('of', 'ofThe', 'toThe', 'definite', 'and');
const objects = wordsIn('definite', 'indefinite');
/** In words. */
const LONGEST_TITLE = 14;
/** « annonçait », « annoncera », « promit », « veut »: endings that verbs have, and no noun of a title. */
const ENDS_AS_VERB = /.{2}(?:ait|aient|era|ira|eront|iront|rait|eut|oit|ient)$/u;

/**
 * Where the title ends that begins at word `at`, if what it names then does something: « Le chef de l’État se rend »,
 * « Le maire de Zem, qui », and where it `mayPause` before any comma. Null where no verb follows words of which titles are made.
 */
export function actingEnd(context: RunContext, at: number, mayPause = false): number | null {
  const { words, organisations, people } = context;
  /** « La ministre de la Mer de Nadia Untel »: before whose minister she is. */
  let ends: number | null = null;
  let i = at + 1;
  while (i < words.length && i - at < LONGEST_TITLE) {
    const word = words[i];
    if (word === undefined || word.startsSentence) return null;
    const person = firstBetween(people, word.start, word.end);
    if (person !== undefined) {
      const tie = ties.has(words[i - 1]?.word ?? '') ? i - 1 : i;
      if (ends !== null || tie <= at || tie === i) return null;
      ends = tie;
      i = Math.max(i + 1, wordAt(words, person.end));
      continue;
    }
    const body = firstBetween(organisations, word.start, word.end);
    if (body !== undefined) {
      i = Math.max(i + 1, wordAt(words, body.end));
      continue;
    }
    // « Le maire et sa délégation se rendent »
    if (
      rows.has(word.word) &&
      words[i + 1]?.isCapital === false &&
      !portfolios.has(words[i + 1]?.word ?? '') &&
      !ties.has(words[i + 1]?.word ?? '')
    )
      return null;
    // « conseillère en communication »
    if (lexicon.withoutArticle.has(word.word) && words[i + 1]?.gap === ' ') {
      i += 2;
      continue;
    }
    const isTied = ties.has(words[i - 1]?.word ?? '');
    if (/^,\s+$/u.test(word.gap))
      return isTied || !(mayPause || relatives.has(word.word)) ? null : (ends ?? i);
    if (!/^[\s’'-]+$/u.test(word.gap)) return null;
    if (!isTied && !word.isCapital && isVerb(context, i)) return ends ?? i;
    if (!isTied && !word.isCapital && !isOfTitle(word.word) && !(mayPause && word.word.length > 4))
      return null;
    i++;
  }
  return null;
}

const isVerb = ({ words }: RunContext, i: number): boolean => {
  const { raw = '', word = '' } = words[i] ?? {};
  return (
    stops.has(raw) ||
    lexicon.reflexives.has(raw) ||
    verbOpenings.has(word) ||
    isFiniteVerb(words, i) ||
    ENDS_AS_VERB.test(word) ||
    // « L’ancien chef de l’État révèle la rencontre »: what an object follows.
    (word.length > 3 &&
      !isOfTitle(word) &&
      !lexicon.ends.has(word) &&
      !lexicon.connectives.has(word) &&
      words[i + 1]?.gap === ' ' &&
      objects.has(words[i + 1]?.word ?? ''))
  );
};

const isOfTitle = (word: string): boolean =>
  ties.has(word) ||
  modifiers.has(word) ||
  functions.has(word) ||
  portfolios.has(word) ||
  units.has(word) ||
  titles.has(word) ||
  peoples.has(word) ||
  peoplesToo.has(word) ||
  lexicon.adjectives.has(word);

/**
 * Whether whom the world knows for such things may well have the office: lexicon/fr/titles.yaml, `knownOffices`. Null where
 * not, `subject` where a sentence must have told of them.
 */
export function officeOf(field: string, title: string, isAtBody: boolean): 'any' | 'subject' | null {
  // « le chef de l’état-major » is no head of state.
  const said = fold(title.replaceAll('-major', 'major'));
  const fitting = knownOffices.find(
    (one) => one.field === field && one.offices.some((office) => isSaid(office, said, isAtBody)),
  );
  return fitting === undefined ? null : (fitting.of ?? 'any');
}

function isSaid(office: string, said: string, isAtBody: boolean): boolean {
  if (office.endsWith(' *')) return said === office.slice(0, -2) || said.startsWith(office.slice(0, -1));
  if (office.endsWith(' +'))
    return said.startsWith(office.slice(0, -1)) || (isAtBody && said === office.slice(0, -2));
  if (isAtBody || !(said === office || said.startsWith(`${office} `))) return false;
  return said
    .slice(office.length)
    .split(' ')
    .every((word) => word === '' || peoples.has(word) || peoplesToo.has(word) || modifiers.has(word));
}
