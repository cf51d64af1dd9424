import { Readability } from '@mozilla/readability';
import type { PageDocument, PageElement } from './dom.ts';
import { plainText } from './plain-text.ts';

/**
 * The paragraphs of the article of a page: Readability says where it is, its text is read as it stands there. The document
 * is used up. Where it finds no article (a page of a few lines), whatever the page marks as one, else its body.
 */
export function readBody(document: PageDocument): string[] {
  const marked = plainText(
    document.querySelector('article, main, [role=main]') ?? document.body ?? document.documentElement,
  );
  const found = new Readability<PageElement>(document, {
    serializer: (element) => element,
    disableJSONLD: true,
  }).parse();
  const text = found?.content == null ? [] : plainText(found.content);
  return text.length > 0 ? text : marked;
}
