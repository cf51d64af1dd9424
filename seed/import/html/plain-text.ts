import { isElement, type PageElement, type PageNode } from './dom.ts';
import { writeLines } from './lines-written.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Elements that begin and end a line. */
const BLOCKS = names(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
);
/** Elements between which a blank line stands. */
const PARAGRAPHS = names('P H1 H2 H3 H4 H5 H6 BLOCKQUOTE UL OL DL TABLE PRE');
/** Elements whose content nobody reads as the text. */
const UNREAD = names(
  'AUDIO BUTTON CANVAS DATALIST EMBED FIGCAPTION HEAD IFRAME INPUT MATH NAV NOSCRIPT OBJECT PROGRESS RP RT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO',
);
/** What HTML takes for white space: a no-break blank is none of it. */
const SPACE = /[ \t\n\r\f]+/g;
const TEXT = 3;

/**
 * The text of an element as a reader sees it: paragraphs, each on one line, headings among them; items of a list stand
 * below one another behind « – », a row of a table is a line with « | » between its cells. Characters are those of the
 * page, white space aside.
 */
export function plainText(root: PageElement): string[] {
  const lines = writeLines();
  const visitText = (text: string, isPre: boolean): void => {
    if (!isPre) lines.add(text.replace(SPACE, ' '));
    else
      for (const [i, line] of text.split('\n').entries()) {
        if (i > 0) lines.endLine();
        lines.add(line);
      }
  };
  const visit = (node: PageNode, isPre: boolean, isInside: boolean): void => {
    if (node.nodeType === TEXT) visitText(node.nodeValue ?? '', isPre);
    if (!isElement(node)) return;
    const tag = node.tagName.toUpperCase();
    if (UNREAD.has(tag) || isHidden(node)) return;
    const isRow = tag === 'TR' && isRowOfData(node);
    // A paragraph in an item or a cell belongs to it.
    const isParagraph = PARAGRAPHS.has(tag) && !(tag === 'P' && isInside);
    if (tag === 'LI') lines.beginItem();
    else if (isParagraph) lines.endParagraph();
    else if (BLOCKS.has(tag) || tag === 'BR') lines.endLine();
    if (isRow) lines.add(rowOf(node));
    else
      for (const child of node.childNodes)
        visit(child, isPre || tag === 'PRE', isInside || tag === 'LI' || tag === 'TD');
    if (isParagraph) lines.endParagraph();
    else if (BLOCKS.has(tag)) lines.endLine();
  };
  visit(root, false, false);
  return lines.paragraphs();
}

const LONGEST_CELL = 100;
const textOf = (cell: PageElement): string => cell.textContent?.replace(SPACE, ' ').trim() ?? '';
const cellsOf = (row: PageElement): PageElement[] =>
  [...row.childNodes].filter(isElement).filter(({ tagName }) => /^T[DH]$/i.test(tagName));
const rowOf = (row: PageElement): string =>
  cellsOf(row)
    .map(textOf)
    .filter((text) => text !== '')
    .join(' | ');

/** A row of data, not one of a page that was laid out by a table. */
function isRowOfData(row: PageElement): boolean {
  const cells = cellsOf(row);
  return (
    cells.length > 1 &&
    cells.every((cell) => cell.querySelector('table, ul, ol') === null && textOf(cell).length <= LONGEST_CELL)
  );
}

const isHidden = (element: PageElement): boolean =>
  element.getAttribute('hidden') !== null ||
  element.getAttribute('aria-hidden') === 'true' ||
  /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');
