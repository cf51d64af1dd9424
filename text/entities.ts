/** Characters as HTML writes them: `&eacute;`, `&nbsp;`, `&#8217;`, `&#xE9;`. A copied page has some left. */

import { asItIs, type Replaced, replacing } from './replaced.ts';

const ENTITY = /&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,8}\d?);/g;

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
const NAMED = new Map(
  Object.entries({
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
  }),
);

const LAST_CODE_POINT = 0x10ffff;
/** Where programs of old pages, and browsers ever since, mean characters of Windows: `&#146;` is an apostrophe. */
const isOfWindows = (code: number): boolean => code >= 0x80 && code < 0xa0;
const windows = new TextDecoder('windows-1252');

/** The character that stands between `&` and `;`, one UTF-16 unit or two; null where it is none that is known. */
function characterOf(name: string): string | null {
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    if (isOfWindows(code)) return windows.decode(Uint8Array.of(code));
    const isCharacter = code > 0 && code <= LAST_CODE_POINT && !(code >= 0xd800 && code < 0xe000);
    return isCharacter ? String.fromCodePoint(code) : null;
  }
  const [, letter, accent = ''] = ACCENTED.exec(name) ?? [];
  if (letter === undefined) return NAMED.get(name) ?? null;
  const composed = `${letter}${ACCENTS[accent]}`.normalize('NFC');
  return composed.length === 1 ? composed : null;
}

/**
 * A text with the characters that stand behind its entities; an entity that is not known stays. Whoever reads it reads a
 * copied page as one that was typed.
 */
export function withCharacters(text: string): Replaced {
  if (!text.includes('&')) return asItIs(text);
  const { replace, replaced } = replacing(text);
  for (const { 0: entity, 1: name = '', index } of text.matchAll(ENTITY)) {
    // In capitals as some programs write them: `&EACUTE;`.
    const character = characterOf(name) ?? characterOf(name.toLowerCase());
    if (character !== null) replace({ start: index, end: index + entity.length }, character);
  }
  return replaced();
}
