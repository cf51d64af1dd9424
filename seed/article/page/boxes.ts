import type { PageLine } from './page-lines.ts';

/** A box of so many lines that are furniture by themselves takes the lines between them along. */
const FURNITURE_OF_A_BOX = 2;
const MOST_LINES_OF_A_BOX = 12;

/**
 * The page with boxes inside the text marked: what asks for an address, a vote or a subscription between two paragraphs
 * has lines of its own that look like a heading or the beginning of a sentence.
 */
export function withBoxes(page: readonly PageLine[], start: number): PageLine[] {
  const lines = [...page];
  let above = start;
  for (let i = start + 1; i < lines.length; i++) {
    if (!lines[i]?.isProse) continue;
    const box = lines.slice(above + 1, i);
    const furniture = box.flatMap(({ chrome, publication }, k) =>
      chrome !== null && chrome !== 'related' && chrome !== 'closing' && publication === null ? [k] : [],
    );
    if (furniture.length >= FURNITURE_OF_A_BOX && box.length <= MOST_LINES_OF_A_BOX)
      for (let k = furniture[0] ?? 0; k < (furniture.at(-1) ?? 0); k++) {
        const line = box[k];
        if (line !== undefined && line.chrome === null && line.publication === null && !line.isSentence)
          lines[above + 1 + k] = { ...line, chrome: 'insert' };
      }
    above = i;
  }
  return lines;
}
