import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface ReceivedPost {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Takes what a webhook is told, by https on the loopback interface, under a certificate that it has signed itself. */
export interface HttpsReceiver {
  readonly port: number;
  /** The certificate, for whoever is to trust it. */
  readonly certificate: string;
  readonly taken: readonly ReceivedPost[];
  /** How the next ones are answered, one after the other; 204 where nothing is said. */
  answer(...answers: readonly ((response: ServerResponse) => void)[]): void;
  close(): Promise<void>;
}

export const withStatus = (status: number) => (response: ServerResponse) =>
  void response.writeHead(status).end('and a word that nobody reads');
export const byBreakingOff = (response: ServerResponse): void => void response.socket?.destroy();
export const never = (): void => {};

/** What stands in for the web's certificates is made by `openssl`; null where there is none. */
export async function startHttpsReceiver(...names: readonly string[]): Promise<HttpsReceiver | null> {
  const dir = mkdtempSync(join(tmpdir(), 'receiver-'));
  const [key, certificate] = [join(dir, 'key.pem'), join(dir, 'certificate.pem')];
  try {
    const alternatives = names.map((name) => `DNS:${name}`).join(',');
    execFileSync(
      'openssl',
      `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -keyout ${key} -out ${certificate} -subj /CN=receiver -addext subjectAltName=${alternatives}`.split(
        ' ',
      ),
      { stdio: 'ignore' },
    );
  } catch {
    rmSync(dir, { recursive: true, force: true });
    return null;
  }
  const taken: ReceivedPost[] = [];
  let answers: readonly ((response: ServerResponse) => void)[] = [];
  const server = createServer(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    async (request, response) => {
      const { method = '', url = '', headers } = request;
      taken.push({ method, path: url, headers, body: await text(request) });
      const [next = withStatus(204), ...rest] = answers;
      answers = rest;
      next(response);
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    certificate,
    taken,
    answer: (...next) => {
      answers = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          rmSync(dir, { recursive: true, force: true });
          resolve();
        });
      }),
  };
}
