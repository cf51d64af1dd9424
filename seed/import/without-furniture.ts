import type { Chrome } from '../article/page/chrome-words.ts';
import { show } from '../article/page/page-lines.ts';

/**
 * What an extractor leaves of a page’s furniture inside an article: the credit of a picture, a box, a button, « Lire
 * aussi » and the links below it. Rows of numbers stay, which in the middle of an article are its own.
 */
const FURNITURE: ReadonlySet<Chrome> = new Set(['tool', 'insert', 'foot', 'closing', 'related']);
const MOST_WORDS_OF_A_LINK = 20;
/** A minute, a rank: a line without a letter belongs to what stands around it. */
const HAS_LETTER = /\p{L}/u;

/** The paragraphs that are the article’s, each without the lines that are none of it. */
export function withoutFurniture(paragraphs: readonly string[]): string[] {
  let isBelowHeading = false;
  return paragraphs.flatMap((paragraph) => {
    const kept = paragraph.split('\n').filter((text) => {
      if (!HAS_LETTER.test(text)) return true;
      const line = show(text);
      if (line.chrome === 'related') isBelowHeading = true;
      else if (line.isProse || line.isSentence || line.words > MOST_WORDS_OF_A_LINK) isBelowHeading = false;
      return !isBelowHeading && !(line.chrome !== null && FURNITURE.has(line.chrome));
    });
    return kept.length === 0 ? [] : [kept.join('\n')];
  });
}
