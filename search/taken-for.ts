import { entryKey } from './keys.ts';
import { type Look, look, lookOf } from './look.ts';
import { entryUnder, type Index } from './lookup.ts';
import { documentOf, impactOf, toPosting } from './posting.ts';
import { prefixIn } from './prefixes.ts';
import type { Wanted } from './query.ts';
import { stem } from './terms.ts';
import { mayBeMistyped } from './typos.ts';
import { unpackAscending } from './varint.ts';
import { ELIDED_TO } from './words.ts';
import { wordsNear } from './words-near.ts';

/** Words of names taken for one that was mistyped. */
export const MOST_CORRECTIONS = 3;
/** Beside those, of a word of letters what stands behind an apostrophe that was not typed; of others the halves of `covid19`, too. */
export const MOST_PARTS = { ofLetters: 1, ofOthers: 3 } as const;
const TAKEN_WEIGHT = 0.7;

/**
 * What words that nothing has are taken for: words of names that are a slip of the finger away; names with words that were
 * written as one (`lepen`, `elfallah`), or that go on so; letters and the number behind them, as two words; what stands behind an apostrophe
 * that was not typed (`détat`). At most two rounds of reads.
 */
export async function takenFor(unknown: readonly Wanted[], index: Index): Promise<ReadonlyMap<Wanted, Look>> {
  const looks = await Promise.all(
    unknown.map(async (wanted) => {
      const found = (
        await Promise.all([
          corrected(wanted, index),
          writtenAsOne(wanted, index),
          halves(wanted, index),
          withoutElided(wanted, index),
        ])
      ).flat();
      return found.length === 0 ? null : ([wanted, together(found)] as const);
    }),
  );
  return new Map(looks.filter((entry) => entry !== null));
}

async function corrected({ word }: Wanted, index: Index): Promise<readonly Look[]> {
  const near = await wordsNear(word, index);
  const terms = [...new Set(near.map(stem))].slice(0, MOST_CORRECTIONS);
  return Promise.all(terms.map((term) => look(term, index)));
}

/** The best known ones of each kind: what is typed of a name without its blanks begins it, from one of its words on. */
async function writtenAsOne({ word }: Wanted, index: Index): Promise<readonly Look[]> {
  if (!mayBeMistyped(word)) return [];
  const payload = await entryUnder(entryKey('PREFIX', prefixIn(word)), index);
  if (payload === null) return [];
  // There the impact is how well known somebody is; here it is also that the word is in the name.
  const named = unpackAscending(payload).map((one) => toPosting((1 + impactOf(one)) / 2, documentOf(one)));
  return [lookOf([], named)];
}

async function withoutElided({ word }: Wanted, index: Index): Promise<readonly Look[]> {
  const rest = word.replace(ELIDED_TO, '');
  if (rest === word) return [];
  const found = await look(stem(rest), index);
  return found.postings.length === 0 ? [] : [found];
}

/** Of five characters or more, as a word that is forgiven a slip. */
const LETTERS_AND_NUMBER = /^(?=.{5})(\p{L}{2,})(\p{N}+)$/u;

/** What has both, by what it has less of. */
async function halves({ word }: Wanted, index: Index): Promise<readonly Look[]> {
  const [, letters, number] = LETTERS_AND_NUMBER.exec(word) ?? [];
  if (letters === undefined || number === undefined) return [];
  const terms = [stem(letters), stem(number)];
  const [one, other] = await Promise.all(terms.map((term) => look(term, index)));
  const of = new Map(one?.postings.map((posting) => [documentOf(posting), posting]));
  const both = (other?.postings ?? []).flatMap((posting) => {
    const beside = of.get(documentOf(posting));
    return beside === undefined ? [] : [Math.max(posting, beside)];
  });
  const isComplete = one?.isComplete === true && other?.isComplete === true;
  return both.length === 0 ? [] : [{ ...lookOf(terms, both), isComplete }];
}

const together = (looks: readonly Look[]): Look => ({
  terms: looks.flatMap(({ terms }) => terms),
  postings: looks.flatMap(({ postings }) => postings).sort((a, b) => a - b),
  articles: Math.max(...looks.map(({ articles }) => articles)),
  entities: Math.max(...looks.map(({ entities }) => entities)),
  weight: TAKEN_WEIGHT,
  isComplete: looks.every(({ isComplete }) => isComplete),
});
