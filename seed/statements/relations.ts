import * as v from 'valibot';
import type { EntityId, RelationName } from '../../store/records.ts';
import { firstFrom } from '../../text/first-from.ts';
import { foldWord, tokenAt } from '../../text/fold.ts';
import type { RunAsRead } from '../article/reading-of-runs.ts';
import type { Sentence } from '../article/sentences.ts';
import { discoveryWords } from '../lexicon/discovery-words.ts';
import { readLexicon } from '../lexicon/lexicon.ts';
import { turn, turnSource } from '../lexicon/turns.ts';
import type { Matcher } from '../names/matcher.ts';
import { inTextOrder, type Mention } from '../names/mention.ts';
import { partsByCatalogue, partsIn, partsInNames } from './parts.ts';
import { type Template, toExpression, toTemplate } from './template.ts';

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

/** What lexicon/fr/relations.yaml says, with the examples that are its test. */
export const relationRules = readLexicon(
  'relations',
  v.array(
    v.object({
      rule: v.string(),
      relation: v.picklist(['LEADS', 'LAUNCHED', 'PARTNER', 'PARTICIPATES']),
      pattern: v.string(),
      examples: v.array(v.string()),
      leaves: v.optional(v.array(v.string()), []),
    }),
  ),
).map(({ pattern, ...rule }) => ({
  ...rule,
  expression: toExpression(pattern),
}));

/** The relations that one article states: rules are in lexicon/fr/relations.yaml. @param mentions in text order */
export function findRelations(
  runs: readonly RunAsRead[],
  mentions: readonly Mention[],
  matcher: Matcher,
): Relation[] {
  const byRun = Map.groupBy(mentions, (mention) => mention.run);
  const initiatives = mentions.filter(({ kind }) => kind === 'INITIATIVE');
  const inSentences = runs.flatMap((run, index) => {
    const here = byRun.get(index) ?? [];
    if (here.length < (initiatives.length === 0 ? 2 : 1)) return [];
    const stated = run.sentences.flatMap((sentence) => {
      const named = withMeant(sentence, mentionsIn(sentence, here), initiatives);
      if (named.length < 2 || !named.some(({ kind }) => kind === 'ORGANISATION')) return [];
      const template = toTemplate(sentence, named);
      return [...partsIn(sentence, named, template, index), ...relationsIn(named, template, index)];
    });
    return [...partsByCatalogue(run, here, index, matcher), ...stated];
  });
  // What a sentence states counts before what only a name shows.
  const parts = new Set(inSentences.filter(isPart).map(({ subject }) => subject));
  return [...inSentences, ...partsInNames(mentions).filter(({ subject }) => !parts.has(subject))];
}

const MEANT = new RegExp(
  `(?<!\\p{L})(?:(${turnSource('thisOne')})|${turnSource('theOne')})\\s(\\p{L}+)(?=,?\\s|,)|(?<!\\p{L})${turnSource('elidedThe')}(\\p{L}+)(?=,?\\s|,)`,
  'giu',
);
const COMPLEMENT = turn('complementBehind');
const NAMED = /^\s[«"“\p{Lu}]/u;
const goesOn = (behind: string): boolean => COMPLEMENT.test(behind) || NAMED.test(behind);

/**
 * The mentions of a sentence with « ce programme », which means the initiative that was named last, and with
 * « le programme » where the article names one alone.
 */
function withMeant(
  { text, start }: Sentence,
  named: readonly Mention[],
  initiatives: readonly Mention[],
): readonly Mention[] {
  const run = named[0]?.run;
  if (run === undefined || named.some(({ kind }) => kind === 'INITIATIVE')) return named;
  const isBefore = (m: Mention) => m.run < run || (m.run === run && m.start < start);
  const last = initiatives[firstFrom(initiatives, isBefore) - 1];
  if (last === undefined) return named;
  const isSole = initiatives.every(({ entity }) => entity === last.entity);
  for (const match of text.matchAll(MEANT)) {
    const noun = match[2] ?? match[3] ?? '';
    const end = match.index + match[0].length;
    if (match[1] === undefined && !isSole) continue;
    if (!discoveryWords.initiativeHeads.has(foldWord(noun)) || goesOn(text.slice(end))) continue;
    const meant = { ...last, run, start: start + end - noun.length, end: start + end };
    if (named.some((m) => m.start < meant.end && m.end > meant.start)) continue;
    return [...named, meant].sort(inTextOrder);
  }
  return named;
}

const isPart = ({ relation }: Relation): boolean => relation === 'PART_OF';

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

function relationsIn(here: readonly Mention[], template: Template, index: number): Relation[] {
  const organisations = here.filter((m) => m.kind === 'ORGANISATION');
  const initiatives = here.filter((m) => m.kind === 'INITIATIVE');
  if (organisations.length === 0 || initiatives.length === 0) return [];
  const found = new Map<string, Relation>();
  for (const org of organisations) {
    for (const initiative of initiatives) {
      const text = template.about(org, initiative);
      for (const { rule, relation, expression } of relationRules) {
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
  match.startsWith('⟦o⟧') && OF_WHOM.test(before);
const OF_WHOM = turn('complementBefore');
