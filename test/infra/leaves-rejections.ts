import { jsonLog } from '../../server/log/log.ts';
import { catchLooseRejections } from '../../server/log/loose-rejections.ts';

/** A function that leaves a rejection to nobody with every event. With `CATCHES` it does what server/lambda.ts does. */
// biome-ignore lint/style/noProcessEnv: it is told by the test which of the two it is
if (process.env.CATCHES === 'true') catchLooseRejections(jsonLog(process.stdout));

export async function handler(event: unknown): Promise<unknown> {
  void Promise.reject(new Error('left to nobody'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  return event;
}
