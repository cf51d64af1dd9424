import { type ReadText, readText } from '../../search/read-text.ts';
import type { ArticleRecord } from '../../store/records.ts';
import { PARAGRAPH_JOIN } from '../../text/paragraph-join.ts';
import type { Loaders } from '../loaders.ts';

/** Words take ten times the memory of their text: of a longer one they are not kept. */
const LONGEST_KEPT = 20_000;

/** By paragraphs as a request has them, and for as long. */
const read = new WeakMap<readonly string[], ReadText>();

/** The body of an article and its words: sixty fields of one request may look at it, and it is cut once. */
export async function readArticle(record: ArticleRecord, loaders: Loaders): Promise<ReadText> {
  const paragraphs = await loaders.paragraphs(record);
  const known = read.get(paragraphs);
  if (known !== undefined) return known;
  const body = readText(paragraphs.join(PARAGRAPH_JOIN));
  if (body.text.length <= LONGEST_KEPT) read.set(paragraphs, body);
  return body;
}
