import type { ArticleId, BodyChunk } from '../store/records.ts';
import { MissingLinkError } from './missing-link.ts';

/** The paragraphs of a text out of its pieces. Throws MissingLinkError where one is not there. */
export function joinedParagraphs(id: ArticleId, chunks: readonly (BodyChunk | null)[]): readonly string[] {
  const paragraphs: string[] = [];
  let begun = '';
  for (const chunk of chunks) {
    if (chunk === null) throw new MissingLinkError(`a part of the body of ${id} is missing`);
    const [first = '', ...others] = chunk.paragraphs;
    const own = chunk.paragraphs.length === 0 ? [] : [begun + first, ...others];
    begun = chunk.continues === true ? (own.pop() ?? '') : '';
    paragraphs.push(...own);
  }
  return paragraphs;
}
