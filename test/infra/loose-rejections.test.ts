import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleLambda } from '../../infra/bundle.ts';
import { runFunction } from './runtime-api.ts';

/** A rejection that nobody handles, in a process that Lambda's runtime runs. */
let dir: string;
let code: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'last-net-'));
  code = dirname((await bundleLambda('test/infra/leaves-rejections.ts', join(dir, 'code'))).file);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const run = (CATCHES: string) =>
  runFunction({ dir: code, handler: 'index.handler', environment: { CATCHES } });

it('is logged, and the request and the next one are answered', async () => {
  const lambda = await run('true');
  try {
    for (const id of [1, 2]) expect(await lambda.invoke({ id })).toEqual({ kind: 'response', value: { id } });
    const lines = lambda.log().trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'error', message: 'unhandled rejection', error: 'left to nobody', stack: expect.any(String) },
      { level: 'error', message: 'unhandled rejection', error: 'left to nobody', stack: expect.any(String) },
    ]);
  } finally {
    await lambda.stop();
  }
});

it('ends the process where nothing catches it', async () => {
  const lambda = await run('false');
  await expect(lambda.invoke({ id: 1 })).rejects.toThrow('ended without an answer');
  await lambda.stop();
});
