import { BLANK, FOR_APOSTROPHE, FOR_HYPHEN, HYPHEN, hasAnyOf, INVISIBLE, LINE_END } from './characters.ts';
import { asItIs, type Replaced, replacing, type Stretch } from './replaced.ts';

/**
 * A text as a reader sees it: words that a line's end or a soft hyphen cuts are whole, one kind of blank, hyphen and
 * apostrophe, acronyms without points, no marks of notes, of HTML or of Markdown. Rules about names read this; receipts quote the text itself,
 * so each place in a reading leads back to its place in the text.
 */

export interface ReadingRules {
  /** Whether a word before a hyphen at a line's end keeps it: « sous- | préfet ». */
  readonly keepsHyphen: (word: string) => boolean;
  /** What words around it say of a stretch, in the order of the text: digits that mark notes, nicknames inside a name. */
  readonly otherwise: readonly ReadOtherwise[];
}
/** A stretch of a text that is read as something else, as nothing perhaps. */
export interface ReadOtherwise extends Stretch {
  readonly by: string;
}

const EOL = `(?:\\r\\n|[${LINE_END}])`;
/** Names of tags in either case; the rest of the pattern tells small letters from capitals. */
const tagNames = (names: string): string =>
  names.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
const BLOCK_TAG = `</?(?:${tagNames('br|p|div|li|ul|ol|tr|td')}|[hH][1-6])(?:\\s[^<>]{0,200})?/?>`;
const GAP = `(?:[${BLANK}${LINE_END}]|${BLOCK_TAG})`;
/** What may follow the mark of a note, so that no two names become one. */
const BEHIND_NOTE = `(?=[${BLANK}]?[,;.:!?)»]|[${BLANK}]\\p{Ll}|\\s*$)`;
const SUPERSCRIPT = '[⁰¹²³⁴-⁹⁽⁾]';

/** What one of the alternatives begins with: of a blank and of a capital the next character tells whether any may. */
const MAY_BEGIN = `(?=[\\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000${INVISIBLE}${LINE_END}${FOR_HYPHEN}${FOR_APOSTROPHE}${HYPHEN}<*_†‡\\[\\]⁰¹²³⁴-⁹⁽⁾]| [${BLANK}${LINE_END}${INVISIBLE}<\\[]|\\p{Lu}\\.)`;
/** Alternatives, tried in this order at each place; the name of the group says what was found. */
const FOUND = new RegExp(
  `${MAY_BEGIN}(?:${[
    `(?<=\\p{L})(?<cut>[${HYPHEN}][${INVISIBLE}]?[${BLANK}]{0,3}${EOL}[${BLANK}]{0,9})(?=[\\p{L}\\d])`,
    // Before gaps, as the blank before « [1] » goes with it.
    `(?<=\\p{L}{3}|\\p{L}[.,»”")])(?<note>${SUPERSCRIPT}{1,4}(?![\\p{L}\\p{N}])|[*†‡]{1,3}(?![\\p{L}\\p{N}*])|[${BLANK}]?\\[\\d{1,3}\\]${BEHIND_NOTE})`,
    `(?<gap>${GAP}(?:[${INVISIBLE}]*${GAP})+|(?! )${GAP})`,
    `(?<tag></?(?:${tagNames('a|abbr|b|cite|em|i|mark|q|small|span|strong|sub|sup|u')})(?:\\s[^<>]{0,300})?>)`,
    `(?<invisible>[${INVISIBLE}]+)`,
    `(?<=\\p{L})(?<hyphen>[${FOR_HYPHEN}])(?=\\p{L})`,
    `(?<=\\p{L})(?<apostrophe>[${FOR_APOSTROPHE}])(?=\\p{L})`,
    `(?<![\\p{L}\\p{N}.])(?<dotted>(?:\\p{Lu}\\.){3,8})(?=[)»”",;:]|[${BLANK}]\\p{Ll})`,
    `(?<![\\p{L}\\p{N}*_])(?<opening>\\*{1,3}|_{1,2})(?=[\\p{L}«“"])`,
    `(?<=[\\p{L}»”".!?])(?<closing>\\*{1,3}|_{1,2})(?![\\p{L}\\p{N}*_])`,
    `(?<link>\\[(?=[^\\]\\n]{1,200}\\]\\(https?:)|\\]\\(https?://[^\\s()]{1,500}\\))`,
  ].join('|')})`,
  'gu',
);
/** Of such characters something has to be read otherwise, perhaps. Most texts have none, and are their own reading. */
const hasTelling = hasAnyOf(
  `${INVISIBLE}${LINE_END}${FOR_HYPHEN}${FOR_APOSTROPHE}\\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000<*_†‡\\[⁰¹²³⁴-⁹⁽`,
);
const mayHave = (text: string): boolean =>
  hasTelling(text) || text.includes('  ') || /[A-Z]\.[A-Z]\.[A-Z]\./.test(text);

/** The reading of a text without entities: see `withCharacters`. */
export function readingOf(text: string, { keepsHyphen, otherwise }: ReadingRules): Replaced {
  if (otherwise.length === 0 && !mayHave(text)) return asItIs(text);
  const { replace, at, replaced } = replacing(text);
  let next = 0;
  /** Marks of notes win over what begins at the same place: the blank before « (1) » goes with it. */
  const readOtherwise = (until: number): void => {
    for (let one = otherwise[next]; one !== undefined && one.start <= until; one = otherwise[next]) {
      if (one.end > at()) replace({ start: Math.max(one.start, at()), end: one.end }, one.by);
      next += 1;
    }
  };
  for (const match of text.matchAll(FOUND)) {
    readOtherwise(match.index);
    if (match.index < at()) continue;
    const by = readAs(match, text, keepsHyphen);
    if (by !== match[0]) replace({ start: match.index, end: match.index + match[0].length }, by);
  }
  readOtherwise(text.length);
  return replaced();
}

/** From here on blanks in a row are the space between two columns. */
const BLANKS_OF_A_COLUMN = 5;
const WITHIN_LINE = new RegExp(`^[${BLANK}]*$`);
const ALL_INVISIBLE = new RegExp(`[${INVISIBLE}]+`, 'g');

function readAs(match: RegExpExecArray, text: string, keepsHyphen: (word: string) => boolean): string {
  const [found] = match;
  const { cut, gap, hyphen, apostrophe, dotted } = match.groups ?? {};
  if (gap !== undefined) {
    const blanks = gap.replace(ALL_INVISIBLE, '');
    return WITHIN_LINE.test(blanks) && (blanks.includes('\t') || blanks.length >= BLANKS_OF_A_COLUMN)
      ? blanks
      : ' ';
  }
  if (cut !== undefined) {
    const behind = text.charAt(match.index + found.length);
    const before = /\p{L}{1,20}$/u.exec(text.slice(Math.max(0, match.index - 20), match.index))?.[0] ?? '';
    return !/\p{Ll}/u.test(behind) || (!cut.startsWith('\u00ad') && keepsHyphen(before)) ? '-' : '';
  }
  if (hyphen !== undefined) return '-';
  if (dotted !== undefined) return dotted.replaceAll('.', '');
  return apostrophe !== undefined ? '’' : '';
}
