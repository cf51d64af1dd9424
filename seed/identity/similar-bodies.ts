import { distance } from 'fastest-levenshtein';
import { formKey } from '../lexicon/form-key.ts';
import { contradictionAmong } from './contradiction.ts';
import { type FoundCandidate, mostWritten } from './found-entities.ts';
import type { Together } from './together.ts';
import { singular, wordsOfBody } from './words-of-body.ts';

/** In a shorter word a letter is much. */
const SHORTEST = 6;
const LEAST_WORDS = 3;
/** As many of one block are compared at most: « Agence nationale … » is the beginning of hundreds. */
const LARGEST_BLOCK = 200;

/** Asks about organisations, and initiatives, whose names differ by a slip of the pen, by a plural or by one word more. */
export function askSimilarBodies(
  bodies: readonly FoundCandidate[],
  { groups, perhaps, ofCatalogue }: Together,
): void {
  const blocks = new Map<string, { readonly of: FoundCandidate; readonly words: readonly string[] }[]>();
  for (const body of bodies) {
    const words = wordsOfBody(mostWritten(body)).map(singular);
    if (words.length < 2 || ofCatalogue.has(body.id)) continue;
    const named = { of: body, words };
    for (const key of [
      `${body.kind} ${words[0]} ${words.at(-1)}`,
      `${body.kind} ${words.slice(0, 2).join(' ')} .`,
    ]) {
      const block = blocks.get(key) ?? [];
      blocks.set(key, block);
      if (block.length > LARGEST_BLOCK) continue;
      for (const other of block)
        if (
          groups.root(other.of) !== groups.root(body) &&
          formKey(body.kind, mostWritten(other.of)) !== body.form &&
          areAlike(other.words, words) &&
          contradictionAmong(groups.members(body), groups.members(other.of)) === null
        )
          perhaps(body, other.of, null);
      block.push(named);
    }
  }
}

function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === long.length) {
    const other = short.filter((word, i) => word !== long[i]);
    if (other.length > 1) return false;
    return short.every((word, i) => word === long[i] || isSlip(word, long[i] ?? ''));
  }
  if (long.length !== short.length + 1 || short.length < LEAST_WORDS) return false;
  const at = short.findIndex((word, i) => word !== long[i]);
  return at > 0 && short.slice(at).every((word, i) => word === long[at + i + 1]);
}

/** Not of numbers: « Région 1 » and « Région 2 ». */
const isSlip = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= SHORTEST && !/\d/.test(a + b) && distance(a, b) === 1;
