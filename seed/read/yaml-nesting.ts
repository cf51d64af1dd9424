/** Nothing that is read here needs more than three; the parser's stack takes some thousand. */
const MOST = 50;
const BRACKETS = /[[\]{}]/g;
/** A list in a list, or a key in a key, on one line: `- - - a`. */
const ITEMS_IN_ITEMS = new RegExp(String.raw`(?:[-?][ \t]+){${MOST}}`);

/** Where the text nests more than a parser should be asked to follow; null where it does not. Quotes make no difference. */
export function tooDeepAt(text: string): number | null {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(BRACKETS)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MOST) return index;
  }
  return ITEMS_IN_ITEMS.exec(text)?.index ?? null;
}
