import { LINE_END, trimmed } from '../../../text/characters.ts';

/** A line of a raw text that is not blank, without the white space around it. Offsets are into `RawText.text`. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a blank line stands between it and the line before. */
  readonly afterBlank: boolean;
  /** Whether « # » or « Titre : » before it, which is cut off, says that it is a title. */
  readonly isLabelled: boolean;
}

const ROW = new RegExp(`([^${LINE_END}]*)(?:\\r\\n|[${LINE_END}]|$)`, 'g');

/** The lines from `from` on. Any of LF, CRLF and CR ends a line, as do NEL and the separators of lines and paragraphs. */
export function splitLines(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  for (const match of text.slice(from).matchAll(ROW)) {
    const row = match[1] ?? '';
    const content = trimmed(row);
    if (content === '') {
      blanks += 1;
      continue;
    }
    const start = from + match.index + row.indexOf(content);
    const end = start + content.length;
    const bare = withoutTags({ text: content, start, end, afterBlank: blanks > 0, isLabelled: false });
    if (bare === null) {
      blanks += 1;
      continue;
    }
    const line = withoutMarks(bare);
    // One by one: a call takes only so many arguments, and a line of tabs has more parts.
    for (const part of divide(line)) lines.push(part);
    blanks = 0;
  }
  return lines;
}

const TAG =
  '<(?:!doctype|/?(?:html|head|body|main|article|section|header|div|p|h[1-6]|br|hr|ul|ol|li|blockquote|figure|figcaption|span|strong|em|b|i|time))(?:\\s[^<>]{0,300})?/?>';
/** Elements that open or end with a line, of a page that was saved as a text. */
const OPENING_TAGS = new RegExp(`^(?:${TAG}[ \\t]*)+`, 'i');
const WHOLE_TAG = new RegExp(`^${TAG}$`, 'i');
const LONGEST_TAG = 320;
const TAG_OF_TITLE = /<h1[\s>]/i;

/** Without the tags at its end, one after the other: a pattern takes quadratic time for a row of them inside a line. */
function beforeClosing(line: string): string {
  let text = trimmed(line);
  for (;;) {
    const at = text.lastIndexOf('<');
    const isTag = at >= 0 && text.length - at <= LONGEST_TAG && WHOLE_TAG.test(text.slice(at));
    if (!isTag) return text;
    text = text.slice(0, at).trimEnd();
  }
}

/** The line without the tags around it; null where it has nothing else. */
function withoutTags(line: Line): Line | null {
  if (!line.text.includes('<')) return line;
  const opening = OPENING_TAGS.exec(line.text)?.[0] ?? '';
  const rest = line.text.slice(opening.length);
  const text = beforeClosing(rest);
  if (text === '') return null;
  const start = line.start + line.text.indexOf(text, opening.length);
  return { ...line, text, start, end: start + text.length, isLabelled: TAG_OF_TITLE.test(opening) };
}

/** What Markdown writes around the text of a line: « # », « > », « **…** » around a whole line. */
const MARKS = /^(?:#{1,6}[ \t]{1,9}|>[ \t]{1,9}(?=.{80}))/;
/** Of the headings of Markdown the first is the title. */
const MARK_OF_TITLE = /^#\s/;
const STRONG = /^(\*\*|__)(?=\S)([^*_]{1,300})(?<=\S)\1$/;

function withoutMarks(line: Line): Line {
  const mark = MARKS.exec(line.text)?.[0] ?? '';
  const rest = trimmed(line.text.slice(mark.length));
  const start = line.start + line.text.indexOf(rest, mark.length);
  const isLabelled = line.isLabelled || MARK_OF_TITLE.test(mark);
  const strong = STRONG.exec(rest)?.[2];
  if (strong !== undefined)
    return { ...line, text: strong, start: start + 2, end: start + 2 + strong.length, isLabelled };
  return mark === '' || rest === ''
    ? line
    : { ...line, text: rest, start, end: start + rest.length, isLabelled };
}

/** A line this long holds several of a page that was copied without its line ends. */
const LONG_LINE = 300;
/** A gap inside a sentence: lines that were stretched to a column's width have them, and are prose. */
const STRETCHED = /,(?:\t| {3})|(?:\t| {3})\p{Ll}/u;

/** The parts of a long line between tabs or wide gaps, which content systems leave between blocks. */
function divide(line: Line): Line[] {
  if (line.text.length <= LONG_LINE || !/\t| {3}/.test(line.text) || STRETCHED.test(line.text)) return [line];
  const parts: Line[] = [];
  for (const match of line.text.matchAll(/(?:[^\t ]| {1,2}(?=[^\t ]))+/g)) {
    const part = match[0].trim();
    if (part === '') continue;
    const start = line.start + match.index + match[0].indexOf(part);
    parts.push({
      text: part,
      start,
      end: start + part.length,
      afterBlank: parts.length > 0 || line.afterBlank,
      isLabelled: parts.length === 0 && line.isLabelled,
    });
  }
  return isRowOfHeadlines(parts.map((part) => part.text)) ? [line] : parts;
}

const HEADLINES_IN_A_ROW = 6;
const LONGEST_HEADLINE = 200;

/** The headlines of the day, one behind the other: a menu, which stays one line. */
export const isRowOfHeadlines = (parts: readonly string[]): boolean =>
  parts.length >= HEADLINES_IN_A_ROW &&
  parts.every((part) => part.length < LONGEST_HEADLINE && !/[^.]\.$/.test(part));
