import { expect, it } from 'vitest';
import {
  articleSortKey,
  bodyKey,
  countKey,
  edgeKey,
  entityMentionsSortKey,
  entityNameSortKey,
  linkKey,
  lists,
  placeSortKey,
  recordKey,
  rolesKey,
  slugKey,
} from '../../store/keys.ts';
import { isArticleId, isEntityId } from '../../store/records.ts';

const A = 'a0000000000000001';
const E = 'e0000000000000001';
if (!isArticleId(A) || !isEntityId(E)) throw new Error('not ids');

it('keys are what docs/data-model.md says', () => {
  expect(
    [
      recordKey(A),
      bodyKey(A, 0),
      linkKey(A, E),
      rolesKey(E),
      slugKey('PERSON', 'kais-hammami'),
      countKey(lists.articles),
      edgeKey(lists.articlesOf(E), articleSortKey('2026-07-01', A)),
      edgeKey(lists.entitiesByName('PERSON'), entityNameSortKey('kais-hammami', E)),
      edgeKey(lists.entitiesByMentions('ORGANISATION'), entityMentionsSortKey(5, 'icesco', E)),
    ].map(({ pk, sk }) => `${pk} | ${sk}`),
  ).toEqual([
    `${A} | RECORD`,
    `${A} | BODY#000`,
    `${A} | LINK#${E}`,
    `${E} | ROLES`,
    'SLUG#PERSON#kais-hammami | RECORD',
    'COUNT#articles | COUNT',
    `LIST#${E}#articles | 79739298#${A}`,
    `LIST#people | kais-hammami#${E}`,
    `LIST#organisations#mentioned | 999999994#icesco#${E}`,
  ]);
});

it('articles sort newest first, undated last, ties by id', () => {
  const B = 'a0000000000000002';
  if (!isArticleId(B)) throw new Error('not an id');
  const keys = [
    articleSortKey(null, A),
    articleSortKey('2025-12-31', A),
    articleSortKey('2026-01-01', B),
    articleSortKey('2026-01-01', A),
    articleSortKey('0001-01-01', A),
  ];
  expect([...keys].sort()).toEqual([keys[3], keys[2], keys[1], keys[4], keys[0]]);
});

it('a shorter name sorts before a longer one that begins with it', () => {
  expect(entityNameSortKey('omar', E) < entityNameSortKey('omar-b', E)).toBe(true);
});

it('places sort title first, by start, the longer first', () => {
  const keys = [
    placeSortKey('BODY', 0, 5),
    placeSortKey('TITLE', 90, 95),
    placeSortKey('BODY', 0, 9),
    placeSortKey('BODY', 10, 12),
  ];
  expect([...keys].sort()).toEqual([keys[1], keys[2], keys[0], keys[3]]);
});
