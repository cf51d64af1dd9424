/** Characters as HTML writes them: `&eacute;`, `&nbsp;`, `&#8217;`, `&#xE9;`. A copied page has some left. */

/** Starts at the sign; the name or number is its first group. */
export const ENTITY = '&(#\\d{1,6}|#[xX][\\da-fA-F]{1,5}|[A-Za-z]{2,8}\\d?);';

/** Accents by the ends of names: `&eacute;` is e with an acute. */
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  caron: '\u030c',
};
const ACCENTED = /^([A-Za-z])(acute|grave|circ|uml|tilde|cedil|caron)$/;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '\u200e',
  rlm: '\u200f',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  oelig: 'œ',
  OElig: 'Œ',
  aelig: 'æ',
  AElig: 'Æ',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aring: 'å',
  Aring: 'Å',
  euro: '€',
  deg: '°',
  ordm: 'º',
  ordf: 'ª',
  middot: '·',
  bull: '•',
  copy: '©',
  reg: '®',
  trade: '™',
  times: '×',
  sup2: '²',
  sup3: '³',
};

/** The character that stands between `&` and `;`, one UTF-16 unit or two; null where it is none that is known. */
export function characterOf(name: string): string | null {
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
    return isCharacter ? String.fromCodePoint(code) : null;
  }
  const [, letter, accent = ''] = ACCENTED.exec(name) ?? [];
  if (letter === undefined) return NAMED[name] ?? null;
  const composed = `${letter}${ACCENTS[accent]}`.normalize('NFC');
  return composed.length === 1 ? composed : null;
}
