import type { CatalogueEntry } from '../seed/editor/catalogue.ts';
import type { State } from '../seed/state/open-state.ts';
import { articleId } from '../store/ids.ts';
import { type Corpus, compose, type SyntheticArticle, syntheticCorpus } from './corpus.ts';
import { randomFrom } from './random.ts';

/** How many of the newest articles are the same in a corpus of any size: more than any benchmark query can reach. */
const PLANTED = 240;
/** Above this only the planted articles are written: the others lie where no query of the benchmark reads. */
const WRITTEN_WHOLE = 100_000;

export interface BenchCorpus {
  readonly corpus: Corpus;
  readonly articles: Iterable<SyntheticArticle>;
  /** Makes the counts of a corpus that is not written whole what they would be. */
  readonly adjust: (state: State) => void;
  readonly newestArticle: string;
  readonly hubPerson: string;
  readonly hubOrganisation: string;
}

/**
 * A corpus of `size` articles, written whole or only as far as a query of the benchmark reads, whose newest ones, and everyone in them, are the same at every size. Its hubs are in a
 * fifth of all articles.
 */
export function benchCorpus(size: number, isWhole = size <= WRITTEN_WHOLE): BenchCorpus {
  const corpus = syntheticCorpus({
    seed: 7,
    people: 2_000,
    organisations: 200,
    initiatives: 400,
    days: 3_000,
    undated: 0.05,
  });
  const planted = Array.from({ length: PLANTED }, (_, i) => plantedArticle(corpus.catalogue, i));
  const background = size - PLANTED;
  return {
    corpus,
    articles: concat(planted, isWhole ? background : 0, (i) => corpus.article(i)),
    adjust: ({ run }) => {
      if (isWhole) return;
      for (const [table, column] of [
        ['counts', 'n'],
        ['entities', 'articles'],
      ])
        run(`UPDATE ${table} SET ${column} = CAST(ROUND(${column} * 1.0 / ? * ?) AS INTEGER)`, PLANTED, size);
    },
    newestArticle: articleId(planted[0]?.path ?? ''),
    hubPerson: idOf(corpus.catalogue, 'person-0'),
    hubOrganisation: idOf(corpus.catalogue, 'organisation-0'),
  };
}

/** Dated after every article of the background; the hubs in each, the others taking turns so that all have many. */
function plantedArticle(catalogue: readonly CatalogueEntry[], i: number): SyntheticArticle {
  const ofKind = (kind: string, first: number, count: number) =>
    Array.from({ length: count }, (_, k) => find(catalogue, `${kind}-${first + ((i + k) % 12)}`));
  const cast = {
    people: [find(catalogue, 'person-0'), ...ofKind('person', 1, 4)],
    organisations: [find(catalogue, 'organisation-0'), ...ofKind('organisation', 1, 3)],
    initiatives: ofKind('initiative', 0, 5),
  };
  const date = new Date(Date.UTC(2040, 0, 1) - i * 86_400_000).toISOString().slice(0, 10);
  const article = compose(1_000_000 + i, cast, date, randomFrom(i));
  return { ...article, path: `planted/${article.path}` };
}

function* concat(
  planted: readonly SyntheticArticle[],
  background: number,
  article: (i: number) => SyntheticArticle,
) {
  yield* planted;
  for (let i = 0; i < background; i++) yield article(i);
}

function find(catalogue: readonly CatalogueEntry[], key: string): CatalogueEntry {
  const entry = catalogue.find((candidate) => candidate.key === key);
  if (entry === undefined) throw new RangeError(`no ${key} in the corpus`);
  return entry;
}

const idOf = (catalogue: readonly CatalogueEntry[], key: string): string => find(catalogue, key).id;
