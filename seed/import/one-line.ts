import { withCharacters } from '../../text/entities.ts';

/** Content systems escape twice: `&amp;#8217;` is an apostrophe. */
const unescaped = (text: string): string => withCharacters(withCharacters(text).text).text;

/**
 * What a value says, on one line: entities and tags that were written into it undone, white space and control characters
 * one blank. Null where that leaves nothing, or more than `longest` characters.
 */
export function oneLine(value: unknown, longest: number): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = unescaped(String(value).slice(0, longest * 10))
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
    .replace(/[\u0000-\u0020\u007F-\u009F\u2028\u2029]+/g, ' ')
    .trim();
  return text === '' || text.length > longest ? null : text;
}
