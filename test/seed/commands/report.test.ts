import { expect, it } from 'vitest';
import { progressOn } from '../../../seed/commands/report.ts';

function progressFor(isTerminal: boolean) {
  const clock = { ms: 0 };
  const written: string[] = [];
  const stream = { write: (text: string | Uint8Array) => written.push(String(text)) > 0 };
  return { clock, written, progress: progressOn(stream, isTerminal, () => clock.ms) };
}

it('a terminal sees one line that moves, with rate and time left once they mean something', () => {
  const { clock, written, progress } = progressFor(true);
  progress('reading', 1, 1_201);
  clock.ms = 2_000;
  progress('reading', 601, 1_201);
  clock.ms = 4_000;
  progress('reading', 1_201, 1_201);
  expect(written).toEqual([
    '\r\u001B[KReading texts: 1 of 1,201',
    '\r\u001B[KReading texts: 601 of 1,201 (301/s, 2 s left)',
    '\r\u001B[KReading texts: 1,201 of 1,201 (300/s)\n',
  ]);
});

it('a step has a rate of its own', () => {
  const { clock, written, progress } = progressFor(false);
  progress('reading', 0, 10);
  clock.ms = 10_000;
  progress('reading', 10, 10);
  progress('writing', 0, 4_000);
  clock.ms = 11_000;
  progress('writing', 1_000, 4_000);
  clock.ms = 14_000;
  progress('writing', 4_000, 4_000);
  expect(written).toEqual(['Reading texts: 10 of 10 (1/s)\n', 'Writing items: 4,000 of 4,000 (1,000/s)\n']);
});
