import type { Word } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { words as lexicon } from '../../lexicon/words.ts';
import { breaksBefore, firstBetween, type RunContext } from './sentence-context.ts';
import { sentenceStart } from './sentence-start.ts';

const { isTitle, stops } = roleWords;
const {
  leads,
  times,
  becoming,
  rows,
  qualities,
  qualityTies,
  rankArticles,
  ofAnother,
  ones,
  ofSeveral,
  addresses,
  praises,
  longAgo,
} = aroundTitles;
/** In words, from the first title of a row to the one behind « et ». */
const LONGEST_ROW = 12;

/** Behind an article or « sa », at the start of a sentence, behind « en qualité de », « Élue ». */
export function opens(context: RunContext, i: number): boolean {
  const { words } = context;
  let at = i;
  while (times.has(words[at - 1]?.word ?? '')) at--;
  const before = words[at - 1];
  if (words[at]?.startsSentence)
    // Without an article « Représentant le Maroc » is a verb with its object.
    return !leads.has(words[i + 1]?.word ?? '') || lexicon.contracted.has(words[i + 1]?.word ?? '');
  // « présidente, X ; trésorier, Y »
  if (before === undefined || /[;:]\s*$/u.test(words[at]?.gap ?? '')) return true;
  if (at < i && /^,\s+$/u.test(words[at]?.gap ?? '') && isFirstNamed(context, at)) return true;
  // « Plusieurs fois ministre, Untel », « Longtemps directeur de Y, Untel »
  if (longAgo.has(before.word) && at - sentenceStart(words, at) <= 3) return isFirstNamed(context, at);
  // « M. le Maire, Mme Untel », « Adjoints au Maire, Mme Untel »
  if (isAddress(context, at) || isOfSeveral(context, at)) return false;
  if (becoming.has(before.word)) return true;
  // « l’un des porte-parole de Y, Untel »
  if (ones.has(words[at - 2]?.word ?? '') && ofSeveral.has(before.word)) return true;
  if (leads.has(before.word)) return !lexicon.withOthers.has(words[at - 2]?.word ?? '');
  if (isQualified(context, at) && leads.has(words[at - 2]?.word ?? '')) return true;
  if (qualityTies.has(before.word) && qualities.has(words[at - 2]?.word ?? '')) return true;
  // « vice-président de Y et président de Z »: the row opens with its first title.
  if (rows.has(before.word) && (isJoinedRow(context, i) || isBehindNoun(context, at))) return true;
  return isBehindAppointment(context, at);
}

/** « le jeune maire », « l’emblématique entraîneur »: a small word that says what kind of one. */
function isQualified({ words }: RunContext, i: number): boolean {
  const word = words[i - 1];
  return word !== undefined && words[i]?.gap === ' ' && !word.isCapital && praises.has(word.word);
}

/** « son ami et directeur Untel »: what stands before « et » has the article of both. */
function isBehindNoun({ words }: RunContext, i: number): boolean {
  if (words[i]?.gap !== ' ') return false;
  let at = i - 2;
  for (let n = 0; n < 3 && words[at] !== undefined && isPlain(words[at]); n++) at--;
  return at < i - 2 && leads.has(words[at]?.word ?? '');
}

const isPlain = (one: Word | undefined): boolean => one !== undefined && !one.isCapital && isSmall(one.word);

const isSmall = (word: string): boolean =>
  word.length > 2 && !lexicon.ends.has(word) && !lexicon.connectives.has(word) && !stops.has(word);

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
  return firstBetween(people, words[sentenceStart(words, i)]?.start ?? 0, words[i]?.start ?? 0) === undefined;
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

/** « l’actuel vice-président de Y et président de Z Untel », « la ministre de la Mer et ex-présidente de Y Untel » */
export function firstOfRow(context: RunContext, i: number): number {
  const { words, text } = context;
  let and = i - 1;
  while (times.has(words[and]?.word ?? '')) and--;
  if (!rows.has(words[and]?.word ?? '')) return i;
  for (let at = and - 1; at >= 0 && i - at < LONGEST_ROW; at--) {
    const word = words[at];
    if (word === undefined || stops.has(word.raw.toLowerCase())) return i;
    if (breaksBefore(context, at + 1) && !isRow(context, at + 1)) return i;
    if (isTitle(text, word) && opens(context, at)) return at;
  }
  return i;
}

/** « Maire de Z de 1971 à 1995, et président de Y, Untel », « …, puis bourgmestre, Untel », « le préfet, chef de Y, Untel » */
export function isRow({ words, text }: RunContext, i: number): boolean {
  const title = rows.has(words[i]?.word ?? '') ? words[i + 1] : words[i];
  return /^,\s+$/u.test(words[i]?.gap ?? '') && title !== undefined && isTitle(text, title);
}
