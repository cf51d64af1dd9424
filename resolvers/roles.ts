import type { RoleResolvers } from '../schema/generated/resolver-types.ts';
import type { RoleRecord, StatedRole } from '../store/records.ts';
import { checkCount } from './bad-input.ts';
import type { Context } from './context.ts';
import { evidenceFor, mentionIn } from './mentions.ts';
import { type ArticleNode, type EntityNode, entityRef, type RoleNode } from './nodes.ts';

export const Role: RoleResolvers = {
  title: ({ title }) => title,
  person: ({ person }) => person,
  organisation: ({ organisation }) => organisation,
  evidence: ({ evidence }, { first }) => evidence(checkCount('first', first, 3)),
};

/** A role over all articles. */
export const roleNode = (
  role: RoleRecord,
  person: EntityNode,
  organisation: EntityNode | null,
  context: Context,
): RoleNode => ({
  title: role.title,
  person,
  organisation,
  evidence: (first) => evidenceFor(role.fact, first, context),
});

/** A role as one article states it. */
export const statedRole = (
  { title, person, organisation, evidence }: StatedRole,
  article: ArticleNode,
): RoleNode => ({
  title,
  person: entityRef(person, 'PERSON'),
  organisation: organisation === null ? null : entityRef(organisation, 'ORGANISATION'),
  evidence: (first) => evidence.slice(0, first).map(mentionIn(article, null)),
});
