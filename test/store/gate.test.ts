import { expect, it } from 'vitest';
import { createGate } from '../../store/gate.ts';

const task = () => Promise.withResolvers<string>();

it('lets so many through at a time, first come, first served', async () => {
  const gate = createGate(2);
  const tasks = [task(), task(), task(), task()];
  const started: number[] = [];
  const passed = tasks.map(({ promise }, i) =>
    gate.pass(undefined, () => {
      started.push(i);
      return promise;
    }),
  );
  await Promise.resolve();
  expect(started).toEqual([0, 1]);
  tasks[1]?.resolve('b');
  expect(await passed[1]).toBe('b');
  expect(started).toEqual([0, 1, 2]);
  tasks[0]?.reject(new Error('broken'));
  await expect(passed[0]).rejects.toThrow('broken');
  expect(started).toEqual([0, 1, 2, 3]);
});

it('whoever gives up waiting leaves no gap in the queue', async () => {
  const gate = createGate(1);
  const first = task();
  const giveUp = new AbortController();
  const passed = gate.pass(undefined, () => first.promise);
  const waiting = gate.pass(giveUp.signal, async () => 'never');
  const last = gate.pass(undefined, async () => 'last');
  giveUp.abort(new Error('too long'));
  await expect(waiting).rejects.toThrow('too long');
  first.resolve('first');
  expect([await passed, await last]).toEqual(['first', 'last']);
  expect(await gate.pass(undefined, async () => 'free')).toBe('free');
});
