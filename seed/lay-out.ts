import type { Item } from '../store/items.ts';
import type { ArticleId, EntityId } from '../store/records.ts';
import { ENTITY_KINDS } from '../store/records.ts';
import type { Analysis } from './analysis/analyse.ts';
import { articleItems } from './items/article-items.ts';
import type { CatalogueEntry } from './editor/catalogue.ts';
import { formKey } from './lexicon/form-key.ts';
import { entityItems, publishedNodes } from './items/entity-items.ts';
import { isTooLarge } from '../store/fitting.ts';
import { addArticle, emptyGraph, type Graph } from './items/graph.ts';
import { type Identifiable, identify } from './identity/which-article.ts';
import { slugify } from '../store/ids.ts';
import { pinItems } from './items/pin-items.ts';
import type { Pins } from './identity/pins.ts';
import { addFound, type FoundCandidate } from './identity/found-entities.ts';
import { resolveAnalysis, resolveFound } from './identity/who-is-who.ts';
import { type DoubtfulForms, doubtfulQuestions, noteDoubtful } from './identity/doubtful-forms.ts';
import type { Question } from './editor/question.ts';
import type { Rejections } from './editor/rejections.ts';
import { SlugRegistry } from './identity/slugs.ts';

/** What texts and catalogue say, before it becomes items: it depends on no table. */
export interface AnalysedContent {
  readonly catalogue: readonly CatalogueEntry[];
  readonly rejections: Rejections;
  /**
   * In the order of the texts' paths, which decides who gets a slug that two want. Gone through twice: who is who is
   * known only when all were seen. Nothing keeps them in between, so memory grows with what they name, not with them.
   */
  readonly analyses: AsyncIterable<Analysis>;
}

/** Of a text that `layOut` left out. */
export const TOO_LARGE =
  'has a title, name or sentence that is too long to be stored: shorten it, or split the text';

/** Takes items as they are built, each once, in no order that means anything. */
export type TakeItem = (item: Item) => Promise<void> | void;

export interface Built {
  readonly summary: BuildSummary;
  /** What waits for an editor. */
  readonly questions: readonly Question[];
  /** Paths of texts that would make an item larger than a table takes: they are left out. */
  readonly tooLarge: readonly string[];
}
export interface BuildSummary {
  readonly articles: number;
  readonly people: number;
  readonly organisations: number;
  readonly initiatives: number;
  /** Pairs of an article and an entity. */
  readonly links: number;
  readonly mentions: number;
}

/** Puts the graph together and lays it out as items. They follow from the analyses and the pins alone. */
export async function layOut(
  { catalogue, rejections, analyses }: AnalysedContent,
  pins: Pins,
  take: TakeItem,
): Promise<Built> {
  const candidates = new Map<EntityId, FoundCandidate>();
  const texts: Identifiable[] = [];
  for await (const analysis of analyses) {
    addFound(candidates, analysis);
    const { path, sha256, statedId } = analysis.text;
    texts.push({ path, sha256, statedId });
  }
  const articles = identify(texts, pins);
  const { entries, finalId, questions } = resolveFound(
    candidates.values(),
    catalogue.map((entry) => withFormerIds(entry, pins)),
    pins,
    rejections,
  );
  candidates.clear();
  const graph = emptyGraph(entries);
  const slugs = new SlugRegistry(pins);
  const doubtful: DoubtfulForms = new Map();
  const tooLarge: string[] = [];
  let links = 0;
  let mentions = 0;
  for await (const observed of analyses) {
    const analysis = resolveAnalysis(asArticle(observed, articles), finalId);
    const { id, title, path } = analysis.text;
    const slug = slugs.claim('ARTICLE', id, slugify(title));
    const items = articleItems(analysis, slug, slugs.publishedSlugs('ARTICLE', id));
    if (items.some(isTooLarge)) {
      tooLarge.push(path);
      continue;
    }
    addArticle(graph, analysis);
    noteDoubtful(doubtful, analysis);
    for (const item of items) await take(item);
    links += analysis.links.length;
    mentions += analysis.mentions.length;
  }
  for (const item of entityItems(graph, slugs)) await take(item);
  const foundKeys = publishedKeys(graph);
  for (const item of pinItems(pins, { slugs, articles, foundKeys })) await take(item);
  return {
    summary: { articles: graph.articles, ...countNodes(graph), links, mentions },
    questions: [...questions, ...doubtfulQuestions(doubtful, catalogue)],
    tooLarge,
  };
}

function asArticle(analysis: Analysis, ids: ReadonlyMap<string, ArticleId>): Analysis {
  const { text } = analysis;
  const id = ids.get(text.path) ?? text.id;
  return id === text.id ? analysis : { ...analysis, text: { ...text, id } };
}

/** The names that rules found and that are there now, under whatever id. */
const publishedKeys = (graph: Graph): Set<string> =>
  new Set(
    publishedNodes(graph).flatMap(({ entry: { foundAs = [], formerFound = [] } }) => [
      ...foundAs,
      ...formerFound.flatMap(({ keys }) => keys),
    ]),
  );

function countNodes({ nodes }: Graph): Pick<BuildSummary, 'people' | 'organisations' | 'initiatives'> {
  const [people = 0, organisations = 0, initiatives = 0] = ENTITY_KINDS.map(
    (kind) => [...nodes.values()].filter((node) => node.entry.kind === kind && node.articles > 0).length,
  );
  return { people, organisations, initiatives };
}

/** An entry that an editor made of found entities keeps answering under the ids under which those were published. */
function withFormerIds(entry: CatalogueEntry, pins: Pins): CatalogueEntry {
  const keys = [...new Set(entry.forms.map((form) => formKey(entry.kind, form.value)))];
  const published = Map.groupBy(
    keys.filter((key) => (pins.foundIds.get(key) ?? entry.id) !== entry.id),
    (key) => pins.foundIds.get(key) ?? entry.id,
  );
  const formerFound = [...published].map(([id, ownKeys]) => ({
    id,
    name: pins.foundNames.get(id) ?? null,
    keys: ownKeys.sort(),
  }));
  return formerFound.length === 0 ? entry : { ...entry, formerFound };
}
