import { articleSortKey, type ListName, placeSortKey } from '../../store/keys.ts';
import type { EntityId, MentionRecord, Place } from '../../store/records.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { countedListsWith } from '../items/article-items.ts';
import { type FacetValue, facetsOf } from './facets.ts';

/** What one article adds to what all articles say, and takes away again when it goes. */
export interface Contribution {
  readonly links: readonly EntityId[];
  readonly forms: ReadonlyMap<
    string,
    { readonly entity: EntityId; form: string; uses: number; certain: number }
  >;
  readonly facts: ReadonlyMap<string, StatedFact>;
  readonly lists: readonly ListName[];
  readonly facets: readonly FacetValue[];
  readonly mentions: number;
}

export interface StatedFact {
  readonly id: string;
  readonly a: EntityId;
  /** Empty for a role without an organisation. */
  readonly b: string;
  readonly type: FactType;
  /** Empty for a role. */
  readonly relation: string;
  /** By place: what is said in so many words, and the receipt. */
  readonly statements: Map<string, { readonly said: string; readonly mention: MentionRecord }>;
}

export type FactType = 'role' | 'relation' | 'part';

/** Totals over all articles that no list has: they stand among the counts under names that no list has. */
export const TOTALS = { links: '#links', mentions: '#mentions' } as const;

/** @param analysis with final ids */
export function contributionOf(analysis: Analysis): Contribution {
  const { text } = analysis;
  const forms: Map<string, { entity: EntityId; form: string; uses: number; certain: number }> = new Map();
  for (const { entity, place, doubtful, isName } of analysis.mentions) {
    if (!isName) continue;
    const form = place.text.replace(/\s+/g, ' ');
    const key = `${entity} ${form}`;
    const known = forms.get(key) ?? { entity, form, uses: 0, certain: 0 };
    known.uses += 1;
    if (!doubtful) known.certain += 1;
    forms.set(key, known);
  }
  const facts = new Map<string, StatedFact>();
  const article = articleSortKey(text.publishedAt, text.id);
  const state = (fact: Omit<StatedFact, 'statements'>, said: object, places: readonly Place[]) => {
    const key = `${fact.id} ${fact.b}`;
    const known = facts.get(key) ?? { ...fact, statements: new Map() };
    const saying = JSON.stringify(said);
    for (const place of places) {
      const at = `${article}#${placeSortKey(place.field, place.start, place.end)}`;
      known.statements.set(at, {
        said: saying,
        mention: { ...place, article: text.id, entity: null },
      });
    }
    facts.set(key, known);
  };
  for (const { fact, person, organisation, evidence, ...said } of analysis.roles)
    state({ id: fact, a: person, b: organisation ?? '', type: 'role', relation: '' }, said, evidence);
  for (const { fact, relation, subject, object, place } of analysis.relations) {
    // Two names that turned out to be one: nothing is part of itself.
    if (relation === 'PART_OF' && subject === object) continue;
    state(
      { id: fact, a: subject, b: object, type: relation === 'PART_OF' ? 'part' : 'relation', relation },
      {},
      [place],
    );
  }
  return {
    links: analysis.links.map(({ entity }) => entity),
    forms,
    facts,
    lists: countedListsWith(analysis),
    facets: facetsOf(analysis),
    mentions: analysis.mentions.length,
  };
}
