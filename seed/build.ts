import type { Item } from '../store/items.ts';
import { ENTITY_KINDS } from '../store/records.ts';
import { analyse } from './analyse.ts';
import { articleItems } from './article-items.ts';
import { readCatalogue } from './catalogue.ts';
import { type Content, listTexts } from './content.ts';
import { ContentError, ContentErrors } from './content-error.ts';
import { entityItems } from './entity-items.ts';
import { addArticle, emptyGraph } from './graph.ts';
import { slugify } from './ids.ts';
import { buildMatcher } from './matcher.ts';
import { readText } from './read.ts';
import { type Pins, SlugRegistry } from './slugs.ts';

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

/**
 * Texts and catalogue become the items of the table: read, clean, find mentions, roles and relations, put the graph
 * together, lay it out. The items follow from content and pins alone. Writes nothing; throws ContentErrors with
 * every fault of every file.
 */
export async function buildItems(
  content: Content,
  pins: Pins,
  onArticle: (done: number, all: number) => void,
): Promise<Built> {
  const catalogue = await readCatalogue(content.catalogue);
  const matcher = buildMatcher(catalogue);
  const graph = emptyGraph(catalogue);
  const slugs = new SlugRegistry(pins);
  const items: Item[] = [];
  const errors: ContentError[] = [];
  const paths = await listTexts(content.articles);
  let links = 0;
  let mentions = 0;
  for (const [i, path] of paths.entries()) {
    try {
      const analysis = analyse(await readText(content.articles, path), matcher);
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
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      errors.push(error);
    }
    onArticle(i + 1, paths.length);
  }
  if (errors.length > 0) throw new ContentErrors(errors);
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
