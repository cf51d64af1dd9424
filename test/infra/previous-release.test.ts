import * as v from 'valibot';
import { expect, test } from 'vitest';
import { seedContent } from '../../seed/read/content.ts';
import { built } from '../support/built.ts';
import { KINDS_SINCE, RELEASED_RECORDS } from './released-records.ts';

const { items } = await built(seedContent);
const known = [...RELEASED_RECORDS.map(({ key }) => key), ...KINDS_SINCE];
const unknown = items.filter(({ pk, sk }) => !known.some((key) => key.test(`${pk} ${sk}`)));

test('items that the released API does not know are new kinds, never old ones under another key', () => {
  expect(unknown.map(({ pk, sk }) => `${pk} ${sk}`)).toEqual([]);
});

test.each(RELEASED_RECORDS)('the released API can still read: $kind', ({ key, doc }) => {
  const ofKind = items.filter(({ pk, sk }) => key.test(`${pk} ${sk}`));
  expect(ofKind.length).toBeGreaterThan(0);
  for (const item of ofKind) {
    const { issues } = v.safeParse(doc, JSON.parse(item.doc));
    const faults = issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
    expect(faults, `${item.pk} ${item.sk}`).toBeUndefined();
  }
});
