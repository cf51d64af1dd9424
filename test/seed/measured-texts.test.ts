import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../seed/commands/evaluate/evaluate.ts';
import type { Measure } from '../../seed/commands/evaluate/score.ts';

/**
 * What the rules reach on annotated texts, a little below: a change may not fall below. On `develop` and `varied` they
 * were made; `measure` and `final` they had not seen when first measured, but their misses were read since. The 24 texts
 * of `unseen-1` and `unseen-2` were annotated by others and measured once, after the rules.
 */
const FLOORS: Record<string, Partial<Record<Measure, readonly [number, number]>>> = {
  develop: {
    person: [0.97, 0.97],
    organisation: [0.97, 0.97],
    initiative: [0.93, 0.9],
    role: [0.9, 0.88],
    title: [1, 1],
    body: [1, 1],
    date: [1, 1],
  },
  measure: {
    person: [0.97, 0.97],
    organisation: [0.97, 0.92],
    initiative: [0.93, 0.87],
    role: [0.88, 0.82],
    title: [1, 1],
    body: [1, 1],
    date: [1, 1],
  },
  final: {
    person: [0.97, 0.97],
    organisation: [0.97, 0.97],
    initiative: [0.92, 0.8],
    role: [0.92, 0.76],
    title: [0.8, 0.8],
  },
  varied: {
    person: [0.97, 0.97],
    organisation: [0.97, 0.94],
    initiative: [0.93, 0.86],
    role: [0.95, 0.94],
    title: [1, 1],
    body: [1, 1],
    date: [1, 1],
  },
  'unseen-1': {
    person: [0.98, 0.96],
    organisation: [0.98, 0.84],
    initiative: [0.92, 0.7],
    role: [0.85, 0.8],
    title: [0.9, 0.9],
    body: [0.9, 0.9],
    date: [0.9, 0.9],
  },
  'unseen-2': {
    person: [0.95, 0.98],
    organisation: [0.95, 0.84],
    initiative: [0.8, 0.55],
    role: [0.9, 0.85],
    title: [0.9, 0.9],
    body: [0.8, 0.8],
    date: [0.9, 0.9],
  },
};

const pressFolder = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/press/${name}`, import.meta.url));

describe.each(Object.entries(FLOORS))('on the texts of %s', (folder, floors) => {
  it('names are found and nothing is invented', async () => {
    const { tallies, faults, identity } = await evaluate(pressFolder(folder));
    expect(identity.faults).toEqual([]);
    for (const [measure, [precision, recall]] of Object.entries(floors)) {
      const tally = Object.entries(tallies).find(([name]) => name === measure)?.[1] ?? {
        right: 0,
        wrong: 0,
        missed: 0,
      };
      const list = faults.join('\n');
      expect(
        tally.right / (tally.right + tally.wrong),
        `precision of ${measure}\n${list}`,
      ).toBeGreaterThanOrEqual(precision);
      expect(
        tally.right / (tally.right + tally.missed),
        `recall of ${measure}\n${list}`,
      ).toBeGreaterThanOrEqual(recall);
    }
  });
});

it.each(Object.keys(FLOORS))(
  'names that the catalogue lists are found in the texts of %s',
  async (folder) => {
    const { known } = (await evaluate(pressFolder(folder), { isKnown: true })).tallies;
    expect(known.right).toBeGreaterThan(90);
    expect(known.right / (known.right + known.wrong)).toBeGreaterThanOrEqual(0.98);
    expect(known.right / (known.right + known.missed)).toBeGreaterThanOrEqual(0.98);
  },
);
