import { describe, expect, it } from 'vitest';
import { partRules } from '../../../seed/statements/parts.ts';
import { analysed } from '../../support/analysed.ts';

/** « Institut des sables < Université de Tlemcen: attached », by what the text calls the two. */
function parts(sentence: string): string[] {
  const { relations, mentions } = analysed(sentence);
  const nameOf = (entity: string) => mentions.find((m) => m.entity === entity)?.place.text;
  return relations
    .filter(({ relation }) => relation === 'PART_OF')
    .map(({ subject, object, place }) => `${nameOf(subject)} < ${nameOf(object)}: ${place.rule}`);
}

const unmarked = (example: string): string => example.replace(/[[\]<>]/g, '');

describe.each(partRules.map((rule) => [rule.rule, rule] as const))(
  'the rule of parts %s',
  (rule, { examples, leaves }) => {
    it.each(examples)('says what is part of what: %s', (example) => {
      const part = /\[(.+?)\]/.exec(example)?.[1];
      const whole = /<(.+?)>/.exec(example)?.[1];
      expect(parts(unmarked(example))).toEqual([`${part} < ${whole}: ${rule}`]);
    });
    it.each(leaves.map((example) => [example]))('says nothing of: %s', (example) => {
      expect(parts(example)).toEqual([]);
    });
  },
);

it('a part whose name holds the name of a body of the article is part of it', () => {
  expect(
    parts('Le Bureau régional de l’UIT pour l’Afrique ouvre. L’Union des télécoms (UIT) s’en félicite.'),
  ).toEqual(['Bureau régional de l’UIT pour l’Afrique < Union des télécoms: part-of-name']);
  expect(
    parts('L’Agence des parcs et de la CNF ouvre. La Caisse nationale des forêts (CNF) s’en félicite.'),
  ).toEqual([]);
});

it('a part has the sentence that says so for its evidence', () => {
  const sentence = 'L’Institut des sables est rattaché à l’Université de Tlemcen.';
  const [relation] = analysed(`Il pleut. ${sentence} Il vente.`).relations;
  expect(relation?.place.sentence).toBe(sentence);
});
