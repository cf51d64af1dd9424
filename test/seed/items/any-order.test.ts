import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../seed/analysis/analysis.ts';
import { noRejections } from '../../../seed/editor/rejections.ts';
import type { FoundCandidate } from '../../../seed/identity/found-entities.ts';
import { PinCollector, type Pins } from '../../../seed/identity/pins.ts';
import { cluster } from '../../../seed/identity/which-names-are-one.ts';
import { formKey } from '../../../seed/lexicon/form-key.ts';
import { asRead, layOut } from '../../../seed/state/lay-out.ts';
import { entityId } from '../../../store/ids.ts';
import type { Item } from '../../../store/items.ts';
import { analysed } from '../../support/analysed.ts';
import { linesOf } from '../../support/reseeded.ts';

const SENTENCES = [
  'L’Agence des Sports (ADS) a lancé le programme « Rivage des villes » à Rabat.',
  'L’Agence des Sports (ADS) pilote le programme « Rivage des villes » depuis un an.',
  'L’ADS et l’Office des Ports (ODP) sont partenaires du programme « Rivage des villes ».',
  'L’Agence des Sports (ADS) participe au programme « Rivage des villes ».',
  'M. Karim Benali, directeur général de l’Agence des Sports (ADS), a signé un accord avec l’ADS.',
  'Le ministre de la Santé, Karim Benali, a présenté un programme à Rabat.',
];

/** The items of texts with one sentence each, in this order. */
async function laidOut(analyses: readonly Analysis[], pins: Pins): Promise<Item[]> {
  const items: Item[] = [];
  await layOut(
    { catalogue: [], rejections: noRejections, texts: asRead(analyses) },
    pins,
    (item) => void items.push(item),
  );
  return items;
}

function texts(): Analysis[] {
  return SENTENCES.map((sentence, i) => {
    const analysis = analysed(sentence);
    return { ...analysis, text: { ...analysis.text, path: `${i}.txt`, sha256: String(i) } };
  });
}

function pinsOf(items: readonly Item[]): Pins {
  const collector = new PinCollector();
  for (const item of items) collector.add(item);
  return collector.pins();
}

const candidate = (name: string, ...acronyms: readonly string[]): FoundCandidate => {
  const id = entityId(name);
  const [place] = analysed(SENTENCES[0] ?? '').found.map((found) => found.place);
  if (place === undefined) throw new Error('the sentence names nothing');
  return {
    id,
    kind: 'ORGANISATION',
    form: formKey('ORGANISATION', name),
    key: formKey('ORGANISATION', name),
    traits: {},
    names: new Map([[name, 1]]),
    acronyms: new Set(acronyms),
    articles: 1,
    confidence: 1,
    seen: { path: 'a.txt', place },
  };
};

describe('a bare acronym', () => {
  it('is whose acronym it is, whatever else a text calls by it', () => {
    const owners = [candidate('Agence des Sports', 'ADS'), candidate('Office des Ports', 'ODP')];
    for (const acronyms of [
      ['ADS', 'ODP'],
      ['ODP', 'ADS'],
    ]) {
      const { clusters } = cluster([...owners, candidate('ADS', ...acronyms)], [], noRejections);
      const names = clusters.map((members) => members.flatMap((member) => [...member.names.keys()]).sort());
      expect(names.sort()).toEqual([['ADS', 'Agence des Sports'], ['Office des Ports']]);
    }
  });
});

describe('once addresses are given out', () => {
  it('the order in which texts are read changes no item', async () => {
    const analyses = texts();
    const first = await laidOut(analyses, await laidOut(analyses, pinsOf([])).then(pinsOf));
    const stated = first.filter(({ doc }) => doc.includes('"relations":[{')).map(({ doc }) => doc);
    expect(stated.some((doc) => doc.split('"fact"').length > 2)).toBe(true);
    const turned = await laidOut(analyses.toReversed(), pinsOf(first));
    expect(linesOf(turned)).toEqual(linesOf(first));
  });
});
