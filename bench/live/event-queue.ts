import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Outcome } from '../../test/infra/runtime-api.ts';

/** As infra/bucket-events.ts sets them: messages in a batch, the window that waits for more of them, runs at once. */
const BATCH = 1_000;
const WINDOW_MS = 5_000;
const AT_ONCE = 2;

interface Message {
  readonly messageId: string;
  readonly body: string;
}

/** Stands in for the queue between bucket and function: what arrives within a window is one invocation. */
export interface EventQueue {
  /** What S3 tells of an object, by way of EventBridge. */
  tell(key: string): void;
  /** Messages in each invocation so far. */
  readonly batches: readonly number[];
  /** Messages that were handed back. */
  readonly failed: readonly string[];
  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void>;
  close(): void;
}

/** @param invoke of one of the containers that may run at once */
export function startEventQueue(invoke: (container: number, event: object) => Promise<Outcome>): EventQueue {
  const waiting: Message[] = [];
  const batches: number[] = [];
  const failed: string[] = [];
  const running = new Set<number>();
  let isClosed = false;

  const poll = async (container: number): Promise<void> => {
    while (!isClosed) {
      if (waiting.length === 0) {
        await setTimeout(20);
        continue;
      }
      running.add(container);
      const records: Message[] = [];
      const until = performance.now() + WINDOW_MS;
      for (;;) {
        records.push(...waiting.splice(0, BATCH - records.length));
        const left = until - performance.now();
        if (records.length === BATCH || left <= 0) break;
        await setTimeout(Math.min(20, left));
      }
      batches.push(records.length);
      const outcome = await invoke(container, { Records: records }).catch((error: unknown) => error);
      failed.push(...failedIn(outcome));
      running.delete(container);
    }
  };
  for (let container = 0; container < AT_ONCE; container++) void poll(container);
  return {
    tell: (key) =>
      void waiting.push({
        messageId: randomUUID(),
        body: JSON.stringify({ source: 'aws.s3', detail: { object: { key } } }),
      }),
    batches,
    failed,
    async idle() {
      while (waiting.length > 0 || running.size > 0) await setTimeout(50);
    },
    close() {
      isClosed = true;
    },
  };
}

function failedIn(outcome: unknown): string[] {
  const value: unknown = Reflect.get(Object(outcome), 'value');
  const failures: unknown = Reflect.get(Object(value), 'batchItemFailures');
  return Array.isArray(failures) ? failures.map((one) => JSON.stringify(one)) : [String(outcome)];
}
