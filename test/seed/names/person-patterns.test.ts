import { describe, expect, it } from 'vitest';
import { personPatternAt, personPatterns } from '../../../seed/names/people/person-patterns.ts';
import { markedName } from '../../support/marked-name.ts';

const ruleOf = (language: string, example: string): string | undefined => {
  const { words, from, next } = markedName(example);
  return personPatternAt(language, words, { from, next })?.rule;
};
const examplesOf = (kind: 'finds' | 'leaves') =>
  personPatterns.flatMap((rule) =>
    rule[kind].map((example) => ({ language: rule.language, rule: rule.rule, example })),
  );

describe('what a sentence says of people alone', () => {
  it.each(examplesOf('finds'))('$rule ($language): $example', ({ language, rule, example }) => {
    expect(ruleOf(language, example)).toBe(rule);
  });

  it.each(examplesOf('leaves'))('not $rule ($language): $example', ({ language, rule, example }) => {
    expect(ruleOf(language, example)).not.toBe(rule);
  });

  it('is said in the language of the article', () => {
    expect(ruleOf('fr', '_Brela Tolmin_ souligne que')).toBe('speech-verb');
    expect(ruleOf('en', '_Brela Tolmin_ souligne que')).toBeUndefined();
  });
});
