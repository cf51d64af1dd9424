import { expect, it } from 'vitest';
import { analyse } from '../../../seed/analysis/analyse.ts';
import { buildMatcher } from '../../../seed/names/matcher.ts';
import { parseText } from '../../../seed/read/read.ts';
import { entityId } from '../../../store/ids.ts';

/** In Arabic only what a catalogue or the known names list is found. */
const listed = (key: string, kind: 'PERSON' | 'ORGANISATION', value: string) => ({
  id: entityId(key),
  kind,
  acronym: null,
  forms: [{ value, language: null, doubtful: null }],
  parent: null,
});
const matcher = buildMatcher([
  listed('person', 'PERSON', 'سلمى التازي'),
  listed('other', 'PERSON', 'علي الزروق'),
  listed('body', 'ORGANISATION', 'معهد الرمال'),
]);
const NAMES: Record<string, string> = {
  [entityId('person')]: 'سلمى التازي',
  [entityId('other')]: 'علي الزروق',
  [entityId('body')]: 'معهد الرمال',
};

function roles(sentence: string): string[] {
  const raw = parseText('a.txt', 'a.txt', Buffer.from(`أخبار اليوم\n\n${sentence}\n`));
  return analyse(raw, matcher).roles.map(
    ({ person, title, organisation, former }) =>
      `${NAMES[person]}: ${title}${organisation === null ? '' : `, ${NAMES[organisation]}`}${former ? ' (former)' : ''}`,
  );
}

it.each([
  ['صرحت مديرة معهد الرمال سلمى التازي أن المشروع مستمر.', ['سلمى التازي: مديرة, معهد الرمال']],
  ['قالت سلمى التازي، رئيسة معهد الرمال، إن المشروع مستمر.', ['سلمى التازي: رئيسة, معهد الرمال']],
  ['التقى الوفد ووزير الخارجية التونسي علي الزروق في المدينة.', ['علي الزروق: وزير الخارجية التونسي']],
  ['تحدث الرئيس السابق علي الزروق عن المشروع.', ['علي الزروق: الرئيس السابق (former)']],
  ['قال علي الزروق في المدينة إن المدير غائب.', []],
  ['أعلن المدير أن علي الزروق غائب.', []],
])('an Arabic title goes to the name beside it: %s', (sentence, expected) => {
  expect(roles(sentence)).toEqual(expected);
});
