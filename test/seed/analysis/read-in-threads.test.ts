import { afterEach, expect, it } from 'vitest';
import { readInThreads } from '../../../seed/analysis/read-in-threads.ts';
import { type ReadTexts, readHere, type TextSeen } from '../../../seed/analysis/read-texts.ts';
import { buildMatcher, type MatchedEntry } from '../../../seed/names/matcher.ts';
import { contentIn, listTexts } from '../../../seed/read/content.ts';
import { entityId } from '../../../store/ids.ts';
import { contentFolder } from '../../support/content-folder.ts';

const TEXTS = 90;
const NAMES = ['Karim Benali', 'Aïcha Tazi', 'Rémy Vernay'];

/** Every tenth text has a fault, every eleventh is a page, every seventh a field that means nothing. */
function textOf(i: number): string {
  if (i % 10 === 9) return 'Menu\n';
  const page =
    '<!doctype html><html><head><title>Une page</title></head><body><p>Une phrase.</p></body></html>\n';
  if (i % 11 === 10) return page;
  const field = i % 7 === 6 ? '---\ncouleur: bleu\n---\n' : '';
  return `${field}Le port de Zem s’agrandit, étape ${i}\n\nLe ministre de la Santé, ${NAMES[i % 3]}, a ouvert mardi à Rabat le Centre lagunaire de santé. « Nous y sommes », a déclaré ${NAMES[(i + 1) % 3]}, directrice de l’Agence lagunaire.\n`;
}

let folder: Awaited<ReturnType<typeof contentFolder>> | undefined;
afterEach(async () => {
  await folder?.remove();
  folder = undefined;
});

async function open(readTexts: ReadTexts): Promise<AsyncIterable<TextSeen>> {
  folder ??= await contentFolder(
    Object.fromEntries(
      Array.from({ length: TEXTS }, (_, i) => [`${String(i).padStart(3, '0')}.txt`, textOf(i)]),
    ),
  );
  const content = await contentIn(folder.path);
  const entry: MatchedEntry = {
    id: entityId('agence-lagunaire'),
    kind: 'ORGANISATION',
    parent: null,
    country: 'MA',
    forms: [{ value: 'Agence lagunaire', language: null, doubtful: null }],
  };
  // Others hand over more than the two folders.
  const more = { ...content, edit: () => {} };
  return readTexts(more, await listTexts(folder.path), { matcher: buildMatcher([entry]), country: 'MA' });
}

async function readAll(readTexts: ReadTexts): Promise<readonly TextSeen[]> {
  const all: TextSeen[] = [];
  for await (const seen of await open(readTexts)) all.push(seen);
  return all;
}

it('several threads say of each text what one says, in the order of the texts', async () => {
  const inThreads = await readAll(readInThreads(() => 3));
  const here = await readAll(readHere);
  // A file is not worth remembering within a second of its change: the sign of that may differ.
  const withoutMoment = ({ look, ...seen }: TextSeen) => ({ ...seen, look: look.replace('? ', '') });
  expect(inThreads.map(withoutMoment)).toEqual(here.map(withoutMoment));
  expect(here.filter(({ outcome }) => outcome.fault !== null).length).toBeGreaterThan(8);
  expect(inThreads.flatMap(({ noted }) => noted.unknownFields)).toContain('couleur');
  expect(inThreads.map(({ outcome }) => outcome.fault?.toString())).toEqual(
    here.map(({ outcome }) => outcome.fault?.toString()),
  );
});

it('the threads end where the reading is broken off', async () => {
  const ports = () => process.getActiveResourcesInfo().filter((what) => what === 'MessagePort').length;
  const before = ports();
  let seen = 0;
  for await (const { outcome } of await open(readInThreads(() => 2))) {
    expect(outcome).toBeDefined();
    if (++seen === 3) break;
  }
  expect(ports()).toBe(before);
});
