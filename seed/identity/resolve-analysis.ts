import type { EntityId } from '../../store/records.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { groupRoles, linksOf, relationFact, roleFact } from '../analysis/facts.ts';
import type { Resolution } from './who-is-who.ts';

/** The analysis with final ids; what is not published is gone from it. */
export function resolveAnalysis(analysis: Analysis, finalId: Resolution['finalId']): Analysis {
  const isFinal = (id: EntityId | null) => id === null || finalId(id) === id;
  const areFinal =
    analysis.mentions.every(({ entity }) => isFinal(entity)) &&
    analysis.roles.every(({ person, organisation }) => isFinal(person) && isFinal(organisation)) &&
    analysis.relations.every(({ subject, object }) => isFinal(subject) && isFinal(object));
  // Where the catalogue has every name there is nothing to resolve.
  if (areFinal) return analysis;
  const mentions = analysis.mentions.flatMap((mention) => {
    const entity = finalId(mention.entity);
    return entity === null ? [] : [{ ...mention, entity }];
  });
  const roles = groupRoles(
    analysis.roles.flatMap((role) => {
      const person = finalId(role.person);
      if (person === null) return [];
      const organisation = role.organisation === null ? null : finalId(role.organisation);
      return [{ ...role, person, organisation, fact: roleFact(person, organisation, role.title) }];
    }),
  );
  const relations = analysis.relations.flatMap((relation) => {
    const [subject, object] = [finalId(relation.subject), finalId(relation.object)];
    if (subject === null || object === null) return [];
    return [{ ...relation, subject, object, fact: relationFact(relation.relation, subject, object) }];
  });
  return { ...analysis, mentions, roles, relations, links: linksOf(mentions, roles) };
}
