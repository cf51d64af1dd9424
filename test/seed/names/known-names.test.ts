import { describe, expect, it } from 'vitest';
import { readKnownNames } from '../../../seed/lexicon/known/known.ts';
import { mentionsIn } from '../../support/mentions-in.ts';

describe('what the world knows', () => {
  const known = readKnownNames();

  it('is some thousands of organisations, programmes and people', () => {
    const count = (kind: string) => known.filter((entry) => entry.kind === kind).length;
    expect(count('ORGANISATION')).toBeGreaterThan(8_000);
    expect(count('INITIATIVE')).toBeGreaterThan(150);
    expect(count('PERSON')).toBeGreaterThan(10_000);
  });

  it('names each by one form at least, and none by a single letter', () => {
    for (const { name, sure, ambiguous } of known) {
      expect({ name, forms: sure.length + ambiguous.length }).not.toEqual({ name, forms: 0 });
      for (const form of [...sure, ...ambiguous]) expect(form.length).toBeGreaterThan(1);
    }
  });

  it('says of countries what ISO 3166 has', () => {
    const regions = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });
    const unknown = known.flatMap(({ country }) =>
      country === null || regions.of(country) !== undefined ? [] : [country],
    );
    expect(unknown).toEqual([]);
  });
});

describe('a known name', () => {
  it.each([
    ['Hier, la Banque mondiale a prêté dix millions.', 'Banque mondiale: ORGANISATION, known-name'],
    ['Une mission de l’UNESCO est venue à Brévonne.', 'UNESCO: ORGANISATION, known-name'],
    ['Le projet est soutenu par Horizon Europe depuis un an.', 'Horizon Europe: INITIATIVE, known-name'],
    ['Hier, Barack Obama a parlé à Brévonne.', 'Barack Obama: PERSON, known-person'],
    ['Le siège d’Orange Maroc est à Casablanca.', 'Orange Maroc: ORGANISATION, '],
  ])('is found: « %s »', (text, expected) => {
    expect(mentionsIn(text).join('; ')).toContain(expected);
  });

  it.each([
    ['Il mange une orange devant le carrefour.', 'ORGANISATION'],
    ['La finale de la Ligue des champions est jouée.', 'ORGANISATION'],
    ['Il habite rue Pasteur à Brévonne.', 'PERSON'],
  ])('is none where the words mean something else: « %s »', (text, kind) => {
    expect(mentionsIn(text).filter((mention) => mention.includes(kind))).toEqual([]);
  });

  it.each([
    'Le groupe a gagné. - Une suite -Elle a parlé du magazine hier.',
    'Il a dit : "Elle a gagné." Le journal l’a écrit.',
  ])('that is a pronoun opens sentences, behind dashes and quotation marks as well: « %s »', (text) => {
    expect(mentionsIn(text).filter((mention) => mention.includes('ORGANISATION'))).toEqual([]);
  });

  it('is the body’s own, though a person may be called so: « Le Parisien » is read « au Parisien »', () => {
    const text = 'Il l’a dit au Parisien, dans les colonnes du Parisien. Le quotidien Le Parisien le cite.';
    expect(new Set(mentionsIn(text, { withEntity: true }))).toEqual(new Set(['Le Parisien']));
  });

  it('alone is whom the article names in full, not the one whom the world knows', () => {
    const found = mentionsIn('Zoé Macron préside le club de Brévonne. Macron y tient.', { withEntity: true });
    expect(new Set(found).size).toBe(1);
  });

  it('at the end of a unit’s name is named, too: « Conseil de sécurité de l’ONU »', () => {
    expect(mentionsIn('Le Conseil de sécurité de l’ONU siège à New York.')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^ONU: ORGANISATION/)]),
    );
  });

  it('gives way to the acronym that the article defines', () => {
    expect(
      mentionsIn('L’Office des marées vives (OMV) a parlé. L’OMV siège à Brévonne.', { withEntity: true }),
    ).toEqual(expect.arrayContaining([expect.stringContaining('Office des marées vives')]));
  });
});
