import * as v from 'valibot';
import type { EntityId, RelationName } from '../store/records.ts';
import type { Run } from './article.ts';
import { readLexicon } from './lexicon/lexicon.ts';
import type { Matcher } from './matcher.ts';
import type { Mention } from './mentions.ts';

/** What a sentence says of two entities. Offsets are into the run's text and enclose the statement. */
export interface Relation {
  readonly relation: RelationName | 'PART_OF';
  /** The organisation; of a part, the part. */
  readonly subject: EntityId;
  /** The initiative; of a part, the whole. */
  readonly object: EntityId;
  readonly run: number;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

const rules = readLexicon(
  'relations',
  v.array(
    v.object({
      rule: v.string(),
      relation: v.picklist(['LEADS', 'LAUNCHED', 'PARTNER', 'PARTICIPATES']),
      pattern: v.string(),
    }),
  ),
);

/** The relations that one article states: rules are in lexicon/relations.yaml. */
export function findRelations(
  runs: readonly Run[],
  mentions: readonly Mention[],
  matcher: Matcher,
): Relation[] {
  return runs.flatMap((run, index) => {
    const here = mentions.filter((mention) => mention.run === index);
    return [
      ...partsIn(run, here, index, matcher),
      ...run.sentences.flatMap((s) => relationsIn(s, here, index)),
    ];
  });
}

/** « Centre X de l’ICESCO »: the part's name runs into the whole's, and the catalogue knows the two as such. */
function partsIn(run: Run, here: readonly Mention[], index: number, matcher: Matcher): Relation[] {
  return here.flatMap((part) => {
    const whole = here.find(
      (m) =>
        matcher.parents.get(part.entity) === m.entity &&
        m.start > part.start &&
        (m.end <= part.end ||
          /^\s*(?:de l['’]|de la |du |des |de |d['’])$/u.test(run.text.slice(part.end, m.start))),
    );
    if (whole === undefined || part.kind !== 'ORGANISATION') return [];
    const place = { run: index, start: part.start, end: Math.max(part.end, whole.end) };
    return [
      {
        relation: 'PART_OF' as const,
        subject: part.entity,
        object: whole.entity,
        ...place,
        rule: 'part-of-name',
      },
    ];
  });
}

function relationsIn(
  sentence: { text: string; start: number },
  mentions: readonly Mention[],
  index: number,
): Relation[] {
  const sentenceEnd = sentence.start + sentence.text.length;
  const here = outermost(mentions.filter((m) => m.start >= sentence.start && m.end <= sentenceEnd));
  const organisations = here.filter((m) => m.kind === 'ORGANISATION');
  const initiatives = here.filter((m) => m.kind === 'INITIATIVE');
  if (organisations.length === 0 || initiatives.length === 0) return [];
  const template = toTemplate(sentence, here);
  const found: Relation[] = [];
  for (const org of organisations) {
    for (const initiative of initiatives) {
      for (const { rule, relation, pattern } of rules) {
        const isKnown = found.some(
          (f) => f.relation === relation && f.subject === org.entity && f.object === initiative.entity,
        );
        const match = isKnown
          ? null
          : compile(pattern, here.indexOf(org), here.indexOf(initiative)).exec(template.text);
        if (match === null) continue;
        const place = {
          run: index,
          start: template.toRun(match.index),
          end: template.toRun(match.index + match[0].length),
        };
        found.push({ relation, subject: org.entity, object: initiative.entity, ...place, rule });
      }
    }
  }
  return found;
}

const outermost = (mentions: readonly Mention[]): Mention[] =>
  mentions.filter((m) => !mentions.some((o) => o !== m && o.start <= m.start && m.end <= o.end));

/** The sentence with each name replaced by its number, so that a rule is blind to what the names say. */
function toTemplate(sentence: { text: string; start: number }, here: readonly Mention[]) {
  let text = '';
  let at = sentence.start;
  const pieces: { templateStart: number; runStart: number }[] = [];
  const add = (piece: string, runStart: number) => {
    pieces.push({ templateStart: text.length, runStart });
    text += piece;
  };
  for (const [i, mention] of here.entries()) {
    add(plain(sentence.text.slice(at - sentence.start, mention.start - sentence.start)), at);
    add(`⟦${i}⟧`, mention.start);
    at = mention.end;
  }
  add(plain(sentence.text.slice(at - sentence.start)), at);
  const toRun = (templateAt: number): number => {
    const piece = pieces.findLastIndex((p) => p.templateStart <= templateAt);
    const { templateStart, runStart } = pieces[piece] ?? { templateStart: 0, runStart: sentence.start };
    return runStart + templateAt - templateStart;
  };
  return { text, toRun };
}

/** Straight apostrophes and plain blanks: as long as the text itself. */
const plain = (text: string): string => text.replaceAll('’', "'").replace(/\s/g, ' ');

const compiled = new Map<string, RegExp>();

function compile(pattern: string, org: number, initiative: number): RegExp {
  const source = pattern
    .replaceAll('{org}', `⟦${org}⟧(?:\\s*\\(⟦\\d+⟧\\))?`)
    .replaceAll('{initiative}', `⟦${initiative}⟧`)
    .replaceAll('{the}', "(?:le |la |les |l'|un |une )?")
    .replace(/\{gap:(\d+)\}/g, '[^.;!?]{0,$1}?');
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const regExp = new RegExp(source, 'iu');
  compiled.set(source, regExp);
  return regExp;
}
