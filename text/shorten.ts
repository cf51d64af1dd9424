/** Cuts between words so that text and ellipsis together have at most `most` characters; a shorter text stays as it is. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most);
  const blank = room.search(/\s\S*$/);
  const kept = blank > 0 ? room.slice(0, blank) : wholeCharacters(room.slice(0, most - 1));
  return `${kept.replace(/[\s,;:–-]+$/, '')}…`;
}

/** Without the first half of a surrogate pair at the end, where a text was cut at a number of UTF-16 code units. */
export const wholeCharacters = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, '');
