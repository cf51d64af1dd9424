import type { Handler } from '../../../server/handler.ts';
import type { Answer } from '../api.ts';
import { postEvent } from '../events.ts';
import type { RandomQuery } from './generate.ts';

/** What an answer was: without errors, or refused; and how long it took. */
export interface Checked {
  readonly data: Answer;
  readonly codes: readonly string[];
  readonly milliseconds: number;
}

const OURS = /^(INTERNAL_SERVER_ERROR|SERVICE_\w+)$/;

/** Asks, and checks what must hold of the answer to any query. Throws where it does not. */
export async function askAndCheck(handler: Handler, { query, variables }: RandomQuery): Promise<Checked> {
  const started = performance.now();
  const { statusCode, body } = await handler(postEvent({ query, variables }));
  const milliseconds = performance.now() - started;
  const { data, errors = [] }: Answer = JSON.parse(body);
  const codes: string[] = errors.map((error: Answer) => String(error.extensions?.code));
  if (statusCode >= 500 || codes.some((code) => OURS.test(code) || code === 'undefined'))
    throw new Error(`answered with ${statusCode} ${body.slice(0, 500)}`);
  if (/call stack/i.test(body)) throw new Error('the stack ended');
  if (errors.length === 0) checkCounts(data, '');
  return { data, codes, milliseconds };
}

/** A count agrees with its list, and a list with itself. */
function checkCounts(value: Answer, path: string): void {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) checkCounts(item, `${path}.${i}`);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) checkCounts(inner, `${path}.${name}`);
  const { edges, nodes, totalCount, totalCountIsExact = true, pageInfo } = value;
  const list: Answer = edges ?? nodes;
  if (!Array.isArray(list)) return;
  if (edges !== undefined && nodes !== undefined) {
    if (edges.length !== nodes.length)
      throw new Error(`${path}: ${edges.length} edges, ${nodes.length} nodes`);
    for (const [i, edge] of edges.entries())
      if (edge.node?.id !== undefined && nodes[i].id !== undefined && edge.node.id !== nodes[i].id)
        throw new Error(`${path}: edge and node ${i} differ`);
  }
  if (totalCount === undefined || !totalCountIsExact) return;
  if (list.length > totalCount) throw new Error(`${path}: ${list.length} of ${totalCount}`);
  const isWhole = pageInfo?.hasNextPage === false && pageInfo?.hasPreviousPage === false;
  if (isWhole && list.length !== totalCount)
    throw new Error(`${path}: the whole list has ${list.length}, its count says ${totalCount}`);
}
