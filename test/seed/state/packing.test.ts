import { zstdDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { withoutRuns } from '../../../seed/analysis/analysis.ts';
import { newState, type State } from '../../../seed/state/open-state.ts';
import { Packing } from '../../../seed/state/packing.ts';
import { asPacked, knownText, putText, removeText } from '../../../seed/state/texts.ts';
import { analysed } from '../../support/analysed.ts';

const PATHS = Array.from({ length: 20 }, (_, i) => `${String(i).padStart(2, '0')}.txt`);
const textAt = (path: string) => analysed(`M. Karim Benali a signé l’accord numéro ${path}.`);

function put(state: State, paths: readonly string[], of = textAt): void {
  const packing = new Packing(state);
  for (const path of paths)
    putText(state, packing, { path, look: '', sha256: path }, { analysis: of(path), fault: null });
  packing.flush();
}

const packsOf = (state: State): string[] =>
  state
    .all('SELECT packed FROM packs ORDER BY n')
    .map(({ packed }) => (packed instanceof Uint8Array ? zstdDecompressSync(packed).toString() : ''));

it('gives every text back as it was put, those of one pack one after the other', () => {
  const state = newState(null);
  put(state, PATHS);
  expect(packsOf(state).length).toBe(3);
  for (const path of PATHS)
    expect(knownText(state, path)?.observed, path).toEqual(
      JSON.parse(JSON.stringify(withoutRuns(textAt(path)))),
    );
  expect(asPacked(state, PATHS.toReversed()).map((path) => PATHS.indexOf(path) >> 3)).toEqual(
    PATHS.map((_, i) => i >> 3),
  );
});

it('keeps nothing of a text that is gone or another one, and no pack without texts', () => {
  const state = newState(null);
  put(state, PATHS);
  removeText(state, '03.txt');
  put(state, ['04.txt'], () => analysed('Mme Nadia Alaoui a refusé.'));
  const kept = packsOf(state).join('\n');
  for (const gone of ['03', '04']) expect(kept).not.toContain(`numéro ${gone}.txt`);
  for (const left of ['02', '05']) expect(kept).toContain(`numéro ${left}.txt`);
  expect(kept).toContain('Nadia Alaoui');
  expect(knownText(state, '04.txt')?.observed?.text.paragraphs).toEqual(['Mme Nadia Alaoui a refusé.']);
  for (const path of PATHS) removeText(state, path);
  expect(packsOf(state)).toEqual([]);
});
