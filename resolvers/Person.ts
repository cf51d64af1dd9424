import type { PersonResolvers } from '../schema/generated/resolver-types.ts';
import { checkCount } from './bad-input.ts';
import { entityFields } from './entity.ts';
import { byRole } from './entity-neighbours.ts';
import { entityRef } from './nodes.ts';
import { roleNode } from './roles.ts';
import { whenThere } from './soon.ts';

export const Person: PersonResolvers = {
  ...entityFields,
  roles: (node, { first }, context) => {
    const count = checkCount('first', first, 10);
    return whenThere(context.loaders.roles(node.id), ({ roles }) =>
      roles.slice(0, count).map((role) => {
        const organisation = role.organisation === null ? null : entityRef(role.organisation, 'ORGANISATION');
        return roleNode(role, node, organisation, context);
      }),
    );
  },
  organisations: byRole('ORGANISATION'),
};
