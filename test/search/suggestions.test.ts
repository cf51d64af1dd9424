import { describe, expect, it } from 'vitest';
import { entityDocument } from '../../search/document.ts';
import type { DocumentKind } from '../../search/posting.ts';
import { findSuggestions } from '../../search/suggestions.ts';
import { FITS, fitOf, readTyped } from '../../search/typed.ts';
import { memoryIndex } from './memory-index.ts';

const PEOPLE: ReadonlySet<DocumentKind> = new Set(['PERSON']);
const ALL: ReadonlySet<DocumentKind> = new Set(['PERSON', 'ORGANISATION', 'INITIATIVE']);

/** People of one given name, each in fewer articles than the one before by half an octave, so that all are told apart. */
const FAMILIES = ['Alaoui', 'Berrada', 'Chraibi', 'Daoudi', 'Idrissi', 'Lahlou', 'Mansouri', 'Naciri'];
const crowd = Array.from({ length: 60 }, (_, i) => {
  const name = `Amal ${FAMILIES[i % FAMILIES.length]} ${'abcdefghijklmnopqrstuvwxyz'[i % 26]}${i}`;
  return {
    name,
    document: entityDocument('PERSON', `p${i}`, [name], Math.max(1, Math.round(2 ** (19.5 - i / 2)))),
  };
});
const one = {
  name: 'Amal El Fallah Seghrouchni',
  document: entityDocument('PERSON', 'p', ['Amal El Fallah Seghrouchni', 'Saghrouchni'], 1),
};
const ministry = {
  name: 'Ministère de la Transition numérique',
  document: entityDocument('ORGANISATION', 'o', ['Ministère de la Transition numérique', 'MTNRA'], 5),
};
const all = [...crowd, one, ministry];
const names = new Map(all.map(({ name, document }) => [document.number, name]));
const index = memoryIndex(
  all.map(({ document }) => document),
  100,
);

const looked = async (typed: string, kinds = ALL): Promise<(string | undefined)[]> =>
  (await findSuggestions(typed, kinds, index)).documents.map((document) => names.get(document));

describe('what may be meant by what was typed', () => {
  it('is found by any of its words where a hundred better known ones have another', async () => {
    for (const typed of ['amal segh', 'segh amal', 'seghrouchni el fallah', 'falla amal'])
      expect(await looked(typed), typed).toEqual([one.name]);
    expect(await looked('numerique ministere')).toEqual([ministry.name]);
    expect(await looked('amal segh', new Set(['ORGANISATION'] as const))).toEqual([]);
  });

  it('is at most twenty of a kind, the best known first', async () => {
    const found = await looked('amal');
    expect(found).toEqual(crowd.slice(0, 20).map(({ name }) => name));
    expect(await looked('a amal', PEOPLE)).toHaveLength(20);
  });

  it('is what goes on as typed before all else', async () => {
    expect((await looked('el fal'))[0]).toBe(one.name);
    expect((await looked('ministere de la tr'))[0]).toBe(ministry.name);
  });

  it.each([
    'seghrouchny',
    'sghrouchni',
    'segrouchni',
    'seghruchni',
    'seghru',
    'seghruchn',
    'amal seghru',
    'minitse',
  ])('%s: a slip is looked for where nothing begins so', async (typed) => {
    const wanted = typed.startsWith('min') ? ministry.name : one.name;
    const { documents, typed: read } = await findSuggestions(typed, ALL, index);
    expect(documents.map((document) => names.get(document))).toContain(wanted);
    expect(read).not.toBeNull();
    if (read !== null) expect(fitOf([wanted], read)).toBe(FITS.BUT_FOR_SLIPS);
  });

  it('is nobody where a short word is nowhere, or there is no word', async () => {
    expect(await looked('amal xq')).toEqual([]);
    expect(await looked('')).toEqual([]);
    expect(await looked('?')).toEqual([]);
  });

  it('takes a read for each word, and at most 32 for a slip', async () => {
    const readsOf = async (typed: string): Promise<number> => {
      const before = index.reads();
      await findSuggestions(typed, ALL, index);
      return index.reads() - before;
    };
    expect(await readsOf('amal segh')).toBe(3);
    expect(await readsOf('un deux trois quatre cinq six sept huit neuf dix onze')).toBeLessThanOrEqual(
      7 + 32,
    );
    expect(await readsOf('qwertzuiopasdfghjklm')).toBeLessThanOrEqual(2 + 32);
  });
});

describe('a name', () => {
  const fits = (name: string, typed: string) => fitOf([name], readTyped(typed));

  it('fits as typed, in any order, or but for slips', () => {
    expect(fits(one.name, 'el fallah s')).toBe(FITS.AS_TYPED);
    expect(fits(one.name, 's fallah')).toBe(FITS.IN_ANY_ORDER);
    expect(fits(one.name, 'amal seghrouchny')).toBe(FITS.BUT_FOR_SLIPS);
    expect(fits(one.name, 'fallah amal seghrouchnik')).toBe(FITS.BUT_FOR_SLIPS);
    expect(fits(one.name, 'amal idrissi')).toBeNull();
  });

  it('has a word of its own for each that was typed', () => {
    expect(fits('Amal Alaoui', 'ala ama')).toBe(FITS.IN_ANY_ORDER);
    expect(fits('Amal Alaoui', 'alaou ala')).toBeNull();
    expect(fits('Amal Alaoui', 'al ama')).toBe(FITS.IN_ANY_ORDER);
  });

  it('need not have what stands everywhere, but for the word at the end', () => {
    expect(fits(ministry.name, 'ministère du numérique')).toBe(FITS.IN_ANY_ORDER);
    expect(fits(ministry.name, 'numérique du')).toBeNull();
  });

  it('is all of one of its forms', () => {
    expect(fitOf(['Amal Idrissi', 'Sara Berrada'], readTyped('amal berrada'))).toBeNull();
  });
});
