import type { Random } from '../../../bench/random.ts';
import { LARGE, MUTATIONS } from './mutations.ts';

/** A file of a mutated text. */
export interface MutatedText {
  readonly bytes: Uint8Array;
  /** What was done to it, in order. */
  readonly done: readonly string[];
}

/** Longer is refused, which is soon seen. */
const MOST = 201_000;
/** Of the times that a mutation which makes a text large was drawn. */
const OF_LARGE = 0.3;
const OF_BYTES = 0.1;
/** A lone surrogate, an overlong form, a byte of Latin-1, the halves of a character, the end of everything. */
const NOT_UTF8 = ['\xED\xA0\x80', '\xED\xB0\x80', '\xC0\x80', '\xE9', '\xF0\x9F', '\x80', '\0', '\xFF\xFE'];

/** One to four mutations of one of the originals. The same random numbers give the same bytes. */
export function mutate(originals: readonly string[], random: Random): MutatedText {
  const done: string[] = [];
  let text = random.pick(originals);
  const names = Object.keys(MUTATIONS);
  for (let left = 1 + random.below(4); left > 0; left--) {
    const name = random.pick(names);
    const mutation = MUTATIONS[name];
    if (mutation === undefined || (LARGE.has(name) && !random.chance(OF_LARGE))) continue;
    text = mutation(text, random, random.pick(originals)).slice(0, MOST);
    done.push(name);
  }
  const bytes = Buffer.from(text.toWellFormed());
  if (!random.chance(OF_BYTES)) return { bytes, done };
  return { bytes: spoil(bytes, random), done: [...done, 'spoilt bytes'] };
}

/** Flips bits, or puts in what is no UTF-8. */
function spoil(bytes: Buffer, { below, chance, pick }: Random): Buffer {
  let result = Buffer.from(bytes);
  for (let left = 1 + below(3); left > 0; left--) {
    const at = below(result.length + 1);
    if (chance(0.5) && at < result.length) result[at] = (result[at] ?? 0) ^ (1 << below(8));
    else
      result = Buffer.concat([
        result.subarray(0, at),
        Buffer.from(pick(NOT_UTF8), 'latin1'),
        result.subarray(at),
      ]);
  }
  return result;
}
