import type { Database } from '../../store/dynamodb.ts';
import type { Send } from '../../store/send.ts';

/**
 * Makes a database answer in rounds: requests wait until the code has no more to ask for without an answer, then all
 * are sent, and none is answered before all are. The number of rounds is then the longest chain of requests that
 * wait for each other, whatever the machine's speed.
 */
export function inLockstep(database: Database): { database: Database; rounds(): number } {
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
  const send: Send = async (operation, input, signal) => {
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      startRound();
    });
    try {
      return await database.send(operation, input, signal);
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
  };
  return { database: { ...database, send }, rounds: () => rounds };
}
