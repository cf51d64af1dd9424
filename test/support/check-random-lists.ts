import { syntheticCorpus } from '../../bench/corpus.ts';
import { loadCorpus } from '../../bench/load-corpus.ts';
import { randomFrom } from '../../bench/random.ts';
import { type Api, startApi } from './api.ts';
import { oracleOf } from './oracle.ts';
import { type RandomList, randomList } from './random-lists.ts';
import { walkList } from './walk.ts';

/**
 * Asks for `count` random lists of a random corpus and compares each, walked both ways in pages of random sizes, and
 * its count, with what brute force finds. Throws at the first difference, with what it takes to repeat it.
 */
export async function checkRandomLists(
  count: number,
  seed: number,
  onChecked: (done: number) => void = () => {},
): Promise<{ filtered: number; pages: number }> {
  const corpus = syntheticCorpus({
    seed,
    people: 60,
    organisations: 25,
    initiatives: 25,
    days: 40,
    undated: 0.15,
  });
  const articles = Array.from({ length: 400 }, (_, i) => corpus.article(i));
  const oracle = oracleOf(corpus, articles);
  const api = await startApi({ content: null });
  try {
    await loadCorpus(api.database, corpus, articles);
    let filtered = 0;
    let pages = 0;
    for (let i = 0; i < count; i++) {
      const random = randomFrom(seed * 7_919 + i);
      const list = randomList(oracle, random);
      pages += await checkList(api, list, 1 + random.below(60), 1 + random.below(60)).catch(
        (cause: unknown) => {
          throw new Error(`list ${i} of seed ${seed}: ${list.name}`, { cause });
        },
      );
      if (list.isFiltered) filtered += 1;
      onChecked(i + 1);
    }
    return { filtered, pages };
  } finally {
    await api.close();
  }
}

async function checkList(
  api: Api,
  list: RandomList,
  forwardSize: number,
  backwardSize: number,
): Promise<number> {
  const forward = await walkList(api, list, forwardSize, false);
  same('forward', forward.ids, list.expected);
  const backward = await walkList(api, list, backwardSize, true);
  same('backward', backward.ids, list.expected);
  const exactness = list.name.startsWith('articles(') ? ' totalCountIsExact' : '';
  const { totalCount, totalCountIsExact = true } = list.find(
    await api.query(list.query('first: 1', `totalCount${exactness}`)),
  );
  if (!totalCountIsExact && !list.isFiltered)
    throw new Error('the count of a list without a filter is not exact');
  if (totalCountIsExact ? totalCount !== list.expected.length : totalCount > list.expected.length) {
    throw new Error(`counts ${totalCount}, has ${list.expected.length}`);
  }
  return forward.pages + backward.pages;
}

function same(way: string, found: readonly string[], expected: readonly string[]): void {
  const at = expected.findIndex((id, i) => found[i] !== id);
  if (at < 0 && found.length === expected.length) return;
  throw new Error(`${way}: ${found.length} instead of ${expected.length}, first difference at ${at}`);
}
