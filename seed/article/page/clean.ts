import { fold } from '../../../text/fold.ts';
import type { RawText } from '../../read/read.ts';
import { readBody } from './body.ts';
import { withBoxes } from './boxes.ts';
import { categoryOf } from './breadcrumb.ts';
import { filedUnder, isSection, sourceIn } from './category-and-source.ts';
import { agencyIn, datelineIn } from './dateline.ts';
import { divideLongLine } from './divide-long-line.ts';
import { endOfArticle } from './end.ts';
import { leadOf, statedAround, withoutLists } from './header.ts';
import { withoutLabels } from './labels.ts';
import { type Line, splitLines } from './lines.ts';
import { nextArticle } from './next-article.ts';
import { type PageLine, readPage } from './page-lines.ts';
import { startOfText } from './start.ts';
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
  /** Who published the text first, as a dateline or a line « Source : … » names it. */
  readonly source: string | null;
  /** Where in the raw text a second article begins, which is left out: a file is one article. */
  readonly nextArticleStart: number | null;
}

/** Takes the menus, sidebars and headlines of other articles away, and tells title and paragraphs apart. */
export function cleanText(raw: RawText): CleanText {
  if (raw.frontMatter.body === 'whole') return wholeText(raw);
  const lines = withoutLabels(splitLines(raw.text, raw.contentStart)).flatMap(divideLongLine);
  const whole = readPage(unwrap(raw.text, lines));
  const start = startOfText(whole.page, whole.steps);
  const next = nextArticle(whole.page, start);
  // From here on the second article does not exist: nothing that it says of itself is said of the first.
  const { page, steps } = next === null ? whole : readPage(whole.page.slice(0, next));
  const header = withoutLists(page.slice(0, start), steps);
  const chosen = chooseTitle([...header, ...page.slice(start)], start, steps);
  const title = chosen?.line ?? null;
  const titleAt = chosen?.at ?? -1;
  const body = readBody(withBoxes(page.slice(0, endOfArticle(page, start)), start), start);
  const lead = leadOf(header, titleAt, title, body.paragraphs);
  const found = [...lead, ...body.paragraphs];
  const stated = raw.frontMatter.title;
  const paragraphs = stated === undefined ? found : withoutTitle(header, titleAt, stated, found);
  const opening = paragraphs.slice(0, 2).map(({ text }) => text);
  const { below, above } = statedAround(header, titleAt);
  const publications = [...below, ...body.publications, ...above];
  const around = header.slice(Math.max(0, titleAt - LINES_OF_A_KICKER), titleAt).reverse();
  return {
    title,
    paragraphs,
    category:
      firstOf(page.slice(0, start).map((line) => filedUnder(line.text))) ??
      categoryOf({ lines: new Set(), steps }, title?.text ?? null) ??
      firstOf(publications.map(({ category }) => category)) ??
      kickerAmong(around),
    publishedAt:
      firstOf(publications.map(({ isLabelled, date }) => (isLabelled ? date : null))) ??
      firstOf(below.map(({ date }) => date)) ??
      firstOf(opening.map(datelineIn)) ??
      firstOf(publications.map(({ date }) => date)),
    author: firstOf(publications.map(({ author }) => author)),
    nextArticleStart: next === null ? null : (whole.page[next]?.start ?? null),
    source: firstOf(opening.map(agencyIn)) ?? firstOf(page.map((line) => sourceIn(line.text))),
  };
}

/** A text of which front matter says that nothing of a page is around it. */
function wholeText(raw: RawText): CleanText {
  const paragraphs = unwrap(raw.text, splitLines(raw.text, raw.contentStart));
  const opening = paragraphs.slice(0, 2).map(({ text }) => text);
  return {
    title: null,
    paragraphs,
    category: null,
    publishedAt: firstOf(opening.map(datelineIn)),
    author: null,
    nextArticleStart: null,
    source: firstOf(opening.map(agencyIn)),
  };
}

/** How far above a title its section stands, and the line above that, which would show a menu. */
const LINES_OF_A_KICKER = 3;
const WORDS_OF_A_KICKER = 3;

/** The section right above the title. One entry among others of a menu says nothing of this text. */
function kickerAmong(above: readonly PageLine[]): string | null {
  const at = above.slice(0, LINES_OF_A_KICKER - 1).findIndex(({ text }) => isSection(text));
  const next = above[at + 1];
  const isEntry =
    next !== undefined && next.publication === null && next.words <= WORDS_OF_A_KICKER && !next.afterBlank;
  return at < 0 || (isEntry && above[at]?.afterBlank === false) ? null : (above[at]?.text ?? null);
}

/**
 * The paragraphs of a text whose title an editor wrote: what was taken for a title is the first of them where it is a
 * sentence that nothing of a page stands above. Where else there would be none, every line is one.
 */
function withoutTitle(
  header: readonly PageLine[],
  titleAt: number,
  stated: string,
  found: readonly PageLine[],
): readonly PageLine[] {
  const isText = (line: PageLine) =>
    line.chrome === null && line.publication === null && fold(line.text) !== fold(stated);
  if (found.length === 0) return header.filter(isText);
  const first = titleAt === 0 ? header[0] : undefined;
  return first !== undefined && (first.isSentence || ENDS.test(first.text)) && isText(first)
    ? [first, ...found]
    : found;
}
/** As sentences do in scripts that know no lower case. */
const ENDS = /[.!?…؟。！？][»”"’)\]]?$/u;

const firstOf = <Value>(values: readonly (Value | null)[]): Value | null =>
  values.find((value) => value !== null) ?? null;
