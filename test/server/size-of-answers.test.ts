import { afterAll, beforeAll, expect, it } from 'vitest';
import { syntheticCorpus } from '../../bench/corpus.ts';
import { loadCorpus } from '../../bench/load-corpus.ts';
import { finish } from '../../server/front/finish.ts';
import { stringifyAnswer } from '../../server/front/stringify-answer.ts';
import { limits } from '../../server/limits/limits.ts';
import { ReadLimitError } from '../../store/meter.ts';
import { openReader } from '../../store/read.ts';
import { type Api, startApi } from '../support/api.ts';

/** Answers that are allowed by the number of their objects, but too large all the same. */
let api: Api;
const corpus = syntheticCorpus({
  seed: 3,
  people: 30,
  organisations: 10,
  initiatives: 10,
  days: 40,
  undated: 0,
});
beforeAll(async () => {
  api = await startApi({ content: null });
  await loadCorpus(
    api.database,
    corpus,
    Array.from({ length: 120 }, (_, i) => corpus.article(i)),
  );
});
afterAll(() => api.close());

const names = (field: string) => Array.from({ length: 60 }, (_, i) => `a${i}: ${field}`).join(' ');

it('texts under sixty names are refused before they fill memory', async () => {
  const many = `{ articles(first: 100) { nodes { related(first: 20) { ${names('body')} } } } }`;
  expect((await api.refusal(many)).code).toBe('COST_LIMIT_EXCEEDED');
  const query = `{ articles(first: 100) { nodes { ${names('body')} } } }`;
  const before = process.memoryUsage().rss;
  expect((await api.refusal(query)).code).toBe('ANSWER_LIMIT_EXCEEDED');
  expect(process.memoryUsage().rss - before).toBeLessThan(256 * 1024 * 1024);
});

it('short texts that add up are refused', async () => {
  const query = `{ articles(first: 100) { nodes { related(first: 30) { ${names('summary(maxLength: 500)')} } } } }`;
  expect((await api.refusal(query)).code).toBe('ANSWER_LIMIT_EXCEEDED');
});

it('an answer is measured as Lambda carries it: quotes count twice', () => {
  const half = limits.answerBytes / 2;
  const answer = (body: string) =>
    finish({ statusCode: 200, headers: {}, body }, { requestId: 'x', method: 'POST' });
  expect(answer('x'.repeat(2 * half - 2)).statusCode).toBe(200);
  expect(answer('"'.repeat(half - 1)).statusCode).toBe(200);
  for (const body of ['x'.repeat(2 * half - 1), '"'.repeat(half), '\u0001'.repeat(half / 2)]) {
    expect(answer(body)).toMatchObject({ statusCode: 400, headers: { 'cache-control': 'no-store' } });
    expect(answer(body).body).toContain('ANSWER_LIMIT_EXCEEDED');
  }
});

it('one text that a thousand fields refer to is never written out', () => {
  const text = 'x'.repeat(10_000);
  expect(() => stringifyAnswer({ data: Array(1_000).fill({ text }) })).toThrow(/ask for smaller pages/);
  expect(stringifyAnswer({ data: { text } })).toHaveLength(10_000 + '{"data":{"text":""}}\n'.length);
});

it('a request that has spent its read units reads no more', async () => {
  const reader = openReader(api.database, { mostReadUnits: 2 });
  const read = () => reader.list({ list: 'articles', limit: 50, backward: false });
  expect((await read()).rows).toHaveLength(50);
  await expect(read()).rejects.toThrow(ReadLimitError);
});
