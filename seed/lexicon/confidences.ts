import * as v from 'valibot';
import type { EntityKind } from '../../store/records.ts';
import { readLexicon } from './lexicon.ts';

const number = v.pipe(v.string(), v.transform(Number), v.number());
const schema = v.object({
  published: v.object({ person: number, organisation: number, initiative: number }),
  rules: v.record(v.string(), number),
});

/** Made by `npm run evaluate -- --fit` from the counts in fitted/, never written by hand. */
const { published, rules } = readLexicon('confidences', schema);
const byKind: Readonly<Record<EntityKind, number>> = {
  PERSON: published.person,
  ORGANISATION: published.organisation,
  INITIATIVE: published.initiative,
};

/** From this confidence on a found name of the kind is published; the rest waits for an editor. */
export const publishedFrom = (kind: EntityKind): number => byKind[kind];

/** A rule as the counts name it: the kind of what it finds, its name, and how sure its author was. */
export const ruleKey = (kind: EntityKind, rule: string, rank: number): string =>
  `${kind.toLowerCase()} ${rule} ${rank.toFixed(2)}`;

/** How often the rule was right in annotated texts; what its author thought where no text shows it. */
export const confidenceOf = (kind: EntityKind, rule: string, rank: number): number =>
  rules[ruleKey(kind, rule, rank)] ?? rank;
