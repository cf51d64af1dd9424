import { join } from 'node:path';
import { type Analysis, analyse } from './analyse.ts';
import { readCatalogue } from './catalogue.ts';
import { type Content, listTexts } from './content.ts';
import { ContentError, ContentErrors } from './content-error.ts';
import { type AnalysedContent, type Built, layOut } from './lay-out.ts';
import { buildMatcher, type Matcher } from './matcher.ts';
import { readText } from './read.ts';
import type { Pins } from './slugs.ts';

const NO_ARTICLE = 'has no sentence that is part of an article: write the article or remove the file';

export type OnArticle = (done: number, all: number) => void;

/**
 * Texts and catalogue become the items of the table: read, clean, find mentions, roles and relations, put the graph
 * together, lay it out. The items follow from content and pins alone. Writes nothing; throws ContentErrors with
 * every fault of every file.
 */
export async function buildItems(content: Content, pins: Pins, onArticle: OnArticle): Promise<Built> {
  return layOut(await analyseContent(content, onArticle), pins);
}

/** The first half: what each text says. The analyses throw ContentErrors, at their end, with every fault of every file. */
export async function analyseContent(content: Content, onArticle: OnArticle): Promise<AnalysedContent> {
  const catalogue = await readCatalogue(content.catalogue);
  const analyses = analyseTexts(content, buildMatcher(catalogue), onArticle);
  return { catalogue, analyses };
}

async function* analyseTexts(
  content: Content,
  matcher: Matcher,
  onArticle: OnArticle,
): AsyncGenerator<Analysis> {
  const errors: ContentError[] = [];
  const paths = await listTexts(content.articles);
  for (const [i, path] of paths.entries()) {
    try {
      const analysis = analyse(await readText(content.articles, path), matcher);
      if (analysis.text.title === '') throw new ContentError(join(content.articles, path), null, NO_ARTICLE);
      yield analysis;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      errors.push(error);
    }
    onArticle(i + 1, paths.length);
  }
  if (errors.length > 0) throw new ContentErrors(errors);
}
