import * as v from 'valibot';
import { tokenize } from '../../text/fold.ts';
import type { RunAsRead } from '../article/reading-of-runs.ts';
import type { Sentence } from '../article/sentences.ts';
import { readLexicon } from '../lexicon/lexicon.ts';
import { turn, turnSource } from '../lexicon/turns.ts';
import type { Matcher } from '../names/matcher.ts';
import type { Mention } from '../names/mention.ts';
import type { Relation } from './relations.ts';
import { type Template, toExpression } from './template.ts';

const schema = v.object({
  units: v.array(v.string()),
  rules: v.array(
    v.object({
      rule: v.string(),
      pattern: v.string(),
      parts: v.optional(v.literal('units')),
      examples: v.array(v.string()),
      leaves: v.optional(v.array(v.string()), []),
    }),
  ),
});
const languages = ['fr/parts', 'en/parts'].map((name) => readLexicon(name, schema));

/** What lexicon/fr/parts.yaml says, with the examples that are its test. */
export const partRules = languages.flatMap(({ units, rules }) =>
  rules.map(({ pattern, parts, ...rule }) => ({
    ...rule,
    /** The words one of which the part's name begins with; null where any does. */
    units: parts === undefined ? null : new Set(units),
    expression: toExpression(pattern),
  })),
);

/** Sentences without one of these say nothing of parts, but by « X de l’Y ». */
const TRIGGER = turn('partOf');

/** What a sentence says of which organisation is part of which: « X, filiale de Y », « X est rattaché à Y ». */
export function partsIn(
  sentence: Sentence,
  here: readonly Mention[],
  template: Template,
  index: number,
): Relation[] {
  const organisations = here.filter((m) => m.kind === 'ORGANISATION');
  if (organisations.length < 2) return [];
  const isTold = TRIGGER.test(sentence.text);
  const found = new Map<string, Relation>();
  for (const [n, part] of organisations.entries()) {
    for (const [m, whole] of organisations.entries()) {
      if (n === m || part.entity === whole.entity || found.has(part.entity)) continue;
      if (Math.abs(n - m) > MOST_BETWEEN) continue;
      const text = template.about(part, whole);
      for (const { rule, units, expression } of partRules) {
        if (units === null ? !isTold : !isUnit(part, units)) continue;
        const match = expression.exec(text);
        if (match === null) continue;
        const [start, end] = [template.toRun(match.index), template.toRun(match.index + match[0].length)];
        found.set(part.entity, {
          relation: 'PART_OF',
          subject: part.entity,
          object: whole.entity,
          run: index,
          start,
          end,
          rule,
        });
        break;
      }
    }
  }
  return [...found.values()];
}

/** By the first word of its name, or the last: « Lagoon Energy Laboratory ». */
function isUnit({ text }: Mention, units: ReadonlySet<string>): boolean {
  const words = tokenize(text);
  return units.has(words[0]?.word ?? '') || units.has(words.at(-1)?.word ?? '');
}

/** Other organisations between the two. */
const MOST_BETWEEN = 2;

const UNITS = new Set(languages.flatMap(({ units }) => units));
const OF = new RegExp(`(?<=\\s)(?<!${turnSource('andName')})${turnSource('ofName')}$`, 'u');

/** « le Bureau régional de l’UIT pour l’Afrique », in an article that names the UIT: the part's name holds the whole's. */
export function partsInNames(mentions: readonly Mention[]): Relation[] {
  const bodies = new Map<string, Mention>();
  for (const mention of mentions)
    if (mention.kind === 'ORGANISATION' && mention.text.length >= SHORTEST_WHOLE)
      bodies.set(mention.text, mention);
  return [...bodies.values()].flatMap((part) => {
    if (!isUnit(part, UNITS)) return [];
    const whole = [...bodies.values()].find(
      ({ text, entity }) => entity !== part.entity && isNamedIn(part.text, text),
    );
    if (whole === undefined) return [];
    const { run, start, end } = part;
    return [
      {
        relation: 'PART_OF',
        subject: part.entity,
        object: whole.entity,
        run,
        start,
        end,
        rule: 'part-of-name',
      },
    ];
  });
}

/** In characters: a shorter name may be anything. */
const SHORTEST_WHOLE = 3;

function isNamedIn(name: string, whole: string): boolean {
  const at = name.indexOf(whole);
  if (at <= 0 || !OF.test(name.slice(0, at))) return false;
  return !/^[\p{L}\p{N}]/u.test(name.slice(at + whole.length));
}

const OF_WHOLE = new RegExp(`^\\s*${turnSource('ofName')}$`, 'u');

/** « Centre X de l’ICESCO »: the part's name runs into the whole's, and the catalogue knows the two as such. */
export function partsByCatalogue(
  run: RunAsRead,
  here: readonly Mention[],
  index: number,
  matcher: Matcher,
): Relation[] {
  return here.flatMap((part, i) => {
    const parent = matcher.parents.get(part.entity);
    if (parent === undefined || part.kind !== 'ORGANISATION') return [];
    const whole = here
      .slice(i + 1, i + 8)
      .find(
        (m) =>
          m.entity === parent &&
          m.start > part.start &&
          (m.end <= part.end || OF_WHOLE.test(run.text.slice(part.end, m.start))),
      );
    if (whole === undefined) return [];
    const end = Math.max(part.end, whole.end);
    const place = { run: index, start: part.start, end };
    return [
      { relation: 'PART_OF' as const, subject: part.entity, object: parent, ...place, rule: 'part-of-name' },
    ];
  });
}
