import { Agent, request as requestHttp } from 'node:http';
import { request as requestHttps, Agent as SecureAgent } from 'node:https';
import { ANSWER_MS, CONNECT_MS } from './client-settings.ts';
import type { Endpoint } from './endpoint.ts';

export interface Posted {
  readonly status: number;
  readonly body: string;
}

/** Posts a body and reads the answer to its end. Rejects where the connection breaks or takes too long, or `signal` aborts. */
export type Post = (
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal | undefined,
) => Promise<Posted>;

/** As many as the SDK has. */
const SOCKETS = { keepAlive: true, maxSockets: 50 };

/** Connections to one endpoint, kept open between requests. */
export function createPost({ protocol, hostname, port, path }: Endpoint): Post {
  const isSecure = protocol === 'https:';
  const agent = isSecure ? new SecureAgent(SOCKETS) : new Agent(SOCKETS);
  const request = isSecure ? requestHttps : requestHttp;
  const place = { agent, hostname: hostname.replace(/^\[|\]$/g, ''), port, path, method: 'POST' };
  return (headers, body, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const bytes = Buffer.from(body);
      const sent = request(
        { ...place, headers: { ...headers, 'content-length': bytes.length, 'user-agent': USER_AGENT } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', fail);
          response.on('end', () => {
            settle();
            resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() });
          });
        },
      );
      const fail = (error: unknown) => {
        settle();
        sent.destroy();
        reject(error);
      };
      const onAbort = () => fail(signal?.reason);
      const tooLong = setTimeout(() => fail(new Error('no answer in time')), ANSWER_MS);
      let unconnected: NodeJS.Timeout | undefined;
      const settle = () => {
        clearTimeout(tooLong);
        clearTimeout(unconnected);
        signal?.removeEventListener('abort', onAbort);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      sent.on('error', fail);
      sent.on('socket', (socket) => {
        if (!socket.connecting) return;
        unconnected = setTimeout(() => fail(new Error('no connection in time')), CONNECT_MS);
        socket.once('connect', () => clearTimeout(unconnected));
      });
      sent.end(bytes);
    });
}

const USER_AGENT = 'kiosque';
