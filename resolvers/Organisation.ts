import type { OrganisationResolvers } from '../schema/generated/resolver-types.ts';
import { partFact } from '../store/keys.ts';
import { checkCount } from './bad-input.ts';
import { cardField, entityField, entityFields } from './entity.ts';
import { byRelation, byRole, parts } from './entity-neighbours.ts';
import { evidenceFor } from './mentions.ts';
import { entityRef } from './nodes.ts';

export const Organisation: OrganisationResolvers = {
  ...entityFields,
  country: entityField(({ country }) => country ?? null),
  acronym: cardField((card) => card.acronym),
  parent: entityField(({ parent }) => (parent === null ? null : entityRef(parent, 'ORGANISATION'))),
  parentEvidence: (node, { first }, context) =>
    evidenceFor(partFact(node.id), checkCount('first', first, 3), context),
  parts,
  people: byRole('PERSON'),
  initiatives: byRelation('INITIATIVE'),
};
