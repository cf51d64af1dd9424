import { type FieldNode, Kind, type SelectionSetNode } from 'graphql';
import type { Known } from './list-reads.ts';

/** Whether a field of an article or entity, of which so much is known, takes its record. */
export function needsRecord(type: string, node: FieldNode, known: Known): boolean {
  const { name, selectionSet } = node;
  if (known === 'record' || name.value === 'id' || name.value === '__typename') return false;
  if (known === 'card' && ON_CARD.has(name.value) && (node.arguments ?? []).length === 0) return false;
  if (type === 'Article') return name.value !== 'mentions' || counts(selectionSet);
  // An entity's lists say how long they are by its record alone; their rows need none.
  return !LISTS_OF_ENTITIES.has(name.value) || counts(selectionSet);
}

const ON_CARD = new Set(['slug', 'name', 'acronym']);

const LISTS_OF_ENTITIES = new Set([
  'roles',
  'parentEvidence',
  'articles',
  'people',
  'organisations',
  'initiatives',
  'parts',
]);

const counts = (selectionSet: SelectionSetNode | undefined): boolean =>
  selectionSet?.selections.some((one) => one.kind !== Kind.FIELD || one.name.value.startsWith('total')) ??
  false;
