import type { FieldNode, FragmentDefinitionNode } from 'graphql';
import { selects } from '../../resolvers/selection.ts';
import type { ContentSizes } from '../../store/content-sizes.ts';
import { pageSize } from '../limits/list-sizes.ts';
import { type ListRead, unitsOf } from './list-reads.ts';

/** What a page of a connection reads, as resolvers/page.ts does it. */
export interface AskedPage {
  readonly args: Readonly<Record<string, unknown>>;
  /** Rows on it at most. */
  readonly rows: number;
  /** Rows that are read for it: one more tells whether the list goes on. */
  readonly limit: number;
  readonly readsRows: boolean;
  readonly counts: boolean;
  /** Whether one row on the other side of the cursor is read. */
  readonly probesBack: boolean;
}

export function askedPage(
  fieldNodes: readonly FieldNode[],
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  args: Readonly<Record<string, unknown>>,
  longest: number,
): AskedPage {
  const shows = (...path: readonly string[]) => selects({ fieldNodes, fragments }, ...path);
  const isBackward = args.last != null || args.before != null;
  const [ahead, behind] = isBackward
    ? ['hasPreviousPage', 'hasNextPage']
    : ['hasNextPage', 'hasPreviousPage'];
  const probesAhead = shows('pageInfo', ahead ?? '');
  const isBehindCursor = args.after != null || args.before != null;
  const shown = ['startCursor', 'endCursor'].some((cursor) => shows('pageInfo', cursor));
  return {
    args,
    rows: Math.min(pageSize(args), longest),
    limit: Math.min(pageSize(args) + (probesAhead ? 1 : 0), longest),
    readsRows:
      pageSize(args) + (probesAhead ? 1 : 0) > 0 &&
      (shows('edges') || shows('nodes') || shown || probesAhead),
    counts: shows('totalCount') || shows('totalCountIsExact'),
    probesBack: isBehindCursor && shows('pageInfo', behind ?? ''),
  };
}

/** Units of a page of a list that is read as it stands. */
export function pageUnits({ row }: ListRead, page: AskedPage, sizes: ContentSizes): number {
  if (row === null) return furtherUnits(page);
  const rows = page.readsRows ? unitsOf(page.limit * sizes[row]) : 0;
  // A Query that stops at the row at the cursor may have read it.
  return rows + (page.probesBack ? unitsOf(2 * sizes[row]) : 0);
}

/** An article's record names the first hundred of its entities of a kind; the rest are rows of some hundred bytes. */
const IN_RECORD = 100;
const REFERENCE_BYTES = 200;

function furtherUnits({ args, rows, readsRows, probesBack }: AskedPage): number {
  const isBehind = args.last != null || args.before != null || args.after != null || rows > IN_RECORD;
  const page = isBehind && readsRows ? unitsOf((rows + 2) * REFERENCE_BYTES) : 0;
  return page + (probesBack ? 0.5 : 0);
}
