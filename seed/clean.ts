import { fold } from '../text/fold.ts';
import { chromeRule, crumbs, filedUnder, isHome, opensRelated } from './chrome.ts';
import { type Line, splitLines } from './lines.ts';
import { datelineIn, type Publication, publicationIn } from './publication.ts';
import type { RawText } from './read.ts';
import { chooseTitle } from './title.ts';
import { unwrap } from './unwrap.ts';

/** What of a raw text is the article. Lines are verbatim runs of the raw text. */
export interface CleanText {
  /** Null where the text gives none. */
  readonly title: Line | null;
  readonly paragraphs: readonly Line[];
  readonly category: string | null;
  /** `yyyy-mm-dd`; null where the text states no full date in a place of publication. */
  readonly publishedAt: string | null;
  readonly author: string | null;
}

const PROSE_CHARACTERS = 200;
const SENTENCE_CHARACTERS = 80;
const SENTENCE_END = /[.!?…][»”"’)\]]?$/u;
const TWO_SENTENCES = /\p{Ll}{2}[.!?]\s+\p{Lu}/u;

/** Takes the menus, sidebars and headlines of other articles away, and tells title and paragraphs apart. */
export function cleanText(raw: RawText): CleanText {
  const lines = unwrap(raw.text, splitLines(raw.text, raw.contentStart));
  const trail = breadcrumb(lines);
  const isChrome = lines.map(
    (line) => trail.lines.has(line) || chromeRule(line.text) !== null || opensRelated(line.text),
  );
  dropRelated(lines, isChrome);
  const publications = lines.map((line) => publicationIn(line.text));
  const bodyStart = lines.findIndex(
    (line, i) =>
      !isChrome[i] &&
      publications[i] === null &&
      isProse(line.text) &&
      !mayBeTitle(lines, isChrome, publications, i),
  );
  const header = lines.slice(0, bodyStart < 0 ? lines.length : bodyStart);
  const indexOf = new Map(lines.map((line, i) => [line, i]));
  const of = <Value>(values: readonly Value[], line: Line) => values[indexOf.get(line) ?? -1];
  const title = chooseTitle(
    header,
    (line) => of(isChrome, line) === true,
    (line) => of(publications, line) != null,
    trail.steps,
  );
  const afterTitle = title === null ? 0 : lines.findIndex((line) => line.start === title.start) + 1;
  const paragraphs: Line[] = lines.filter(
    (line, i) =>
      i >= afterTitle &&
      !isChrome[i] &&
      !(i < header.length && publications[i] != null) &&
      !isHeaderRemnant(line, i < header.length, title, lines),
  );
  while (
    paragraphs.length > 1 &&
    !isProse(paragraphs.at(-1)?.text ?? '') &&
    !isClosing(paragraphs.at(-1)?.text ?? '')
  )
    paragraphs.pop();
  const stated = publications.slice(0, header.length).filter((publication) => publication !== null);
  const first = <Value>(values: readonly (Value | null | undefined)[]) =>
    values.find((value) => value != null) ?? null;
  return {
    title,
    paragraphs,
    category: first([
      ...lines.map((line) => filedUnder(line.text)),
      trail.category,
      ...stated.map((p) => p.category),
    ]),
    publishedAt: first([...stated.map((p) => p.date), datelineIn(paragraphs[0]?.text ?? '')]),
    author: first(stated.map((p) => p.author)),
  };
}

/** No article ends in a heading or a menu: its last line is a sentence, were it a short one, or an item of a list. */
const isClosing = (text: string): boolean =>
  /^[-–•*]\s/.test(text) || (SENTENCE_END.test(text) && /\s\p{Ll}+\s/u.test(text) && !/^[(>]/.test(text));

/** A paragraph, as opposed to a title, a heading or a menu line. */
function isProse(text: string): boolean {
  return (
    text.length > PROSE_CHARACTERS ||
    TWO_SENTENCES.test(text) ||
    (text.length >= SENTENCE_CHARACTERS && SENTENCE_END.test(text))
  );
}

/** A first line that ends like a sentence is still a title where it is repeated or set apart from the text. */
function mayBeTitle(
  lines: readonly Line[],
  isChrome: readonly boolean[],
  publications: readonly (Publication | null)[],
  i: number,
): boolean {
  const text = lines[i]?.text ?? '';
  if (text.length > PROSE_CHARACTERS || TWO_SENTENCES.test(text)) return false;
  const folded = fold(text);
  const repeated = lines.some((other, j) => j !== i && fold(other.text) === folded);
  const isFirst = !lines.slice(0, i).some((_, j) => !isChrome[j] && publications[j] === null);
  const isSetApart =
    isChrome[i + 1] === true || publications[i + 1] != null || datelineIn(lines[i + 1]?.text ?? '') !== null;
  return repeated || (isFirst && isSetApart);
}

/** Behind the heading of a list of related articles nothing is text up to the next paragraph of prose. */
function dropRelated(lines: readonly Line[], isChrome: boolean[]): void {
  const firstProse = lines.findIndex((line) => line.text.length > PROSE_CHARACTERS);
  let inRelated = false;
  for (const [i, line] of lines.entries()) {
    if (opensRelated(line.text)) {
      isChrome[i] = true;
      // Above the text such a heading tops a menu: the title may be the next line.
      inRelated = firstProse >= 0 && i > firstProse;
    } else if (inRelated && line.text.length > PROSE_CHARACTERS && SENTENCE_END.test(line.text))
      inRelated = false;
    else if (inRelated) isChrome[i] = true;
  }
}

/** What stands between title and text and is neither: the title again, a caption in another script, a lone word. */
function isHeaderRemnant(line: Line, inHeader: boolean, title: Line | null, lines: readonly Line[]): boolean {
  if (!inHeader) return false;
  if (title !== null && fold(line.text) === fold(title.text)) return true;
  const last = lines.at(-1)?.text ?? '';
  const longest = lines.reduce((a, b) => (b.text.length > a.length ? b.text : a), last);
  return isArabic(line.text) !== isArabic(longest) || fold(line.text).split(' ').length < 3;
}

const isArabic = (text: string): boolean => {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  return arabic * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
};

interface Breadcrumb {
  readonly lines: ReadonlySet<Line>;
  readonly steps: readonly string[];
  readonly category: string | null;
}

/** A run of steps that begins at the home page; the step before the article is its category. */
function breadcrumb(lines: readonly Line[]): Breadcrumb {
  const first = lines.findIndex((line) => isHome(crumbs(line.text)?.[0] ?? ''));
  if (first < 0) return { lines: new Set(), steps: [], category: null };
  const trail: Line[] = [];
  const steps: string[] = [];
  for (const line of lines.slice(first)) {
    const found = crumbs(line.text);
    if (found === null) break;
    trail.push(line);
    steps.push(...found);
  }
  const category = steps.length >= 3 ? (steps.at(-2) ?? null) : null;
  return { lines: new Set(trail), steps, category };
}
