import { expect, it, onTestFinished } from 'vitest';
import { built } from '../../support/built.ts';
import { editableContent } from '../../support/content.ts';
import { randomFolder } from '../../support/random-folder.ts';
import { linesOf, reseeded } from '../../support/reseeded.ts';

const ROUNDS = 12;

it('seeded again without a change, and after texts went and came back, a folder is what it was', async () => {
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const content = await editableContent({ copySeed: false });
    onTestFinished(() => content.remove());
    const texts = randomFolder(seed * 1_000);
    for (const { path, text } of texts) await content.edit(path, text);
    const { items: first } = await built(content);
    const { items: again } = await reseeded(first, content);
    expect(linesOf(again), `folder ${seed}`).toEqual(linesOf(first));
    const gone = texts.slice(0, texts.length / 2);
    for (const { path } of gone) await content.edit(path, null);
    const { items: less } = await reseeded(first, content);
    expect(linesOf((await reseeded(less, content)).items), `folder ${seed}, less`).toEqual(linesOf(less));
    for (const { path, text } of gone) await content.edit(path, text);
    const { items: back } = await reseeded(less, content);
    expect(addresses(back), `folder ${seed}, back`).toEqual(addresses(first));
  }
});

/** Whom each address names. */
const addresses = (items: Awaited<ReturnType<typeof built>>['items']): string[] =>
  items
    .filter(({ pk }) => pk.startsWith('SLUG#'))
    .map(({ pk, pin }) => `${pk} ${pin}`)
    .sort();
