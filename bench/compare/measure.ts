import { type Contestant, StatusError } from './processes.ts';

/** Processor time of a request in milliseconds: the median of the runs, and how far they lie apart. */
export interface Measured {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

const CONNECTIONS = 4;

/** Processor time a request, run by run, the contestants taking turns: what else the machine does meets all alike. */
export async function measureCpu(
  contestants: readonly Contestant[],
  bodyOf: (contestant: Contestant) => string,
  { runs, requests }: { readonly runs: number; readonly requests: number },
): Promise<ReadonlyMap<string, Measured>> {
  const times = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (let run = -1; run < runs; run++) {
    for (const contestant of contestants) {
      const body = bodyOf(contestant);
      const before = await contestant.cpuMs();
      await ask(contestant, body, requests, CONNECTIONS);
      const each = ((await contestant.cpuMs()) - before) / requests;
      // The first run compiles.
      if (run >= 0) times.get(contestant.name)?.push(each);
    }
  }
  return new Map([...times].map(([name, values]) => [name, summary(values)]));
}

export function summary(values: readonly number[]): Measured {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { median: at(0.5), least: at(0), most: at(1) };
}

async function ask(
  contestant: Contestant,
  body: string,
  requests: number,
  connections: number,
): Promise<void> {
  let left = requests;
  const worker = async () => {
    while (left-- > 0) await contestant.ask(body);
  };
  await Promise.all(Array.from({ length: connections }, worker));
}

export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p99: number;
  readonly refused: number;
}

/** How much one serves over so many connections for `ms`. */
export async function measureLoad(
  contestant: Contestant,
  body: string,
  connections: number,
  ms: number,
): Promise<Load> {
  const times: number[] = [];
  let refused = 0;
  const began = performance.now();
  const worker = async () => {
    while (performance.now() - began < ms) {
      const started = performance.now();
      try {
        await contestant.ask(body);
        times.push(performance.now() - started);
      } catch (error) {
        if (!(error instanceof StatusError)) throw error;
        refused += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - began) / 1_000;
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / seconds,
    p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN,
    refused,
  };
}
