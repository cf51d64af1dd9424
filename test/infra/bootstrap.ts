/**
 * What Lambda's Node runtime does, in short: loads the handler that the environment names, asks for an event, calls
 * the handler, sends its answer, and asks for the next. Plain node:http: what it needs is not what is measured.
 */
import { get, type IncomingMessage, request } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { standInForWeb } from './web-stand-in.ts';

// biome-ignore lint/style/noProcessEnv: it stands in for the runtime, whose environment this is
const { AWS_LAMBDA_RUNTIME_API = '', LAMBDA_TASK_ROOT = '', _HANDLER = '', WEB_STAND_IN } = process.env;
const api = `http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation`;

if (WEB_STAND_IN !== undefined) standInForWeb(JSON.parse(WEB_STAND_IN));

// As Lambda does, which ends the process with what it was at.
process.on('unhandledRejection', (reason) => {
  console.error(reason);
  process.exit(128);
});

async function main(): Promise<never> {
  const [file = '', name = ''] = _HANDLER.split('.');
  const load = createRequire(join(LAMBDA_TASK_ROOT, 'here'));
  const { [name]: handler } = load(`./${file}.cjs`);
  for (;;) {
    const next = await new Promise<IncomingMessage>((resolve) => get(`${api}/next`, resolve));
    const id = String(next.headers['lambda-runtime-aws-request-id']);
    const deadline = Number(next.headers['lambda-runtime-deadline-ms']);
    const event = JSON.parse(await text(next));
    const context = {
      awsRequestId: id,
      functionName: 'test',
      getRemainingTimeInMillis: () => deadline - Date.now(),
    };
    try {
      await post(`${api}/${id}/response`, await handler(event, context));
    } catch (error) {
      const fault = error instanceof Error ? error : new Error(String(error));
      await post(`${api}/${id}/error`, { errorType: fault.name, errorMessage: fault.message });
    }
  }
}

function post(url: string, body: unknown): Promise<unknown> {
  const { user, system } = process.cpuUsage();
  const headers = { 'x-cpu-ms': String((user + system) / 1_000) };
  return new Promise((resolve, reject) => {
    request(url, { method: 'POST', headers }, (answer) => resolve(text(answer)))
      .on('error', reject)
      .end(JSON.stringify(body ?? null));
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
