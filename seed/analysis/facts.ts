import { factId } from '../../store/ids.ts';
import { partFact } from '../../store/keys.ts';
import type { EntityId, Place } from '../../store/records.ts';
import { fold } from '../../text/fold.ts';
import type { AnalysedMention, AnalysedRelation, AnalysedRole, Link } from './analysis.ts';

/** What an article states, put in order: once when it is analysed, and again when it is known who is who. */

export const roleFact = (person: EntityId, organisation: EntityId | null, title: string): string =>
  factId('role', person, organisation ?? '', fold(title));

export const relationFact = (
  relation: AnalysedRelation['relation'],
  subject: EntityId,
  object: EntityId,
): string => (relation === 'PART_OF' ? partFact(subject) : factId(relation, subject, object));

/** Each title once for a person and organisation, with every place that states it; over where one of them says so. */
export function groupRoles(roles: readonly AnalysedRole[]): AnalysedRole[] {
  const byFact = new Map<string, AnalysedRole>();
  for (const role of roles) {
    const known = byFact.get(role.fact);
    byFact.set(
      role.fact,
      known === undefined
        ? role
        : {
            ...known,
            ...(role.former && { former: role.former }),
            evidence: [...known.evidence, ...role.evidence],
          },
    );
  }
  return [...byFact.values()];
}

/** What an article links to, in order of first mention or of the role that implies it. */
export function linksOf(mentions: readonly AnalysedMention[], roles: readonly AnalysedRole[]): Link[] {
  const links = new Map<EntityId, Link & { at: Place }>();
  for (const { entity, kind, place } of mentions) {
    if (!links.has(entity)) links.set(entity, { entity, kind, impliedBy: null, at: place });
  }
  for (const role of roles) {
    const [at] = role.evidence;
    if (role.organisation === null || at === undefined || links.has(role.organisation)) continue;
    links.set(role.organisation, { entity: role.organisation, kind: 'ORGANISATION', impliedBy: role, at });
  }
  return [...links.values()]
    .sort((a, b) => Number(a.at.field === 'BODY') - Number(b.at.field === 'BODY') || a.at.start - b.at.start)
    .map(({ entity, kind, impliedBy }) => ({ entity, kind, impliedBy }));
}
