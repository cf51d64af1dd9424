import { analyse } from '../../seed/analysis/analyse.ts';
import type { Analysis } from '../../seed/analysis/analysis.ts';
import { buildMatcher } from '../../seed/names/matcher.ts';
import { parseText } from '../../seed/read/read.ts';

const matcher = buildMatcher([]);

/** The analysis of one paragraph below a title without names; no catalogue. */
export function analysed(paragraph: string): Analysis {
  const text = `Les nouvelles du jour en bref\n\n${paragraph}\n`;
  return analyse(parseText('a.txt', 'a.txt', Buffer.from(text)), matcher);
}

/** What was found of a kind, with the rule of its first place: « Karim Untel: given-name ». */
export function found(paragraph: string, kind: string): string[] {
  const { mentions, found: entities } = analysed(paragraph);
  const names = new Map(entities.map((entity) => [entity.entity, entity.name]));
  const first = new Map(
    mentions
      .filter((m) => m.kind === kind && m.confidence >= 0.7)
      .map((m) => [m.entity, m] as const)
      .reverse(),
  );
  return mentions
    .filter((m) => first.get(m.entity) === m)
    .map((m) => `${names.get(m.entity)}: ${m.place.rule}`);
}

/** « Karim Untel: directeur, Agence des eaux », in text order. */
export function roles(paragraph: string): string[] {
  const { roles: stated, found: entities } = analysed(paragraph);
  const names = new Map(entities.map((entity) => [entity.entity, entity.name]));
  return stated.map(({ person, title, organisation }) =>
    [`${names.get(person)}: ${title}`, ...(organisation === null ? [] : [names.get(organisation)])].join(
      ', ',
    ),
  );
}

/** « Agence des eaux LAUNCHED Rivage: org-launches » */
export function relations(paragraph: string): string[] {
  const { relations: stated, found: entities } = analysed(paragraph);
  const names = new Map(entities.map((entity) => [entity.entity, entity.name]));
  return stated.map((r) => `${names.get(r.subject)} ${r.relation} ${names.get(r.object)}: ${r.place.rule}`);
}
