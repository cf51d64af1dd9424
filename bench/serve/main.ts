import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startCommand } from '../../test/support/run-command.ts';
import { summary } from '../compare/measure.ts';
import { writeSyntheticFolder } from '../synthetic-folder.ts';
import { ask, startReading, type Waits } from './reading.ts';

/**
 * `npm run bench:serve -- [TEXTS]`: what `npm start` does while texts change, on a folder of so many synthetic texts with a
 * catalogue of half of their names. The process is started as npm starts it, on a free port; a text is dropped, changed
 * and removed, five times each, while a reader asks for the front page: how long until each is served or gone, and how long the
 * reader waits beside that, and while nothing changes. Ends with exit code 1 where an answer failed, or a change was not served
 * within a minute.
 */
const TEXTS = Number(process.argv[2] ?? 1_000);
const ROUNDS = 5;
const IDLE_MS = 5_000;
/** Between two changes: what `npm start` does behind one is over. */
const REST_MS = 1_000;
const LONGEST_MS = 60_000;
/** A seeding of the whole folder, before anything is served. */
const LONGEST_START_MS = 420_000;

const folder = await mkdtemp(join(tmpdir(), 'kiosque-serve-'));
const texts = join(folder, 'texts');
await mkdir(texts);
await writeSyntheticFolder(texts, TEXTS, 'half');
const env = { PORT: '0', KIOSQUE_DATA: join(folder, 'data') };
const began = performance.now();
const server = startCommand('server/local.ts', ['--content', texts], env);
try {
  await Promise.race([
    server.printed('/playground\n'),
    setTimeout(LONGEST_START_MS, undefined, { ref: false }).then(() => {
      throw new Error(`Nothing was served within ${LONGEST_START_MS / 1_000} s:\n${server.out()}`);
    }),
  ]);
  console.log(`${TEXTS} texts, served after ${seconds(performance.now() - began)}, a full seeding included`);
  // The playground is built behind the start, and the first answers compile.
  await built(/http:\/\/localhost:\d+/.exec(server.out())?.[0] ?? '');
  await measure(/http:\/\/localhost:\d+/.exec(server.out())?.[0] ?? '');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure(url: string): Promise<void> {
  const warm = startReading(url);
  await setTimeout(IDLE_MS / 2);
  await warm();
  const idle = startReading(url);
  await setTimeout(IDLE_MS);
  const quiet = await idle();
  const busy = startReading(url);
  const took: Record<'dropped' | 'changed' | 'removed', number[]> = { dropped: [], changed: [], removed: [] };
  const titles = async () => {
    const newest = '{ articles(first: 3) { nodes { title } } }';
    const { articles } = await ask<{ articles: { nodes: { title: string }[] } }>(url, newest);
    return articles.nodes.map(({ title }) => title);
  };
  for (let round = 0; round < ROUNDS; round++) {
    const file = join(texts, `une-reunion-${round}.txt`);
    const steps = [
      ['dropped', () => writeFile(file, text(round, 'Une réunion')), `Une réunion ${round}`],
      ['changed', () => writeFile(file, text(round, 'Une assemblée')), `Une assemblée ${round}`],
      ['removed', () => rm(file), null],
    ] as const;
    for (const [what, act, title] of steps) {
      await act();
      const from = performance.now();
      const isServed = async () => {
        const shown = await titles();
        return title === null ? !shown.includes(`Une assemblée ${round}`) : shown.includes(title);
      };
      while (!(await isServed())) {
        if (performance.now() - from > LONGEST_MS)
          throw new Error(`A text that was ${what} was not so to readers within ${LONGEST_MS / 1_000} s`);
        await setTimeout(10);
      }
      took[what].push(performance.now() - from);
      await setTimeout(REST_MS);
    }
  }
  const changing = await busy();
  for (const [what, times] of Object.entries(took)) {
    const { median, least, most } = summary(times);
    console.log(
      `a text that was ${what.padEnd(8)}  seen after ${seconds(median)} (${seconds(least)} to ${seconds(most)})`,
    );
  }
  console.log(`reader, nothing changes   ${waits(quiet)}`);
  console.log(`reader, texts change      ${waits(changing)}`);
  console.log(
    `the one by the other      p50 ${(changing.p50 / quiet.p50).toFixed(2)}  p99 ${(changing.p99 / quiet.p99).toFixed(2)}`,
  );
  if (quiet.failed + changing.failed > 0) process.exitCode = 1;
}

/** As long as the playground is not built, its address answers otherwise. */
async function built(url: string): Promise<void> {
  for (let tries = 0; tries < 120 && (await fetch(`${url}/playground`)).status !== 200; tries++)
    await setTimeout(1_000);
}

/** A text of a day behind all others, so that it leads the front page. */
function text(round: number, title: string): string {
  return `---
title: ${title} ${round}
language: fr
date: 2099-01-0${1 + round}
---
Amina Berrada a rencontré des élus au siège de l’Agence des Pêches à Rabat, où il a été question du budget et des ports.
`;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}

function waits({ p50, p99, answers, failed }: Waits): string {
  return `p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  (${answers} answers, ${failed} failed)`;
}
