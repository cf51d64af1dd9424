import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { type Fragments, fragmentsOf } from '../limits/measure-shape.ts';

/** How long an answer may be kept, in seconds: by whoever asked, and by a cache in front of the API. */
export interface CacheHint {
  readonly browser: number;
  readonly edge: number;
}

/** Content changes when somebody seeds: a reader may see it a minute late, a cache near the reader five. */
const CONTENT: CacheHint = { browser: 60, edge: 300 };
/** The schema changes with a deployment. */
const SCHEMA: CacheHint = { browser: 3_600, edge: 86_400 };

const known = new WeakMap<DocumentNode, Map<string, CacheHint>>();

/**
 * What an operation's fields allow, computed once for each document: as little as the root field that allows least.
 * Nothing below a root field changes sooner than it, so nothing is instrumented.
 */
export function hintOf(document: DocumentNode, operation: OperationDefinitionNode): CacheHint {
  const hints = known.get(document) ?? new Map<string, CacheHint>();
  known.set(document, hints);
  const name = operation.name?.value ?? '';
  const hint = hints.get(name) ?? computed(operation.selectionSet, fragmentsOf(document));
  hints.set(name, hint);
  return hint;
}

const computed = (selections: SelectionSetNode, fragments: Fragments): CacheHint =>
  rootFields(selections, fragments).every((field) => field.startsWith('__')) ? SCHEMA : CONTENT;

function rootFields({ selections }: SelectionSetNode, fragments: Fragments): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, fragments);
    const fragment = fragments.get(selection.name.value);
    return fragment === undefined ? [] : rootFields(fragment.selectionSet, fragments);
  });
}

/** Whether something that was asked for by its address is not there: it may be in a minute, so nobody keeps the answer. */
export const isNotFound = (data: Readonly<Record<string, unknown>> | null | undefined): boolean =>
  Object.values(data ?? {}).some((value) => value === null || (Array.isArray(value) && value.includes(null)));

export const cacheControl = ({ browser, edge }: CacheHint): string =>
  // What is out of date is answered once more while it is asked for anew, which is part of how late a reader may see a change.
  `public, max-age=${browser}, s-maxage=${edge}, stale-while-revalidate=${Math.min(browser, edge, STALE)}`;
const STALE = 60;

/**
 * The hint where a cache in front of the API may keep what is read of the content for `seconds`: longer than usual where it is
 * told of changes, shorter where content changes without a deployment. A browser is told of nothing, and keeps no longer.
 */
export const withEdge = (hint: CacheHint, seconds: number | null): CacheHint =>
  seconds === null || hint === SCHEMA ? hint : { browser: Math.min(hint.browser, seconds), edge: seconds };
