import { firstFrom } from '../../text/first-from.ts';
import { wordsOfName } from '../../text/fold.ts';
import { joins, type RunWords } from '../article/words.ts';
import { heads } from '../lexicon/name-words.ts';
import { wordsIn } from '../lexicon/words.ts';
import { wordClass } from './evidence/context-signs.ts';
import { inTextOrder, type Mention } from './mention.ts';
import type { TakenCharacters } from './taken-characters.ts';

const ARTICLES = wordsIn('definite', 'ofThe', 'toThe');
const CONTINUES_A_NAME = wordsIn('of', 'ofThe', 'for');

/** Of each kind of body (« agence ») the organisations that are named by it, in text order. */
export type NamedByHead = ReadonlyMap<string, readonly Mention[]>;

/** @param named in text order */
export function lastNamedByHead(named: readonly Mention[]): NamedByHead {
  const byHead = new Map<string, Mention[]>();
  for (const mention of named) {
    if (mention.kind !== 'ORGANISATION') continue;
    const words = new Set([...headsOf(mention.text), ...headsOf(mention.found?.name ?? '')]);
    for (const head of words) {
      if (!heads.has(head)) continue;
      const known = byHead.get(head);
      if (known === undefined) byHead.set(head, [mention]);
      else known.push(mention);
    }
  }
  return byHead;
}

const legalKinds = wordClass('legalKinds');

/** The first word, or the last: « Zem Water Council ». */
function headsOf(name: string): string[] {
  const words = wordsOfName(name);
  const [first = ''] = words;
  return heads.has(first) ? [first] : [words.at(-1) ?? ''];
}

/** The organisation last named by the head before a place. */
export function lastNamed(
  byHead: NamedByHead,
  head: string,
  run: number,
  start: number,
): Mention | undefined {
  const named = byHead.get(head) ?? [];
  return named[firstFrom(named, (at) => at.run < run || (at.run === run && at.start < start)) - 1];
}

/** « l’Organisation », capitalised and without a name of its own: the organisation last named by that word. */
export function headNounsIn(
  { run, index, words }: RunWords,
  byHead: NamedByHead,
  taken: TakenCharacters,
): Mention[] {
  if (byHead.size === 0) return [];
  const found: Mention[] = [];
  for (const [i, { start, end, word, isCapital }] of words.entries()) {
    if (!isCapital || !byHead.has(word) || !ARTICLES.has(words[i - 1]?.word ?? '')) continue;
    const next = words[i + 1];
    // « la Société anonyme Untel »: a kind of firm.
    if (joins(next) && (CONTINUES_A_NAME.has(next.word) || next.isCapital || legalKinds.has(next.word)))
      continue;
    if (taken.has({ run: index, start, end })) continue;
    const before = lastNamed(byHead, word, index, start);
    if (before === undefined) continue;
    found.push({ ...before, run: index, start, end, text: run.text.slice(start, end), rule: 'head-noun' });
  }
  return found.sort(inTextOrder);
}
