import { isTooLarge } from '../../store/fitting.ts';
import { slugify } from '../../store/ids.ts';
import type { Item } from '../../store/items.ts';
import type { AnalysedContent } from '../analysis/analysis.ts';
import type { Question } from '../editor/question.ts';
import { type DoubtfulForms, doubtfulQuestions, noteDoubtful } from '../identity/doubtful-forms.ts';
import type { Pins } from '../identity/pins.ts';
import { pinsWithoutForgotten } from '../identity/pins-without-forgotten.ts';
import { settleIdentities } from '../identity/settle-identities.ts';
import { SlugRegistry } from '../identity/slugs.ts';
import { asArticle } from '../identity/which-article.ts';
import { resolveAnalysis } from '../identity/who-is-who.ts';
import { articleItems } from './article-items.ts';
import { entityItems, publishedKeys } from './entity-items.ts';
import { addArticle, countNodes, emptyGraph } from './graph.ts';
import { pinItems } from './pin-items.ts';

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

/** What is told of a text that `layOut` left out. */
export const TOO_LARGE =
  'has a title, name or sentence that is too long to be stored: shorten it, or split the text';

/** Settles who is who, puts the graph together and lays it out as items. They follow from the analyses and the pins alone. */
export async function layOut(analysed: AnalysedContent, published: Pins, take: TakeItem): Promise<Built> {
  const pins = pinsWithoutForgotten(published, analysed.rejections.forgotten);
  const { entries, finalId, questions, articles } = await settleIdentities(analysed, pins);
  const graph = emptyGraph(entries);
  const slugs = new SlugRegistry(pins);
  const doubtful: DoubtfulForms = new Map();
  const tooLarge: string[] = [];
  let links = 0;
  let mentions = 0;
  for await (const observed of analysed.analyses) {
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
    questions: [...questions, ...doubtfulQuestions(doubtful, analysed.catalogue)],
    tooLarge,
  };
}
