import { describe, expect, it } from 'vitest';
import { relationRules } from '../../../seed/statements/relations.ts';
import { relations } from '../../support/analysed.ts';

const unmarked = (example: string): string => example.replace(/[[\]<>]/g, '');

describe.each(relationRules.map((one) => [one.rule, one] as const))(
  'the rule of relations %s',
  (rule, { relation, examples, leaves }) => {
    it.each(examples)('says who does what: %s', (example) => {
      const organisation = /\[(.+?)\]/.exec(example)?.[1];
      const initiative = /<(.+?)>/.exec(example)?.[1];
      expect(relations(unmarked(example))).toEqual([`${organisation} ${relation} ${initiative}: ${rule}`]);
    });
    it.each(leaves.map((example) => [example]))('says nothing of: %s', (example) => {
      expect(relations(example)).toEqual([]);
    });
  },
);
