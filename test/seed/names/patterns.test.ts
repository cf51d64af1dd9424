import { describe, expect, it } from 'vitest';
import { contextSigns } from '../../../seed/names/evidence/context-signs.ts';
import { fits } from '../../../seed/names/evidence/patterns.ts';
import { endOfKnownIn } from '../../../seed/names/rules/names-by-pattern.ts';
import { spanRules } from '../../../seed/names/rules/span-rules.ts';
import { spansIn } from '../../../seed/names/rules/spans-in.ts';
import { markedName } from '../../support/marked-name.ts';

const none = () => false;

describe('the signs around a name show what their examples say', () => {
  for (const { sign, pattern, shows, hides } of contextSigns) {
    for (const example of shows)
      it(`${sign}: « ${example} »`, () => {
        const { words, from, next } = markedName(example);
        expect(fits(pattern, words, from, next)).toBe(true);
      });
    for (const example of hides)
      it(`${sign}, not: « ${example} »`, () => {
        const { words, from, next } = markedName(example);
        expect(fits(pattern, words, from, next)).toBe(false);
      });
  }
});

/** Every name that any pattern of a rule finds in the words. */
const namesBy = (rule: (typeof spanRules)[number], example: string): string[] => {
  const { read, words } = markedName(example);
  const text = example.replaceAll('_', '');
  const spanAt = spansIn(words, none, read === null ? () => null : endOfKnownIn(read));
  return words.flatMap((_, i) =>
    rule.patterns.flatMap((pattern) => {
      const span = spanAt(pattern, i);
      return span === null ? [] : [text.slice(words[span.from]?.start, words[span.next - 1]?.end)];
    }),
  );
};

describe('the patterns of names find what their examples say', () => {
  for (const rule of spanRules) {
    for (const example of rule.finds)
      it(`${rule.rule}: « ${example} »`, () =>
        expect(namesBy(rule, example)).toContain(markedName(example).name));
    for (const example of rule.leaves)
      it(`${rule.rule}, not: « ${example} »`, () => expect(namesBy(rule, example)).toEqual([]));
  }
});
