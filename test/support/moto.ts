import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

/** Moto, which stands in for many services of AWS, on a port of the loopback interface. */
export interface Moto {
  readonly endpoint: string;
  /** Calls an operation of a service that speaks JSON, such as `AmazonSQS.SendMessage`. */
  call(service: string, target: string, input: object): Promise<Record<string, unknown>>;
  /** Puts the S3 configuration that a query names, or makes the bucket. */
  s3(path: string, xml?: string): Promise<void>;
  stop(): Promise<void>;
}

/** Its own reader of imported lines takes a quote within a string for the string's end: Python's is put in its place. */
const SERVER = `
from moto.server import ThreadedMotoServer
import json, time, logging, py_partiql_parser
class Lines:
    @staticmethod
    def parse(original):
        return [json.loads(line) for line in original.split(chr(10)) if line]
py_partiql_parser.JsonParser = Lines
logging.getLogger('werkzeug').setLevel(logging.ERROR)
server = ThreadedMotoServer(ip_address='127.0.0.1', port=0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
while True: time.sleep(60)
`;

/** Null where there is no Python, or none with moto: tests that need it say that they are left out. */
export async function startMoto(): Promise<Moto | null> {
  // biome-ignore lint/style/noProcessEnv: whoever has moto may have it in a virtual environment
  const { PATH = '/usr/bin:/bin', HOME = '/' } = process.env;
  const child = spawn('python3', ['-c', SERVER], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH, HOME, PYTHONUNBUFFERED: '1' },
  });
  const port = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', () => resolve(null));
    child.stdout.once('data', (printed: Buffer) => resolve(Number(printed.toString())));
  });
  if (port === null) return null;
  const endpoint = `http://127.0.0.1:${port}`;
  const signed = (service: string) => ({
    authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
  });
  return {
    endpoint,
    async call(service, target, input) {
      const answer = await fetch(endpoint, {
        method: 'POST',
        headers: { ...signed(service), 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target },
        body: JSON.stringify(input),
      });
      const body = await answer.text();
      if (!answer.ok) throw new Error(`${target}: ${answer.status} ${body.slice(0, 300)}`);
      return body === '' ? {} : JSON.parse(body);
    },
    async s3(path, xml = '') {
      const answer = await fetch(`${endpoint}/${path}`, { method: 'PUT', headers: signed('s3'), body: xml });
      if (!answer.ok) throw new Error(`PUT ${path}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
    },
    async stop() {
      child.kill('SIGKILL');
      await setTimeout(0);
    },
  };
}
