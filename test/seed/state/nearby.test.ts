import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Random, randomFrom } from '../../../bench/random.ts';
import { analyse } from '../../../seed/analysis/analyse.ts';
import type { Analysis } from '../../../seed/analysis/analysis.ts';
import type { CatalogueEntry } from '../../../seed/editor/catalogue.ts';
import { noRejections } from '../../../seed/editor/rejections.ts';
import { noPins } from '../../../seed/identity/pins.ts';
import { settleIdentities } from '../../../seed/identity/settle-identities.ts';
import { buildMatcher } from '../../../seed/names/matcher.ts';
import { parseText } from '../../../seed/read/read.ts';
import { advance } from '../../../seed/state/advance.ts';
import { Candidates } from '../../../seed/state/candidates.ts';
import { asRead, fillState } from '../../../seed/state/lay-out.ts';
import { allNames, namesNear } from '../../../seed/state/nearby.ts';
import { newState, openState, type State, textOf } from '../../../seed/state/open-state.ts';
import { Owners } from '../../../seed/state/owners.ts';
import { Packing } from '../../../seed/state/packing.ts';
import { knownText, putText, removeText } from '../../../seed/state/texts.ts';
import { viewOf } from '../../../seed/state/view.ts';
import { entityId } from '../../../store/ids.ts';

const TEXTS = 40;
const EDITS = 25;

const SURNAMES = ['Alaoui', 'Alawi', 'Benali', 'Ben Ali', 'Lahlimi', 'Lahlimy', 'Tazi Alaoui'];
const GIVEN =
  'Amina Amine Nadia Nadya Karim Kareem K. Mohamed Mohammed Mehdi Mahdi Salma Selma Youssef Yousef Hassan Hasan Leila'.split(
    ' ',
  );
const BODIES = [
  'l’Agence nationale des eaux douces (ANED)',
  'l’Académie des Normes (ANED)',
  'l’ANED',
  'l’Institut Pasteur',
  'l’Institut Pasteur de Dakar',
  'la Digital Cooperation Organization (DCO)',
  'l’Organisation de coopération numérique (DCO)',
  'le ministère de la Santé',
  'le ministère de la Santé du Portugal',
];

const listed = (key: string, name: string): CatalogueEntry => ({
  ...{ key, name, id: entityId(key), kind: 'PERSON', acronym: null, labels: {}, parent: null },
  ...{ forms: [{ value: name, language: null, doubtful: null }], sameAs: [], formerly: [] },
});
const editorial = { catalogue: [listed('mehdi-tazi', 'Mehdi Tazi')], rejections: noRejections };
const matcher = buildMatcher(editorial.catalogue);

function textOfChance({ pick, below }: Random, path: string): Analysis {
  const name = () => `${pick(GIVEN)} ${pick(SURNAMES)}`;
  const sentence = () =>
    pick([
      () => `M. ${name()} a rencontré Mme ${name()} au siège de ${pick(BODIES)}.`,
      () => `${name()}, directeur général de ${pick(BODIES)}, a signé un accord avec ${pick(BODIES)}.`,
      () => `Le ministre de la Santé, ${name()}, a reçu ${pick(BODIES)}.`,
    ])();
  const body = Array.from({ length: 1 + below(4) }, sentence).join(' ');
  return analyse(parseText(path, path, new TextEncoder().encode(`Un titre\n\n${body}\n`)), matcher, true);
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiosque-nearby-'));
});
afterAll(() => rm(folder, { recursive: true }));

it.each([1, 2, 3])(
  'who is who among the names near a change is who is who among all (%i)',
  async (chance) => {
    const random = randomFrom(chance);
    const file = join(folder, `${chance}.db`);
    const paths = Array.from({ length: TEXTS }, (_, i) => `${i}.txt`);
    const filled = newState(file);
    const texts = asRead(paths.map((path) => textOfChance(random, path)));
    await fillState(filled, texts, noPins, editorial);
    filled.close();
    let fewest = Number.POSITIVE_INFINITY;
    for (let edit = 0; edit < EDITS; edit++) {
      const [state, old] = [openState(file), openState(file)];
      if (state === null || old === null) throw new Error('no state');
      state.run('BEGIN IMMEDIATE');
      old.run('BEGIN');
      old.get('SELECT 1 FROM meta');
      const candidates = new Candidates(state);
      const path = random.pick(paths);
      const now = random.chance(0.3) ? null : textOfChance(random, path);
      const before = knownText(old, path)?.observed ?? null;
      const packing = new Packing(state);
      if (now === null) removeText(state, path);
      else
        putText(state, packing, { path, look: '', sha256: now.text.sha256 }, { analysis: now, fault: null });
      packing.flush();
      candidates.replace(path, before, now);
      candidates.save();
      fewest = Math.min(fewest, compare(state, old, candidates));
      await advance(
        state,
        viewOf(old),
        { changed: [path], candidates, owners: new Owners(), settles: 'near' },
        editorial,
      );
      old.close();
      state.run('COMMIT');
      state.close();
    }
    // Not all names are near.
    expect(fewest).toBeLessThan(0.5);
  },
  120_000,
);

/** Returns the share of the names that are near. */
function compare(state: State, before: State, candidates: Candidates): number {
  const all = allNames(state, editorial.catalogue);
  const near = namesNear(state, before, candidates, editorial.catalogue);
  const whole = settleIdentities(all.candidates, editorial, all.pins);
  const part = settleIdentities(near.candidates, { ...editorial, catalogue: near.catalogue }, near.pins);
  const nearIds = new Set(near.candidates.map(({ id }) => id));
  const finalNow = (id: (typeof all.candidates)[number]['id']) =>
    nearIds.has(id)
      ? part.finalId(id)
      : (state.get('SELECT final FROM candidates WHERE id = ?', id)?.final ?? null);
  for (const { id, key } of all.candidates) expect([key, finalNow(id)]).toEqual([key, whole.finalId(id)]);
  const entries = new Map(part.entries.map((entry) => [entry.id, JSON.stringify(entry)] as const));
  for (const entry of whole.entries) {
    const stored = () => textOf(state.get('SELECT entry FROM entities WHERE id = ?', entry.id)?.entry);
    expect(entries.get(entry.id) ?? stored()).toBe(JSON.stringify(entry));
  }
  return near.candidates.length / all.candidates.length;
}
