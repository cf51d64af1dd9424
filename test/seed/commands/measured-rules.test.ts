import { describe, expect, it } from 'vitest';
import { keptCounts } from '../../../seed/commands/evaluate/counts.ts';
import { measureBands } from '../../../seed/commands/evaluate/fit.ts';
import { measureRules } from '../../../seed/commands/evaluate/measure-rules.ts';
import { keptRows } from '../../../seed/commands/evaluate/rows.ts';
import { confidenceOf, publishedFrom } from '../../../seed/lexicon/confidences.ts';

describe('how sure a rule is', () => {
  it('is the share that was right, its author counting as four names', () => {
    const counts = new Map([['person age 0.85', { right: 12, wrong: 4 }]]);
    expect(measureRules(counts, []).rules.get('person age 0.85')).toBe(0.77);
  });

  it('stays low where its author holds a name back for an editor', () => {
    const counts = new Map([['person honorific 0.60', { right: 40, wrong: 0 }]]);
    expect(measureRules(counts, []).rules.get('person honorific 0.60')).toBe(0.6);
  });

  it('is never certainty, and what no text shows keeps the value of its author', () => {
    const counts = new Map([['person honorific 0.95', { right: 400, wrong: 0 }]]);
    expect(measureRules(counts, []).rules.get('person honorific 0.95')).toBe(0.99);
    expect(confidenceOf('PERSON', 'a rule that no text shows', 0.8)).toBe(0.8);
  });

  it('decides with the evidence from which confidence on a kind is published', () => {
    const counts = new Map([['person given-name 0.85', { right: 90, wrong: 0 }]]);
    const band = (confidence: number, right: number, wrong: number) =>
      ({ kind: 'person', confidence, right, wrong }) as const;
    // However few they are, names of which a third is wrong are not published: the least for people is .75.
    expect(measureRules(counts, [band(0.63, 8, 2)]).published.person).toBe(0.75);
    expect(measureRules(counts, [band(0.76, 5, 5), band(0.81, 7, 1)]).published.person).toBe(0.8);
  });

  it('is what the kept counts and rows give', () => {
    const { rules, published } = measureRules(keptCounts(), measureBands(keptRows()).counts);
    expect(published.person).toBe(publishedFrom('PERSON'));
    expect(rules.get('person given-name 0.85')).toBe(confidenceOf('PERSON', 'given-name', 0.85));
  });
});
