import { analyse } from '../seed/analysis/analyse.ts';
import type { Analysis } from '../seed/analysis/analysis.ts';
import { noRejections } from '../seed/editor/rejections.ts';
import { noPins } from '../seed/identity/pins.ts';
import { buildMatcher, type Matcher } from '../seed/names/matcher.ts';
import { parseText } from '../seed/read/read.ts';
import { ownersByPhase } from '../seed/state/every-owner.ts';
import { asRead, fillState } from '../seed/state/lay-out.ts';
import { newState, type State } from '../seed/state/open-state.ts';
import { itemsOf } from '../seed/state/owners.ts';
import { viewOf } from '../seed/state/view.ts';
import { ItemMeasure, putSizes } from '../seed/write/measure-items.ts';
import type { Database } from '../store/dynamodb.ts';
import type { Item } from '../store/items.ts';
import { putItems } from '../store/write.ts';
import type { Corpus, SyntheticArticle } from './corpus.ts';

const unobserved = { beforeBatch: async () => {}, afterBatch: () => {} };
const ITEMS_AT_A_TIME = 20_000;

/** Puts synthetic articles through the real pipeline into a table. `adjust` may change the state before it is laid out. */
export async function loadCorpus(
  database: Database,
  corpus: Pick<Corpus, 'catalogue'>,
  articles: Iterable<SyntheticArticle>,
  adjust: (state: State) => void = () => {},
): Promise<{ readonly items: number }> {
  const matcher = buildMatcher(corpus.catalogue);
  const state = newState(null);
  const editorial = { catalogue: corpus.catalogue, rejections: noRejections };
  const analyses = function* () {
    for (const article of articles) yield analyseArticle(article, matcher);
  };
  await fillState(state, asRead(analyses()), noPins, editorial);
  adjust(state);
  const measure = new ItemMeasure();
  let waiting: Item[] = [];
  let items = 0;
  const write = async () => {
    for (const item of waiting) measure.add(item);
    await putItems(database, waiting, unobserved);
    items += waiting.length;
    waiting = [];
  };
  const view = viewOf(state);
  for (const { owners, phases } of ownersByPhase(state)) {
    for (const owner of owners()) {
      waiting.push(...itemsOf(view, owner).filter(({ phase }) => phases?.includes(phase) ?? true));
      if (waiting.length >= ITEMS_AT_A_TIME) await write();
    }
  }
  await write();
  state.close();
  await putSizes(database, measure.sizes);
  return { items };
}

export function analyseArticle({ path, text }: SyntheticArticle, matcher: Matcher): Analysis {
  return analyse(parseText(path, path, new TextEncoder().encode(text)), matcher, false);
}
