import type { Item } from '../store/items.ts';
import { ENTITY_KINDS } from '../store/records.ts';
import type { Analysis } from './analyse.ts';
import { articleItems } from './article-items.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { entityItems } from './entity-items.ts';
import { addArticle, emptyGraph } from './graph.ts';
import { slugify } from './ids.ts';
import { type Pins, SlugRegistry } from './slugs.ts';

/** What texts and catalogue say, before it becomes items: it depends on no table. */
export interface AnalysedContent {
  readonly catalogue: readonly CatalogueEntry[];
  /** In the order of the texts' paths, which decides who gets a slug that two want. */
  readonly analyses: AsyncIterable<Analysis>;
}

export interface Built {
  readonly items: readonly Item[];
  readonly summary: BuildSummary;
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
export async function layOut({ catalogue, analyses }: AnalysedContent, pins: Pins): Promise<Built> {
  const graph = emptyGraph(catalogue);
  const slugs = new SlugRegistry(pins);
  const items: Item[] = [];
  let links = 0;
  let mentions = 0;
  for await (const analysis of analyses) {
    addArticle(graph, analysis);
    const { id, title } = analysis.text;
    items.push(
      ...articleItems(
        analysis,
        slugs.claim('ARTICLE', id, slugify(title)),
        slugs.publishedSlugs('ARTICLE', id),
      ),
    );
    links += analysis.links.length;
    mentions += analysis.mentions.length;
  }
  items.push(...entityItems(graph, slugs));
  const [people = 0, organisations = 0, initiatives = 0] = ENTITY_KINDS.map(
    (kind) =>
      [...graph.nodes.values()].filter((node) => node.entry.kind === kind && node.articles > 0).length,
  );
  return {
    items,
    summary: { articles: graph.articles, people, organisations, initiatives, links, mentions },
  };
}
