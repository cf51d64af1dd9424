import type { Line } from './lines.ts';

/** Lines of a text that was wrapped at a fixed width have about this length. */
const SHORTEST = 50;
const LONGEST = 100;

/**
 * Joins the lines of a text that was wrapped at a fixed width: then a block between blank lines is one paragraph, a
 * run of the raw text with its line ends in it. A text that is not wrapped stays as it is.
 */
export function unwrap(text: string, lines: readonly Line[]): Line[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block === undefined || line.afterBlank) blocks.push([line]);
    else block.push(line);
  }
  const broken = blocks
    .flatMap((block) => block.slice(0, -1))
    .filter((line) => !/[.!?…»"”:]$/u.test(line.text));
  const wrapped = broken.filter((line) => line.text.length >= SHORTEST && line.text.length <= LONGEST);
  const isWrapped =
    lines.every((line) => line.text.length <= LONGEST * 1.2) &&
    wrapped.length >= 5 &&
    wrapped.length > broken.length * 0.6;
  if (!isWrapped) return [...lines];
  return blocks.flatMap((block) => (isParagraph(block) ? [joined(text, block)] : block));
}

/** Every line but the last is about as long as the others, and prose goes on over the first line end. */
const isParagraph = (block: readonly Line[]): boolean =>
  block.length >= 2 &&
  block.slice(0, -1).every((line) => line.text.length >= SHORTEST) &&
  /\p{Ll}/u.test(block[0]?.text ?? '');

function joined(text: string, block: readonly Line[]): Line {
  const [first, last] = [block[0], block.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('an empty block');
  return {
    text: text.slice(first.start, last.end),
    start: first.start,
    end: last.end,
    afterBlank: first.afterBlank,
  };
}
