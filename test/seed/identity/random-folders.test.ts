import { expect, it } from 'vitest';
import { randomFrom } from '../../../bench/random.ts';
import { analyse } from '../../../seed/analysis/analyse.ts';
import type { Analysis } from '../../../seed/analysis/analysis.ts';
import { noRejections } from '../../../seed/editor/rejections.ts';
import { addFound, type FoundCandidate } from '../../../seed/identity/found-entities.ts';
import { noPins } from '../../../seed/identity/pins.ts';
import { resolveAnalysis } from '../../../seed/identity/resolve-analysis.ts';
import { settleIdentities } from '../../../seed/identity/settle-identities.ts';
import { buildMatcher } from '../../../seed/names/matcher.ts';
import { parseText } from '../../../seed/read/read.ts';
import type { EntityId } from '../../../store/records.ts';
import { type RandomText, randomFolder } from '../../support/random-folder.ts';

const ROUNDS = 150;
const matcher = buildMatcher([]);
const analysed = ({ path, text }: RandomText): Analysis =>
  analyse(parseText(path, path, new TextEncoder().encode(text)), matcher);

interface Settled {
  /** By path and form. */
  readonly ids: ReadonlyMap<string, string>;
  readonly entries: string;
  readonly questions: string;
}

async function settled(texts: readonly RandomText[], analyses: readonly Analysis[]): Promise<Settled> {
  const candidates = new Map<EntityId, FoundCandidate>();
  for (const analysis of analyses) addFound(candidates, analysis);
  const editorial = { catalogue: [], rejections: noRejections };
  const { entries, questions, finalId } = settleIdentities(candidates.values(), editorial, noPins);
  const ids = new Map<string, string>();
  for (const analysis of analyses) {
    const named = texts.find(({ path }) => path === analysis.text.path)?.named ?? [];
    const { mentions } = resolveAnalysis(analysis, finalId);
    for (const { form } of named) {
      // The name may end before « du Maroc ».
      const mention = mentions.find(({ place }) => form.startsWith(place.text));
      if (mention !== undefined) ids.set(`${analysis.text.path} ${form}`, mention.entity);
    }
  }
  const sorted = (values: readonly object[]) =>
    values
      .map((value) => JSON.stringify(value))
      .sort()
      .join('\n');
  return { ids, entries: sorted(entries), questions: sorted(questions) };
}

it('random folders come to the same entities in any order of their texts, and to no false one', async () => {
  const merged: string[] = [];
  const split: string[] = [];
  let together = 0;
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const texts = randomFolder(seed);
    const analyses = texts.map(analysed);
    const random = randomFrom(seed);
    const one = await settled(texts, analyses);
    const shuffled = analyses
      .map((analysis) => ({ analysis, at: random.next() }))
      .sort((a, b) => a.at - b.at);
    const other = await settled(
      texts,
      shuffled.map(({ analysis }) => analysis),
    );
    expect(other.entries, `entities of folder ${seed}`).toBe(one.entries);
    expect(other.questions, `questions of folder ${seed}`).toBe(one.questions);
    const all = texts.flatMap(({ path, named }) =>
      named.flatMap(({ form, truth }) => {
        const id = one.ids.get(`${path} ${form}`);
        return id === undefined ? [] : [{ form, truth, id }];
      }),
    );
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1)) {
        if (a.truth === b.truth && a.id === b.id) together += 1;
        if (a.truth === b.truth && a.id !== b.id) split.push(`${seed}: ${a.form} | ${b.form}`);
        if (a.truth !== b.truth && a.id === b.id) merged.push(`${seed}: ${a.form} = ${b.form}`);
      }
  }
  expect(merged).toEqual([]);
  expect(split).toEqual([]);
  expect(together).toBeGreaterThan(ROUNDS / 2);
});
