import type { Item } from '../store/items.ts';
import type { EntityId } from '../store/records.ts';
import { ENTITY_KINDS } from '../store/records.ts';
import type { Analysis } from './analyse.ts';
import { articleItems } from './article-items.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { formKey } from './discover/provisional.ts';
import { entityItems } from './entity-items.ts';
import { addArticle, emptyGraph } from './graph.ts';
import { slugify } from './ids.ts';
import { addFound, type FoundCandidate } from './resolve/candidates.ts';
import { type Question, resolveAnalysis, resolveFound } from './resolve/resolve.ts';
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
  /** What waits for an editor. */
  readonly questions: readonly Question[];
}

/** Puts the graph together and lays it out as items. They follow from the analyses and the pins alone. */
export async function layOut({ catalogue, analyses }: AnalysedContent, pins: Pins): Promise<Built> {
  const kept: Analysis[] = [];
  const candidates = new Map<EntityId, FoundCandidate>();
  for await (const analysis of analyses) {
    kept.push(analysis);
    addFound(candidates, analysis);
  }
  const resolution = resolveFound(
    candidates.values(),
    catalogue.map((entry) => withFormerIds(entry, pins)),
    pins,
  );
  const graph = emptyGraph(resolution.entries);
  const slugs = new SlugRegistry(pins);
  const items: Item[] = [];
  let links = 0;
  let mentions = 0;
  for (const observed of kept) {
    const analysis = resolveAnalysis(observed, resolution.finalId);
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
  // One by one: as arguments of one call, the items of a large corpus would not fit on the stack.
  for (const item of entityItems(graph, slugs)) items.push(item);
  const [people = 0, organisations = 0, initiatives = 0] = ENTITY_KINDS.map(
    (kind) =>
      [...graph.nodes.values()].filter((node) => node.entry.kind === kind && node.articles > 0).length,
  );
  return {
    items,
    summary: {
      articles: graph.articles,
      people,
      organisations,
      initiatives,
      links,
      mentions,
      questions: resolution.questions,
    },
  };
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
