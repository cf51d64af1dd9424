import * as v from 'valibot';
import type { Word } from '../../article/words.ts';
import { isThere, LANGUAGES, readLexicon } from '../../lexicon/lexicon.ts';
import { isWordClass, wordsFor } from '../../lexicon/words.ts';
import { compilePattern, fits, type Pattern } from '../evidence/patterns.ts';
import type { NameShape } from './name-shape.ts';

const list = v.array(v.string());
const RULES = ['appointment-verb', 'agent-of-verb', 'speech-verb'] as const;
export type PersonRule = (typeof RULES)[number];
const schema = v.array(
  v.strictObject({
    rule: v.picklist(RULES),
    confidence: v.pipe(v.string(), v.regex(/^0\.\d+$/), v.transform(Number)),
    patterns: list,
    finds: list,
    leaves: list,
  }),
);

/** What a sentence of a language says of people alone: `<language>/people.yaml`. */
export interface PersonPattern extends Omit<v.InferOutput<typeof schema>[number], 'patterns'> {
  readonly language: string;
  readonly patterns: readonly Pattern[];
}

/** In the order of the files; throws RangeError for a class that nobody defines. */
export const personPatterns: readonly PersonPattern[] = LANGUAGES.flatMap((language) =>
  isThere(`${language}/people`)
    ? readLexicon(`${language}/people`, schema).map((rule) => ({
        ...rule,
        language,
        patterns: rule.patterns.map((pattern) => compile(pattern, language)),
      }))
    : [],
);

function compile(pattern: string, language: string): Pattern {
  const lexicon = wordsFor(language);
  const [left = '', right = ''] = pattern.split('_');
  return compilePattern({ left, right }, (name) => {
    if (!isWordClass(name)) throw new RangeError(`no class of words is called ${name}`);
    return ({ word, isCapital }: Word) => !isCapital && lexicon[name].has(word);
  });
}

/** The first pattern that fits around the words; of those that are asked for. */
export const personPatternAt = (
  language: string,
  words: readonly Word[],
  { from, next }: Pick<NameShape, 'from' | 'next'>,
  rules: readonly PersonRule[] = RULES,
): PersonPattern | undefined =>
  personPatterns.find(
    (rule) =>
      (rule.language === language || rule.language === 'common') &&
      rules.includes(rule.rule) &&
      rule.patterns.some((pattern) => fits(pattern, words, from, next)),
  );
