import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export const fragmentsOf = ({ definitions }: DocumentNode): Fragments =>
  new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );

/** The form of an operation, whatever its variables. A fragment counts as often as it is spread. */
export interface Shape {
  /** Fields within fields, leaves included: `{ articles { totalCount } }` has 2. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly selections: number;
}

/**
 * Measures a validated operation: its fragments exist and do not contain themselves, and Apollo's rule on recursive
 * selections has seen to it that they do not multiply beyond what can be walked.
 */
export function measureShape(operation: OperationDefinitionNode, fragments: Fragments): Shape {
  let [depth, aliases, directives, selections] = [0, 0, operation.directives?.length ?? 0, 0];
  const walk = ({ selections: nodes }: SelectionSetNode, level: number): void => {
    for (const node of nodes) {
      selections += 1;
      directives += node.directives?.length ?? 0;
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value);
        if (fragment === undefined) continue;
        directives += fragment.directives?.length ?? 0;
        walk(fragment.selectionSet, level);
      } else if (node.kind === Kind.INLINE_FRAGMENT) walk(node.selectionSet, level);
      else {
        depth = Math.max(depth, level + 1);
        if (node.alias !== undefined) aliases += 1;
        if (node.selectionSet !== undefined) walk(node.selectionSet, level + 1);
      }
    }
  };
  walk(operation.selectionSet, 0);
  return { depth, aliases, directives, selections };
}
