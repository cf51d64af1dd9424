import * as v from 'valibot';
import type { EntityId, RelationName } from '../../store/records.ts';
import { tokenAt } from '../../text/fold.ts';
import type { Run } from '../article/article.ts';
import type { Sentence } from '../article/sentences.ts';
import { readLexicon } from '../lexicon/lexicon.ts';
import type { Matcher } from '../names/matcher.ts';
import type { Mention } from '../names/mention.ts';

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

/** What the placeholders of lexicon/relations.yaml stand for. Names are replaced by marks of one length. */
const PLACEHOLDERS: readonly (readonly [RegExp | string, string])[] = [
  ['{org}', '⟦o⟧(?:\\s*\\(⟦\\w⟧\\))?(?: ?[»"”])?'],
  ['{initiative}', '⟦i⟧(?: ?[»"”])?'],
  ['{the}', "(?:le |la |les |l'|un |une |the )?"],
  ['{others}', "(?:(?:, | et | and |, and )(?:le |la |les |l'|the )?⟦\\w⟧(?:\\s*\\(⟦\\w⟧\\))?){0,4}"],
  ['{aside}', '(?:,[^,.;!?⟦]{1,60},|,)?'],
  [/\{gap:(\d+)\}/g, '[^.;!?]{0,$1}?'],
];
const rules = readLexicon(
  'relations',
  v.array(
    v.object({
      rule: v.string(),
      relation: v.picklist(['LEADS', 'LAUNCHED', 'PARTNER', 'PARTICIPATES']),
      pattern: v.string(),
    }),
  ),
).map(({ pattern, ...rule }) => ({
  ...rule,
  expression: new RegExp(
    PLACEHOLDERS.reduce((source, [mark, meaning]) => source.replaceAll(mark, meaning), pattern),
    'iu',
  ),
}));

/** The relations that one article states: rules are in lexicon/relations.yaml. @param mentions in text order */
export function findRelations(
  runs: readonly Run[],
  mentions: readonly Mention[],
  matcher: Matcher,
): Relation[] {
  const byRun = Map.groupBy(mentions, (mention) => mention.run);
  return runs.flatMap((run, index) => {
    const here = byRun.get(index) ?? [];
    if (here.length < 2) return [];
    const hasInitiative = here.some(({ kind }) => kind === 'INITIATIVE');
    const stated = hasInitiative
      ? run.sentences.flatMap((s) => relationsIn(s, mentionsIn(s, here), index))
      : [];
    return [...partsIn(run, here, index, matcher), ...stated];
  });
}

/** « Centre X de l’ICESCO »: the part's name runs into the whole's, and the catalogue knows the two as such. */
function partsIn(run: Run, here: readonly Mention[], index: number, matcher: Matcher): Relation[] {
  return here.flatMap((part, i) => {
    const parent = matcher.parents.get(part.entity);
    if (parent === undefined || part.kind !== 'ORGANISATION') return [];
    const whole = here
      .slice(i + 1, i + 8)
      .find(
        (m) =>
          m.entity === parent &&
          m.start > part.start &&
          (m.end <= part.end ||
            /^\s*(?:de l['’]|de la |du |des |de |d['’])$/u.test(run.text.slice(part.end, m.start))),
      );
    if (whole === undefined) return [];
    const end = Math.max(part.end, whole.end);
    const place = { run: index, start: part.start, end };
    return [
      { relation: 'PART_OF' as const, subject: part.entity, object: parent, ...place, rule: 'part-of-name' },
    ];
  });
}

/** The mentions of a sentence that lie in no other, in text order. */
function mentionsIn({ start, text }: Sentence, here: readonly Mention[]): Mention[] {
  const end = start + text.length;
  const found: Mention[] = [];
  let until = start;
  for (let i = tokenAt(here, start); i < here.length; i++) {
    const mention = here[i];
    if (mention === undefined || mention.start >= end) break;
    if (mention.end > end || mention.end <= until) continue;
    found.push(mention);
    until = mention.end;
  }
  return found;
}

function relationsIn(sentence: Sentence, here: readonly Mention[], index: number): Relation[] {
  const organisations = here.filter((m) => m.kind === 'ORGANISATION');
  const initiatives = here.filter((m) => m.kind === 'INITIATIVE');
  if (organisations.length === 0 || initiatives.length === 0) return [];
  const template = toTemplate(sentence, here);
  const found = new Map<string, Relation>();
  for (const org of organisations) {
    for (const initiative of initiatives) {
      const text = template.about(org, initiative);
      for (const { rule, relation, expression } of rules) {
        const key = `${relation} ${org.entity} ${initiative.entity}`;
        const match = found.has(key) ? null : expression.exec(text);
        if (match === null || isComplement(text.slice(0, match.index), match[0])) continue;
        const [start, end] = [template.toRun(match.index), template.toRun(match.index + match[0].length)];
        found.set(key, {
          relation,
          subject: org.entity,
          object: initiative.entity,
          run: index,
          start,
          end,
          rule,
        });
      }
    }
  }
  return [...found.values()];
}

/** « Le président de l’Agence X a lancé … »: he did; what the agency did nobody says. */
const isComplement = (before: string, match: string): boolean =>
  match.startsWith('⟦o⟧') &&
  /(?:^|[^\p{L}])(?:de l'|de la |du |des |de |d'|of |of the )(?:\p{L}+ )?$/iu.test(before);

/** The sentence with each name replaced by a mark, so that a rule is blind to what the names say. */
function toTemplate(sentence: Sentence, here: readonly Mention[]) {
  const gaps: string[] = [];
  const pieces: { templateStart: number; runStart: number }[] = [];
  let at = sentence.start;
  let length = 0;
  for (const mention of here) {
    const gap = plain(sentence.text.slice(at - sentence.start, mention.start - sentence.start));
    pieces.push({ templateStart: length, runStart: at });
    pieces.push({ templateStart: length + gap.length, runStart: mention.start });
    gaps.push(gap);
    length += gap.length + MARK_LENGTH;
    at = mention.end;
  }
  pieces.push({ templateStart: length, runStart: at });
  const rest = plain(sentence.text.slice(at - sentence.start));
  const about = (org: Mention, initiative: Mention): string =>
    here.map((m, i) => `${gaps[i]}⟦${m === org ? 'o' : m === initiative ? 'i' : 'n'}⟧`).join('') + rest;
  const toRun = (templateAt: number): number => {
    const piece = pieces.findLast((p) => p.templateStart <= templateAt);
    return (piece?.runStart ?? sentence.start) + templateAt - (piece?.templateStart ?? 0);
  };
  return { about, toRun };
}

const MARK_LENGTH = '⟦o⟧'.length;

/** Straight apostrophes and plain blanks: as long as the text itself. */
const plain = (text: string): string => text.replaceAll('’', "'").replace(/\s/g, ' ');
