import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Handler } from './handler.ts';
import { sendResult, toEvent } from './http-events.ts';
import { sendFile, sendText } from './static-files.ts';

/** What the local server serves; a part that is not ready yet is waited for. */
export interface Served {
  readonly handler: Promise<Handler>;
  /** Folder of the built playground. */
  readonly playground: Promise<string>;
}

export class PortInUseError extends Error {
  constructor(port: number) {
    super(
      `Port ${port} is in use: stop what listens there, or choose another one, as in PORT=${port + 1} npm start.`,
    );
    this.name = 'PortInUseError';
  }
}

/** A request has to come whole, and soon: half-sent ones are closed, so that they cannot take all connections. */
const PATIENCE = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };

/** Listens on the loopback interface. Throws PortInUseError. Port 0 takes a free one. */
export async function listen(
  port: number,
  served: Served,
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer(PATIENCE, (request, response) => {
    answer(request, response, served).catch((error: unknown) => {
      // Whoever hung up gets no answer, and it is no news.
      if (request.destroyed && !request.complete) return;
      console.error(error);
      if (!response.headersSent) sendText(response, 500, 'Internal error\n');
      else response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortInUseError(port) : error);
    });
    server.listen(port, 'localhost', resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

async function answer(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  const [path = '/'] = (request.url ?? '/').split('?');
  if (path === '/graphql') {
    const handler = await served.handler;
    return sendResult(response, await handler(await toEvent(request)));
  }
  if (path === '/') return void response.writeHead(302, { location: '/playground' }).end();
  const [, file] = /^\/playground(?:\/(.*))?$/.exec(path) ?? [path, null];
  if (file !== null && isEncoded(file ?? ''))
    return sendFile(response, await served.playground, decodeURIComponent(file ?? ''));
  sendText(response, 404, 'Not found: the API is at /graphql, the playground at /playground\n');
}

function isEncoded(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
