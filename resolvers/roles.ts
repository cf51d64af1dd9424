import type { RoleResolvers } from '../schema/generated/resolver-types.ts';
import type { RoleRecord, StatedRole } from '../store/records.ts';
import { checkCount } from './bad-input.ts';
import type { Context } from './context.ts';
import { evidenceFor, mentionIn } from './mentions.ts';
import { type ArticleNode, type EntityNode, linkedFrom, type RoleNode } from './nodes.ts';
import { roleId, statedRoleId } from './value-ids.ts';

export const Role: RoleResolvers = {
  id: ({ id }) => id(),
  title: ({ title }) => title,
  person: ({ person }) => person,
  organisation: ({ organisation }) => organisation,
  former: ({ former }) => former,
  evidence: ({ evidence }, { first }) => evidence(checkCount('first', first, 3)),
};

/** A role over all articles. */
export const roleNode = (
  role: RoleRecord,
  person: EntityNode,
  organisation: EntityNode | null,
  context: Context,
): RoleNode => ({
  id: () => roleId(role.fact),
  title: role.title,
  person,
  organisation,
  former: role.former ?? false,
  evidence: (first) => evidenceFor(role.fact, first, context),
});

/** A role as one article states it: who it ties is linked from that article. */
export const statedRole = (role: StatedRole, article: ArticleNode): RoleNode => ({
  id: () => statedRoleId(article.id, role),
  title: role.title,
  person: linkedFrom(article, role.person, 'PERSON'),
  organisation: role.organisation === null ? null : linkedFrom(article, role.organisation, 'ORGANISATION'),
  former: role.former ?? false,
  evidence: (first) => role.evidence.slice(0, first).map(mentionIn(article, null)),
});
