import type { EntityId } from '../../../store/records.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import type { GoldArticle } from './gold.ts';
import type { Tally } from './tally.ts';

/** `relation`: of an organisation and an initiative; `part`: of a body and the one that it belongs to. */
export type RelationMeasure = 'relation' | 'part';

/** What the annotation calls the relations that are published. */
const PREDICATES = {
  launchedBy: 'LAUNCHED',
  ledBy: 'LEADS',
  partnerOf: 'PARTNER',
  memberOf: 'PARTICIPATES',
  partOf: 'PART_OF',
} as const;
type Published = (typeof PREDICATES)[keyof typeof PREDICATES];

interface GoldRelation {
  readonly relation: Published;
  readonly subject: string;
  readonly object: string;
  readonly isDemanded: boolean;
}

/**
 * Adds the relations of one article: which of the two it is of, and what they are to each other. Demanded is what the
 * annotation says the text states, between entities that were found: what was not found is missed as a name already.
 * What it holds for inferred or doubtful is neither rewarded nor held against.
 */
export function scoreRelations(
  tallies: Record<RelationMeasure, Tally>,
  expected: GoldArticle,
  { relations }: Analysis,
  goldOf: ReadonlyMap<EntityId, string>,
  typeOf: ReadonlyMap<string, readonly string[]>,
  fault: (what: string) => void,
): void {
  if (expected.relations === undefined) return;
  const kindOf = (id: string): string => typeOf.get(id)?.[0] ?? '';
  const gold = expected.relations.flatMap((relation) => toPublished(relation, kindOf));
  const found = new Set(goldOf.values());
  const open = new Set(
    gold.filter(({ isDemanded, subject, object }) => isDemanded && found.has(subject) && found.has(object)),
  );
  for (const { relation, subject, object, place } of relations) {
    const [from, to] = [goldOf.get(subject), goldOf.get(object)];
    if (from === undefined || to === undefined) continue;
    const tally = tallies[relation === 'PART_OF' ? 'part' : 'relation'];
    const alike = gold.filter(
      (one) => one.relation === relation && one.subject === from && one.object === to,
    );
    for (const one of alike) open.delete(one);
    if (alike.some(({ isDemanded }) => isDemanded)) tally.right += 1;
    else if (alike.length === 0) {
      tally.wrong += 1;
      fault(`wrong ${relation}: ${from} ${to} (${place.rule}) « ${place.text.replace(/\s+/g, ' ')} »`);
    }
  }
  for (const { relation, subject, object } of open) {
    tallies[relation === 'PART_OF' ? 'part' : 'relation'].missed += 1;
    fault(`missed ${relation}: ${subject} ${object}`);
  }
}

/** The organisation first, or the part; nothing for predicates and pairs that no record has. */
function toPublished(
  { subject, predicate, object, certainty }: NonNullable<GoldArticle['relations']>[number],
  kindOf: (id: string) => string,
): GoldRelation[] {
  const relation = Object.entries(PREDICATES).find(([name]) => name === predicate)?.[1];
  if (relation === undefined) return [];
  const isDemanded = certainty === 'stated';
  const kinds = `${kindOf(subject)} ${kindOf(object)}`;
  if (relation === 'PART_OF')
    return kinds === 'organisation organisation' ? [{ relation, subject, object, isDemanded }] : [];
  if (kinds === 'organisation initiative') return [{ relation, subject, object, isDemanded }];
  if (kinds === 'initiative organisation')
    return [{ relation, subject: object, object: subject, isDemanded }];
  return [];
}
