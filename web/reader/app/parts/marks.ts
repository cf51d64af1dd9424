import type { MarkedPlaceFragment } from '../generated/types.ts';
import { CERTAIN_FROM } from './quote.tsx';

/** A place in a text that names somebody; `entity` is there, or it would not be marked. */
export interface Mark extends Omit<MarkedPlaceFragment, 'entity'> {
  readonly entity: NonNullable<MarkedPlaceFragment['entity']>;
  /** Whether it may mean somebody else. */
  readonly uncertain: boolean;
}

/** A run of text, or a mark in it. */
export type Piece = string | Mark;

/** A paragraph, heading or list item of a body, in pieces. */
export interface Block {
  readonly start: number;
  readonly isHeading: boolean;
  readonly pieces: readonly Piece[];
}

/** What of an article's mentions is marked. A form that the catalogue calls doubtful is uncertain, however surely it was found. */
export function marksOf(
  mentions: readonly MarkedPlaceFragment[],
  doubtful: ReadonlyMap<string, ReadonlySet<string>>,
): Mark[] {
  return mentions.flatMap((mention) =>
    mention.entity === null
      ? []
      : [
          {
            ...mention,
            entity: mention.entity,
            uncertain:
              mention.confidence < CERTAIN_FROM ||
              (doubtful.get(mention.entity.id)?.has(mention.text) ?? false),
          },
        ],
  );
}

/** `text` from `start` to `end` with its marks; one inside another is marked with it. */
export function piecesOf(text: string, start: number, end: number, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue;
    if (mark.start > at) pieces.push(text.slice(at, mark.start));
    pieces.push(mark);
    at = mark.end;
  }
  if (at < end) pieces.push(text.slice(at, end));
  return pieces;
}

const LONGEST_HEADING = 90;

/** The blocks of a body, which empty lines part. What is short and ends without a stop, with text behind it, is shown as a heading. */
export function blocksOf(body: string, marks: readonly Mark[]): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const text of body.split('\n\n')) {
    const end = start + text.length;
    const isHeading =
      text.length <= LONGEST_HEADING && /[\p{L}\p{N})]$/u.test(text) && !/^[-•–*\d]/.test(text);
    const within = marks.filter((mark) => mark.start >= start && mark.end <= end);
    blocks.push({
      start,
      isHeading: isHeading && end < body.length,
      pieces: piecesOf(body, start, end, within),
    });
    start = end + 2;
  }
  return blocks;
}
