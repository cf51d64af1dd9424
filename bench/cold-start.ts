import { type DeployedFunction, runFunction } from '../test/infra/runtime-api.ts';

export interface ColdStart {
  /** From the start of a process to the answer to its first event, in milliseconds. */
  readonly ms: number;
  /** Of these the process's own: what another load of the machine does not change much. */
  readonly cpuMs: number;
}

/** The answer must hold `expected`. */
export async function coldStart(
  lambda: DeployedFunction,
  event: object,
  expected: string,
): Promise<ColdStart> {
  const started = performance.now();
  const running = await runFunction(lambda);
  try {
    const outcome = await running.invoke(event);
    const ms = performance.now() - started;
    if (!JSON.stringify(outcome).includes(expected))
      throw new Error(`wrong answer: ${JSON.stringify(outcome)}\n${running.log()}`);
    return { ms, cpuMs: running.cpuMs() };
  } finally {
    await running.stop();
  }
}

/** What a quarter of the runs stay below: the slower ones measure whatever else the machine had to do. */
export const lowerQuartile = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)] ?? Number.NaN;
