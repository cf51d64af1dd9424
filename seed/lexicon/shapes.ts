import * as v from 'valibot';
import { readLexicon } from './lexicon.ts';

/** What a word can be by its letters alone. */
const SHAPES = [
  'adjective',
  'nation',
  'reach',
  'scope',
  'participle',
  'infinitive',
  'action',
  'purpose',
  'givenName',
  'familyName',
  'spanishName',
  'matter',
  'quality',
] as const;
export type Shape = (typeof SHAPES)[number];

const list = v.optional(v.array(v.string()), []);
const schema = v.array(
  v.strictObject({
    shape: v.picklist(SHAPES),
    endings: list,
    patterns: list,
    least: v.optional(v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number)), '1'),
    fits: list,
    leaves: list,
  }),
);

/** The entries of all `shapes.yaml`, with the examples that are their tests. */
export const shapes = readLexicon('shapes', schema).map((entry) => ({ ...entry, test: testOf(entry) }));

function testOf({ endings, patterns, least }: v.InferOutput<typeof schema>[number]) {
  const pattern = patterns.length === 0 ? null : new RegExp(patterns.join('|'));
  return (word: string): boolean =>
    word.length >= least && (endings.some((ending) => word.endsWith(ending)) || pattern?.test(word) === true);
}

/** Whether a word has the shape, in any language; folded, but for shapes that an accent tells. */
export function hasShape(shape: Shape): (word: string) => boolean {
  const tests = shapes.filter((entry) => entry.shape === shape).map(({ test }) => test);
  return (word) => tests.some((test) => test(word));
}
