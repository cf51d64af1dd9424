import { analyse } from '../seed/analysis/analyse.ts';
import type { Analysis } from '../seed/analysis/analysis.ts';
import { noPins } from '../seed/identity/pins.ts';
import { SlugRegistry } from '../seed/identity/slugs.ts';
import { articleItems } from '../seed/items/article-items.ts';
import { entityItems } from '../seed/items/entity-items.ts';
import { addArticle, emptyGraph, type Graph } from '../seed/items/graph.ts';
import { buildMatcher, type Matcher } from '../seed/names/matcher.ts';
import { parseText } from '../seed/read/read.ts';
import type { Database } from '../store/dynamodb.ts';
import { slugify } from '../store/ids.ts';
import type { Item } from '../store/items.ts';
import { putItems } from '../store/write.ts';
import type { Corpus, SyntheticArticle } from './corpus.ts';

const unobserved = { beforeBatch: async () => {}, afterBatch: () => {} };
const ITEMS_AT_A_TIME = 20_000;

/** Puts synthetic articles through the real pipeline into a table. `adjust` may change the graph before it is laid out. */
export async function loadCorpus(
  database: Database,
  corpus: Pick<Corpus, 'catalogue'>,
  articles: Iterable<SyntheticArticle>,
  adjust: (graph: Graph) => void = () => {},
): Promise<{ readonly items: number }> {
  const matcher = buildMatcher(corpus.catalogue);
  const graph = emptyGraph(corpus.catalogue);
  const slugs = new SlugRegistry(noPins);
  let waiting: Item[] = [];
  let items = 0;
  const write = async () => {
    await putItems(database, waiting, unobserved);
    items += waiting.length;
    waiting = [];
  };
  for (const article of articles) {
    const analysis = analyseArticle(article, matcher);
    addArticle(graph, analysis);
    const { id, title } = analysis.text;
    waiting.push(...articleItems(analysis, slugs.claim('ARTICLE', id, slugify(title)), []));
    if (waiting.length >= ITEMS_AT_A_TIME) await write();
  }
  adjust(graph);
  waiting.push(...entityItems(graph, slugs));
  await write();
  return { items };
}

export function analyseArticle({ path, text }: SyntheticArticle, matcher: Matcher): Analysis {
  return analyse(parseText(path, path, new TextEncoder().encode(text)), matcher, false);
}
