import type { InitiativeLinkResolvers, InitiativeResolvers } from '../schema/generated/resolver-types.ts';
import { checkCount } from './bad-input.ts';
import { cardField, entityField, entityFields } from './entity.ts';
import { byRelation } from './entity-neighbours.ts';
import { evidenceFor } from './mentions.ts';
import { entityRef } from './nodes.ts';
import { initiativeLinkId } from './value-ids.ts';

export const Initiative: InitiativeResolvers = {
  ...entityFields,
  acronym: cardField((card) => card.acronym),
  parent: entityField(({ parent }) => (parent === null ? null : entityRef(parent, 'INITIATIVE'))),
  organisations: byRelation('ORGANISATION'),
};

export const InitiativeLink: InitiativeLinkResolvers = {
  id: ({ fact }) => initiativeLinkId(fact),
  relation: ({ relation }) => relation,
  evidence: ({ fact }, { first }, context) => evidenceFor(fact, checkCount('first', first, 3), context),
};
