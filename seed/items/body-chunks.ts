import { jsonBytes, mostJsonBytes, piecesOf } from '../../store/fitting.ts';
import type { BodyChunk } from '../../store/records.ts';

/** Bytes of JSON that the paragraphs of one item have at most: three quarters of what DynamoDB takes. */
const CHUNK_BYTES = 300_000;

/** A body as items: as few as can be. A paragraph that is longer than an item is continued in the next one. */
export function bodyChunks(paragraphs: readonly string[]): BodyChunk[] {
  const most = paragraphs.reduce((sum, paragraph) => sum + mostJsonBytes(paragraph) + 1, 0);
  if (most <= CHUNK_BYTES) return [{ paragraphs }];
  const chunks: BodyChunk[] = [];
  let open: string[] = [];
  let used = 0;
  const close = () => {
    if (open.length > 0) chunks.push({ paragraphs: open });
    open = [];
    used = 0;
  };
  for (const paragraph of paragraphs) {
    const size = jsonBytes(paragraph) + 1;
    if (used + size > CHUNK_BYTES) close();
    if (size <= CHUNK_BYTES) {
      open.push(paragraph);
      used += size;
      continue;
    }
    const pieces = piecesOf(paragraph, CHUNK_BYTES);
    for (const piece of pieces.slice(0, -1)) chunks.push({ paragraphs: [piece], continues: true });
    open = pieces.slice(-1);
    used = jsonBytes(open);
  }
  close();
  return chunks.length === 0 ? [{ paragraphs: [] }] : chunks;
}
