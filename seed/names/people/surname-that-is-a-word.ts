import { joins, type RunWords, type Word } from '../../article/words.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { isAnyGivenName, isGivenName } from '../../lexicon/names-of-people.ts';
import { isPlace } from '../../lexicon/places.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { words as lexicon } from '../../lexicon/words.ts';
import { wordClass } from '../evidence/context-signs.ts';
import { isEponym } from './eponym.ts';
import type { NameShape } from './name-shape.ts';
import { personPatternAt } from './person-patterns.ts';
import { isHonorific, type Sign } from './signs.ts';
import { titleFollows, titlePrecedes } from './title-beside-name.ts';

const companyEndings = wordClass('companyEndings');
const placeNouns = wordClass('placeNouns');

/** « Jean-Marc Finance, président », « le ministre de la Ville Claude Le Préfet », « Claude Le Préfet a répondu »: only where the text speaks of a person. */
export function surnameThatIsAWord(
  run: RunWords,
  { from, next, units }: NameShape,
): (NameShape & { readonly sign: Sign }) | null {
  const { words } = run;
  const at = lexicon.aristocratic.has(words[next]?.word ?? '') ? next + 1 : next;
  const surname = words[at];
  if (units !== 1 || !isAnyGivenName(words[from]?.word ?? '')) return null;
  if (
    !surname?.isCapital ||
    surname.gap !== ' ' ||
    words[next]?.gap !== ' ' ||
    (joins(words[at + 1]) && words[at + 1]?.isCapital)
  )
    return null;
  const isOfPerson =
    titleFollows(run.run.text, words, at + 1) ||
    titlePrecedes(run.run.text, words, from) ||
    speaks(run, from, at + 1) ||
    isPlainlySurname(words, from, next, at);
  if (!isOfPerson) return null;
  return { from, next: at + 1, units: 2, sign: { rule: 'surname-is-a-word', confidence: 0.85 } };
}

/**
 * « Yann Le Maire goûtait », « un mot de Patrick Commerce »: behind a given name that is nothing else, inside a sentence. A firm
 * may be called « Luc Finance », a school « Luc Université ».
 */
function isPlainlySurname(words: readonly Word[], from: number, next: number, at: number): boolean {
  const [given, surname] = [words[from], words[at]];
  if (given === undefined || surname === undefined || !isGivenName(given.word) || isPlace(given.word))
    return false;
  if (surname.isUpper || surname.raw.length < 3 || isEponym(words, from, isHonorific)) return false;
  if (at > next)
    return words[next]?.isCapital === true && !discoveryWords.organisationHeads.has(surname.word);
  const isOther =
    discoveryWords.companyMarks.has(surname.word) ||
    discoveryWords.organisationHeads.has(surname.word) ||
    discoveryWords.initiativeHeads.has(surname.word) ||
    discoveryWords.eventHeads.has(surname.word) ||
    roleWords.titles.has(surname.word) ||
    roleWords.modifiers.has(surname.word) ||
    companyEndings.has(surname.word) ||
    placeNouns.has(surname.word);
  return !given.startsSentence && !isOther;
}

const speaks = ({ language, words }: RunWords, from: number, next: number): boolean =>
  personPatternAt(language, words, { from, next }, ['speech-verb']) !== undefined;
