import type { DocumentNumber } from '../../search/posting.ts';
import type { Suggestions } from '../../search/suggestions.ts';
import { FITS, fitOf } from '../../search/typed.ts';
import type { EntityNode } from '../nodes.ts';
import type { Hit } from './candidate-rows.ts';

/**
 * The first entities that are meant: those whose name goes on as typed, then those that have all words; those that have
 * them but for a slip where there is no other.
 *
 * @param load null for what is not there any more
 */
export async function suggested(
  { documents, typed }: Suggestions,
  most: number,
  load: (document: DocumentNumber) => Promise<Hit['node'] | null>,
): Promise<readonly EntityNode[]> {
  if (typed === null) return firstThere(documents, most, load);
  const nodes = (await Promise.all(documents.map(load))).filter(isEntity);
  const fitting = nodes.flatMap((node) => {
    const fit = fitOf(node.record?.names.map(({ value }) => value) ?? [], typed);
    return fit === null ? [] : [{ node, fit }];
  });
  const right = fitting.filter(({ fit }) => fit !== FITS.BUT_FOR_SLIPS);
  const meant = right.length > 0 ? right.toSorted((a, b) => a.fit - b.fit) : fitting;
  return meant.slice(0, most).map(({ node }) => node);
}

/** Where some are gone, those behind them. */
async function firstThere(
  documents: readonly DocumentNumber[],
  most: number,
  load: (document: DocumentNumber) => Promise<Hit['node'] | null>,
): Promise<readonly EntityNode[]> {
  const found: EntityNode[] = [];
  for (let from = 0; found.length < most && from < documents.length; ) {
    const some = documents.slice(from, from + most - found.length);
    from += some.length;
    found.push(...(await Promise.all(some.map(load))).filter(isEntity));
  }
  return found;
}

const isEntity = (node: Hit['node'] | null): node is EntityNode => node !== null && node.kind !== 'ARTICLE';
