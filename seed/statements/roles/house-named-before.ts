import { foldWord } from '../../../text/fold.ts';
import { type Word, wordAt } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { turn } from '../../lexicon/turns.ts';
import { words as lexicon, wordsIn } from '../../lexicon/words.ts';
import { lastNamed } from '../../names/head-nouns.ts';
import { sortOf } from '../../names/known/what-is-known.ts';
import type { Mention } from '../../names/mention.ts';
import { lastOrganisation, type RunContext } from './sentence-context.ts';
import { sentenceStart } from './sentence-start.ts';

const { bodiesOf } = roleWords;
const { addressed, airs, sources, otherBodies, possessives } = aroundTitles;

/** « la présidente de l’association », of which nothing says the kind: the body that the article names most. */
export function soleBody({
  article: { organisations, mostNamed },
  index,
  words,
}: RunContext): Mention | undefined {
  if (mostNamed?.run === index && isToldTo(words, mostNamed)) return undefined;
  const others = organisations.filter(({ entity }) => entity !== mostNamed?.entity).length;
  return organisations.length > 2 * others ? mostNamed : undefined;
}

/** « À une réunion de l’UGTT, le secrétaire général de la centrale »: the one body that the sentence names before, if nobody was told it. */
export function onlyOfSentence({ words, organisations }: RunContext, from: number): Mention | undefined {
  const start = words[sentenceStart(words, from)]?.start ?? 0;
  const named = organisations.filter((one) => one.start >= start && one.end <= (words[from]?.start ?? 0));
  const [only] = named;
  return only === undefined ||
    isToldTo(words, only) ||
    sortOf(only.found?.name ?? only.text) === 'media' ||
    named.some(({ entity }) => entity !== only.entity)
    ? undefined
    : only;
}

/** What somebody is in a house alone; a public prosecutor, a spokeswoman or a president may be anybody’s. */
export const OF_HOUSE = turn('ofHouse');

/** « le directeur général adjoint » of a text that names one body, and that before: of it. */
export function onlyBody({ article, words, index }: RunContext, from: number): Mention | undefined {
  const { organisations } = article;
  const [first] = organisations;
  if (first === undefined || organisations.some(({ entity }) => entity !== first.entity)) return undefined;
  const start = words[from]?.start ?? 0;
  const isBefore = first.run < index || (first.run === index && first.end <= start);
  if (!isBefore || isToldTo(first.run === index ? words : [], first)) return undefined;
  const named = organisations.findLast(({ run, end }) => run === index && end <= start);
  return isEventBetween(words, named === undefined ? 0 : wordAt(words, named.end), from) ? undefined : first;
}

/** « la vice-rectrice », « le directeur général »: of the university named last, of the body named last. */
export function houseOf(context: RunContext, from: number): Mention | undefined {
  const { words, article, index } = context;
  const start = words[from]?.start ?? 0;
  const title =
    words[from + 1]?.gap === '-'
      ? `${words[from]?.word}-${words[from + 1]?.word}`
      : (words[from]?.word ?? '');
  const kindsOfBody = bodiesOf[title] ?? [];
  for (const kind of kindsOfBody) {
    const named = lastNamed(article.byHead, kind, index, start);
    if (named !== undefined) return named;
  }
  const isTheirs = [1, 2, 3].some((back) => possessives.has(words[from - back]?.word ?? ''));
  const last = lastOrganisation(context, start);
  // « L’Agence est prudente. Comme l’a dit au Figaro son directeur »: whom it was told has none of its own there.
  const named =
    isTheirs && last?.run === index
      ? context.organisations.findLast((one) => one.end <= start && !isToldTo(words, one))
      : last;
  if (named === undefined || named.run !== index || isToldTo(words, named)) return undefined;
  // « Le Monde affirme que le directeur de cabinet »: who tells it is no house either.
  const verb = words[wordAt(words, named.end)];
  if (!isTheirs && verb?.gap === ' ' && lexicon.speechVerbs.has(verb.word)) return undefined;
  // No agency has a dean.
  const head = foldWord(/^\p{L}+/u.exec(named.text)?.[0] ?? '');
  if (kindsOfBody.length > 0 && discoveryWords.organisationHeads.has(head)) return undefined;
  return isEventBetween(words, wordAt(words, named.end), from) ? undefined : named;
}

/** « a dit à l’AFP Untel, directeur général », « Selon l’AFP, la directrice générale Unetelle » */
function isToldTo(words: readonly Word[], named: Mention): boolean {
  let i = wordAt(words, named.start) - 1;
  while (
    DEFINITE.has(words[i]?.word ?? '') ||
    lexicon.of.has(words[i]?.word ?? '') ||
    lexicon.ofThe.has(words[i]?.word ?? '')
  )
    i--;
  // « au micro de Radio Zem »
  if (airs.has(words[i]?.word ?? '')) return true;
  if (sources.has(words[i]?.word ?? '') || (words[i]?.word === 'apres' && words[i - 1]?.word === 'd'))
    return true;
  if (!addressed.has(words[i]?.word ?? '')) return false;
  return words
    .slice(Math.max(0, i - FURTHEST_VERB), i)
    .some(({ word }) => lexicon.speechVerbs.has(word) || lexicon.personVerbs.has(word));
}
const FURTHEST_VERB = 3;

/**
 * « L’Agence est en grève. Le festival ouvre lundi. Omar Untel, président », « Le gouvernement se tait. Son porte-parole
 * Omar Untel »: a sentence has gone over to what has presidents of its own, and is no other word for the body, as « la
 * société » may be.
 */
function isEventBetween(words: readonly Word[], first: number, from: number): boolean {
  return words
    .slice(first, from)
    .some(
      ({ word, isCapital }, i) =>
        !isCapital &&
        (discoveryWords.eventHeads.has(word) || otherBodies.has(word)) &&
        DEFINITE.has(words[first + i - 1]?.word ?? '') &&
        words[first + i - 1]?.startsSentence === true,
    );
}
const DEFINITE = wordsIn('definite');
