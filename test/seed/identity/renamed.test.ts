import { describe, expect, it } from 'vitest';
import { calledToday, identityWords } from '../../../seed/lexicon/identity-words.ts';
import { readKnownNames } from '../../../seed/lexicon/known/known.ts';
import { namesOf, settled } from '../../support/settled.ts';

const organisationsOf = async (paragraphs: readonly string[], catalogue = {}) =>
  namesOf(await settled(paragraphs, catalogue), 'ORGANISATION');

const FORMER = 'La députée LREM de la région et La République en marche ont voté la loi mardi.';
const TODAY = 'La députée du parti Renaissance a voté la loi, et le parti Renaissance s’en félicite.';

describe('a body that goes on under another name', () => {
  it('is called so today', () => {
    expect(calledToday('Front national')).toBe('Rassemblement national');
    expect(calledToday('Rassemblement national')).toBeNull();
  });

  it('and both names are in the lists', () => {
    const known = new Set(readKnownNames().map(({ name }) => name));
    const both = Object.entries(identityWords.renamed).flat();
    expect(both.filter((name) => !known.has(name))).toEqual([]);
  });

  it('is shown under the name that the texts have', async () => {
    expect(await organisationsOf([FORMER])).toEqual(['La République en marche FR']);
    expect(await organisationsOf([TODAY])).toEqual(['Renaissance FR']);
  });

  it('is one over texts that have either, in both orders', async () => {
    const [one, other] = [await organisationsOf([FORMER, TODAY]), await organisationsOf([TODAY, FORMER])];
    expect(one).toHaveLength(1);
    expect(other).toEqual(one);
  });

  it('is what the catalogue says where it has the former name for itself', async () => {
    const entry = 'marche:\n  name: La République en marche\n';
    expect(await organisationsOf([FORMER, TODAY], { 'organisations.yaml': entry })).toHaveLength(2);
  });
});
