/** How long readers waited, in milliseconds. */
export interface Waits {
  readonly p50: number;
  readonly p99: number;
  readonly answers: number;
  /** Answers with errors, another status than 200, or none at all. */
  readonly failed: number;
}

/** Asks a GraphQL API. Throws where it has no data to give. */
export async function ask<Data>(url: string, query: string): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors }: { data: Data; errors?: { message: string }[] } = JSON.parse(await response.text());
  if (response.status !== 200 || errors !== undefined)
    throw new Error(`The API answered ${response.status}: ${errors?.[0]?.message}`);
  return data;
}

/** What a front page asks for. */
const READ = '{ articles(first: 20) { nodes { title people { nodes { name } } } } }';
/** Between an answer and the next question: a reader, and no load. */
const PAUSE_MS = 5;

/** A reader who asks for the front page again and again, until it is said to stop. */
export function startReading(url: string): () => Promise<Waits> {
  const took: number[] = [];
  let failed = 0;
  let isOver = false;
  const read = async () => {
    while (!isOver) {
      const began = performance.now();
      await ask(url, READ).then(
        () => took.push(performance.now() - began),
        () => {
          failed += 1;
        },
      );
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  };
  const reading = read();
  return async () => {
    isOver = true;
    await reading;
    took.sort((a, b) => a - b);
    const at = (share: number) => took[Math.floor((took.length - 1) * share)] ?? Number.NaN;
    return { p50: at(0.5), p99: at(0.99), answers: took.length, failed };
  };
}
