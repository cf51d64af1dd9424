import type { Candidates } from '../../search/find.ts';
import { type Candidate, isBehind } from '../../search/rank.ts';
import { badInput } from '../bad-input.ts';
import type { ArticleNode, EntityNode } from '../nodes.ts';
import type { Rows, Stretch } from '../rows.ts';

/** Behind these nobody pages: a query that needs it is a worse one. */
export const MOST_PAGED = 200;

export interface Hit {
  readonly node: ArticleNode | EntityNode;
  readonly score: number;
  readonly terms: Candidates['terms'];
}

/**
 * The best candidates as a list that pages are read from. A cursor is a place in their order, score and number, so pages
 * neither repeat nor leave out anything as long as the content stays.
 *
 * @param load null where the record of a candidate is gone: then it is no hit
 */
export function candidateRows(
  name: string,
  find: () => Promise<Candidates>,
  load: (candidate: Candidate) => Promise<Hit['node'] | null>,
): Rows<Hit> {
  return {
    name,
    async read({ limit, backward, after, before, inclusive = false }: Stretch) {
      const place = placeIn(after ?? before);
      const { candidates, terms } = await find();
      const best = candidates.slice(0, MOST_PAGED);
      if (backward) {
        // Only whether there is something before a cursor, or at it, is asked for.
        const first = best.find(
          (one) => place === null || isBehind(place, one) || (inclusive && isAt(one, place)),
        );
        return { rows: [], stoppedAt: first === undefined ? null : sortKeyOf(first) };
      }
      const left = place === null ? best : best.filter((one) => isBehind(one, place));
      const rows: { sortKey: string; value: Hit }[] = [];
      for (let from = 0; rows.length < limit && from < left.length; ) {
        const some = left.slice(from, from + limit - rows.length);
        from += some.length;
        const nodes = await Promise.all(some.map(load));
        for (const [i, candidate] of some.entries()) {
          const node = nodes[i] ?? null;
          if (node !== null)
            rows.push({ sortKey: sortKeyOf(candidate), value: { node, score: candidate.score, terms } });
        }
      }
      return { rows, stoppedAt: null };
    },
  };
}

type Place = Pick<Candidate, 'score' | 'document'>;

const isAt = (one: Place, place: Place): boolean =>
  one.score === place.score && one.document === place.document;

/** Numbers in JavaScript's shortest form, which gives the very same number again. */
const sortKeyOf = ({ score, document }: Place): string => `${score}#${document}`;

function placeIn(sortKey: string | undefined): Place | null {
  if (sortKey === undefined) return null;
  const [score = Number.NaN, document = Number.NaN] = sortKey.split('#').map(Number);
  if (!Number.isFinite(score) || !Number.isSafeInteger(document))
    throw badInput(
      '`after` is no cursor of this list. Pass a `cursor` or `endCursor` that the same search gave.',
    );
  return { score, document };
}
