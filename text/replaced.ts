import { firstFrom } from './first-from.ts';

/** UTF-16 offsets into a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A text made of another one, in which stretches were replaced. */
export interface Replaced {
  readonly text: string;
  /** Where in the other text a stretch of it stands, without what was taken out at its ends. */
  readonly inText: (start: number, end: number) => Stretch;
}

/** From `start` on: `source` is its place in the other text, and `end` what stands behind where it was replaced. */
interface Piece {
  readonly start: number;
  readonly source: number;
  readonly end: number | null;
}

/** The text itself where nothing of it is replaced. */
export const asItIs = (text: string): Replaced => ({ text, inText: (start, end) => ({ start, end }) });

/** Replaces stretches of a text: each has to begin behind the one before it. */
export function replacing(text: string): {
  readonly replace: (stretch: Stretch, by: string) => void;
  /** Behind what was replaced last. */
  readonly at: () => number;
  readonly replaced: () => Replaced;
} {
  const pieces: Piece[] = [{ start: 0, source: 0, end: null }];
  let written = '';
  let at = 0;
  return {
    at: () => at,
    replace: ({ start, end }, by) => {
      written += text.slice(at, start);
      if (by !== '') pieces.push({ start: written.length, source: start, end });
      written += by;
      pieces.push({ start: written.length, source: end, end: null });
      at = end;
    },
    replaced: () =>
      pieces.length === 1
        ? asItIs(text)
        : { text: written + text.slice(at), inText: (start, end) => inText(pieces, start, end) },
  };
}

function inText(pieces: readonly Piece[], start: number, end: number): Stretch {
  const pieceOf = (offset: number) => pieces[firstFrom(pieces, (piece) => piece.start <= offset) - 1];
  const [first, last] = [pieceOf(start), pieceOf(Math.max(start, end - 1))];
  return {
    start: (first?.source ?? 0) + (first?.end == null ? start - (first?.start ?? 0) : 0),
    end: last?.end ?? (last?.source ?? 0) + end - (last?.start ?? 0),
  };
}
