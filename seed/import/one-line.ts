/** Named as people and pages write them in attributes and in JSON, where no parser of HTML has read them. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  laquo: '«',
  raquo: '»',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  icirc: 'î',
  ugrave: 'ù',
};
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;
const LAST_CODE_POINT = 0x10ffff;

const character = (code: number): string | null =>
  code > 0 && code <= LAST_CODE_POINT && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : null;

/** Content systems escape twice: `&amp;#8217;` is an apostrophe. */
const unescapeOnce = (text: string): string =>
  text.replace(
    ENTITY,
    (all, decimal?: string, hex?: string, name?: string) =>
      (decimal !== undefined && character(Number(decimal))) ||
      (hex !== undefined && character(Number.parseInt(hex, 16))) ||
      (name !== undefined && NAMED[name.toLowerCase()]) ||
      all,
  );

/**
 * What a value says, on one line: entities and tags that were written into it undone, white space and control characters
 * one blank. Null where that leaves nothing, or more than `longest` characters.
 */
export function oneLine(value: unknown, longest: number): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = unescapeOnce(unescapeOnce(String(value).slice(0, longest * 10)))
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
    .replace(/[\u0000-\u0020\u007F-\u009F\u2028\u2029]+/g, ' ')
    .trim();
  return text === '' || text.length > longest ? null : text;
}
