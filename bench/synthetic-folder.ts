import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type Corpus, syntheticCorpus } from './corpus.ts';

const FILES = { PERSON: 'people', ORGANISATION: 'organisations', INITIATIVE: 'initiatives' } as const;

/** The names and texts of a folder: as many people, bodies and programmes as an archive has, over 2,000 days. */
export const folderCorpus = (): Corpus =>
  syntheticCorpus({
    seed: 3,
    people: 2_000,
    organisations: 216,
    initiatives: 500,
    days: 2_000,
    undated: 0.05,
  });

/**
 * Writes so many synthetic texts into a folder that is there, with a catalogue of their names.
 *
 * @param listed every name is in the catalogue, or every second one: the others are for rules to find
 */
export async function writeSyntheticFolder(
  folder: string,
  count: number,
  listed: 'all' | 'half',
): Promise<Corpus> {
  const corpus = folderCorpus();
  await mkdir(join(folder, 'catalogue'), { recursive: true });
  for (const [kind, file] of Object.entries(FILES)) {
    const entries = corpus.catalogue.filter(
      (entry, i) => entry.kind === kind && (listed === 'all' || i % 2 === 0),
    );
    const yaml = stringify(Object.fromEntries(entries.map(({ key, name }) => [key, { name }])));
    await writeFile(join(folder, 'catalogue', `${file}.yaml`), yaml);
  }
  for (let i = 0; i < count; i++) {
    const { path, text } = corpus.article(i);
    if (i < 100) await mkdir(join(folder, path.slice(0, path.indexOf('/'))), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return corpus;
}
