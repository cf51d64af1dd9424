import { type DeployedFunction, runFunction } from '../test/infra/runtime-api.ts';

/** Milliseconds from the start of a process to the answer to its first event, which must hold `expected`. */
export async function coldStart(lambda: DeployedFunction, event: object, expected: string): Promise<number> {
  const started = performance.now();
  const running = await runFunction(lambda);
  try {
    const outcome = await running.invoke(event);
    const elapsed = performance.now() - started;
    if (!JSON.stringify(outcome).includes(expected))
      throw new Error(`wrong answer: ${JSON.stringify(outcome)}\n${running.log()}`);
    return elapsed;
  } finally {
    await running.stop();
  }
}

/** What a quarter of the runs stay below: the slower ones measure whatever else the machine had to do. */
export const lowerQuartile = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)] ?? Number.NaN;
