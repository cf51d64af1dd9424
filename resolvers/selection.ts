import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** What of graphql-js's information selections are looked up in. */
export type Selecting = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/**
 * Whether the query selects `path` below the field being resolved, fragments included. What @skip or @include may
 * leave out counts as selected.
 */
export function selects(info: Selecting, ...path: readonly string[]): boolean {
  return info.fieldNodes.some((field) => reaches(field.selectionSet, path, info));
}

function reaches(
  selections: SelectionSetNode | undefined,
  path: readonly string[],
  info: Selecting,
): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return true;
  if (selections === undefined) return false;
  return selections.selections.some((selection) => {
    if (selection.kind === 'Field')
      return isField(selection, name) && reaches(selection.selectionSet, rest, info);
    if (selection.kind === 'InlineFragment') return reaches(selection.selectionSet, path, info);
    return reaches(info.fragments[selection.name.value]?.selectionSet, path, info);
  });
}

const isField = (field: FieldNode, name: string): boolean => field.name.value === name;
