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
  `public, max-age=${browser}, s-maxage=${edge}, stale-while-revalidate=60`;

/** The hint where a cache in front of the API is told of changes, and may keep answers for `seconds`. */
export const withEdge = (hint: CacheHint, seconds: number | null): CacheHint =>
  seconds === null ? hint : { ...hint, edge: Math.max(hint.edge, seconds) };
