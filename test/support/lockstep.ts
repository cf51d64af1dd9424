import type { Database } from '../../store/dynamodb.ts';

/**
 * Makes a database answer in rounds: requests wait until the code has no more to ask for without an answer, then all
 * are sent, and none is answered before all are. The number of rounds is then the longest chain of requests that
 * wait for each other, whatever the machine's speed.
 */
export function inLockstep({ client, tableName }: Database): { database: Database; rounds(): number } {
  let rounds = 0;
  let waiting: (() => void)[] = [];
  let underWay = 0;
  let answered: (() => void)[] = [];
  const idle = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));
  const startRound = async () => {
    await idle();
    if (underWay > 0 || waiting.length === 0) return;
    rounds += 1;
    const starting = waiting;
    waiting = [];
    underWay = starting.length;
    for (const start of starting) start();
  };
  client.middlewareStack.add(
    (next) => async (args) => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        startRound();
      });
      try {
        return await next(args);
      } finally {
        await new Promise<void>((resolve) => {
          answered.push(resolve);
          underWay -= 1;
          if (underWay > 0) return;
          const all = answered;
          answered = [];
          for (const answer of all) answer();
          startRound();
        });
      }
    },
    { step: 'initialize', name: 'lockstep' },
  );
  return { database: { client, tableName }, rounds: () => rounds };
}
