import { describe, expect, it } from 'vitest';
import { fitWeights, measureBands, type Row } from '../../../seed/commands/evaluate/fit.ts';
import { keptRows } from '../../../seed/commands/evaluate/rows.ts';
import {
  fittedBands,
  fittedKnownBands,
  fittedWeights,
  probabilities,
} from '../../../seed/names/evidence/weights.ts';
import { mentionsIn } from '../../support/mentions-in.ts';

describe('the weights', () => {
  it('are those that the kept rows give, in whatever order they come', () => {
    const rows = keptRows().flatMap((text) => text.rows);
    expect([...fitWeights(rows.toReversed())].sort()).toEqual([...fittedWeights].sort());
  });

  it('are worth what was measured, a higher band never less than a lower one', () => {
    const { bands: unknown, knownBands } = measureBands(keptRows());
    expect(unknown).toEqual(fittedBands);
    expect(knownBands).toEqual(fittedKnownBands);
    for (const bands of [fittedBands, fittedKnownBands].flatMap(({ person, organisation }) => [
      person,
      organisation,
    ]))
      expect(bands).toEqual([...bands].sort((a: number, b: number) => a - b));
  });

  it('tell apart what the rows tell apart', () => {
    const row = (outcome: Row['outcome'], ...signs: string[]): Row => ({ outcome, signs });
    const rows = Array.from({ length: 20 }, () => [
      row('person', 'speech-behind', 'words-2'),
      row('organisation', 'bought-by', 'words-1'),
      row('other', 'after-a', 'words-1'),
    ]).flat();
    const weights = fitWeights(rows);
    expect(probabilities(['speech-behind', 'words-2'], weights).person).toBeGreaterThan(0.8);
    expect(probabilities(['bought-by', 'words-1'], weights).organisation).toBeGreaterThan(0.8);
    expect(probabilities(['after-a', 'words-1'], weights).other).toBeGreaterThan(0.8);
  });
});

describe('a name that no rule explains', () => {
  it('is judged by all its places in the article, and stays inside it', () => {
    const one = mentionsIn('Zelfrit a ouvert une usine. L’action de Zelfrit monte.');
    const two = mentionsIn('Zelfrit est une ville.');
    expect(one.filter((mention) => mention.startsWith('Zelfrit: PERSON'))).toEqual([]);
    expect(two).toEqual([]);
  });

  it('in a row with bodies is one', () => {
    const found = mentionsIn(
      'La société a bouclé une levée de fonds auprès de Banquefrance, Démétal et Angelots Bay.',
    );
    expect(found.map((mention) => mention.split(',')[0])).toEqual([
      'Banquefrance: ORGANISATION',
      'Démétal: ORGANISATION',
      'Angelots Bay: ORGANISATION',
    ]);
  });
});
