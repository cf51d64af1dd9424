import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Handler } from '../handler.ts';
import { drain } from './drain.ts';
import { sendResult, toEvent } from './http-events.ts';
import { openLoopback } from './loopback.ts';
import { sendFile, sendText } from './static-files.ts';

/** What the local server serves; a part that is not ready yet is waited for. */
export interface Served {
  readonly handler: Promise<Handler>;
  /** Folder of the built playground. */
  readonly playground: Promise<string>;
  /** What answers for the reader's pages, and the folder of what they load; null where there is no reader. */
  readonly reader?: Promise<ServedReader | null>;
  /** The editor's page. */
  readonly review?: (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;
}

export interface ServedReader {
  readonly pages: Handler;
  readonly assets: string;
}

/** A request has to come whole, and soon: half-sent ones are closed, so that they cannot take all connections. */
const PATIENCE = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };

/** A server that accepts requests. */
export interface Listening {
  readonly port: number;
  /** Accepts no more, and resolves when all requests under way are answered; after `graceMs` it cuts them off. */
  stop(graceMs: number): Promise<void>;
}

/** Listens on every loopback address, on one port. Throws PortInUseError. Port 0 takes a free one. */
export async function listen(port: number, served: Served): Promise<Listening> {
  const opened = await openLoopback(port, () =>
    createServer(PATIENCE, (request, response) => {
      answer(request, response, served).catch((error: unknown) => {
        // Whoever hung up gets no answer, and it is no news.
        if (request.destroyed && (!request.complete || isHangUp(error))) return;
        console.error(error);
        if (!response.headersSent) sendText(response, 500, 'Internal error\n');
        else response.end();
      });
    }),
  );
  return { port: opened.port, stop: (graceMs) => drain(opened.servers, graceMs) };
}

/** What reading a request throws whose sender is gone. */
const isHangUp = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ECONNRESET';

async function answer(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  const [path = '/'] = (request.url ?? '/').split('?');
  if (path === '/graphql') {
    const handler = await served.handler;
    return sendResult(response, await handler(await toEvent(request)));
  }
  // What tools fetch, at the address that they are told of.
  if (DOWNLOADS.has(path)) return sendFile(response, await served.playground, path.slice(1));
  const [, file] = /^\/playground(?:\/(.*))?$/.exec(path) ?? [path, null];
  if (file !== null && isEncoded(file ?? ''))
    return sendFile(response, await served.playground, decodeURIComponent(file ?? ''));
  if (served.review !== undefined && /^\/review(\/|$)/.test(path))
    return served.review(request, response, path);
  const reader = (await served.reader) ?? null;
  const [, asset] = /^\/reader\/(.+)$/.exec(path) ?? [];
  if (reader !== null && asset !== undefined && isEncoded(asset))
    return sendFile(response, reader.assets, decodeURIComponent(asset));
  if (reader !== null && isReading(request))
    return sendResult(response, await reader.pages(await toEvent(request)));
  sendText(response, 404, 'Not found: the API is at /graphql, the playground at /playground\n');
}

const DOWNLOADS = new Set(['/schema.graphql', '/possibleTypes.json']);
const isReading = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';

function isEncoded(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
