import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Handler } from './handler.ts';
import { BodyTooLargeError, sendResult, toEvent } from './http-events.ts';
import { sendFile } from './static-files.ts';

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

/** Listens on the loopback interface. Throws PortInUseError. Port 0 takes a free one. */
export async function listen(
  port: number,
  served: Served,
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((request, response) => {
    answer(request, response, served).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('Internal error\n');
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
    try {
      sendResult(response, await handler(await toEvent(request)));
    } catch (error) {
      if (!(error instanceof BodyTooLargeError)) throw error;
      response
        .writeHead(413, { 'content-type': 'text/plain', connection: 'close' })
        .end('The body is too large\n');
    }
  } else if (path === '/') response.writeHead(302, { location: '/playground' }).end();
  else if (/^\/playground(\/|$)/.test(path)) {
    // Not decoded: the names of built files need no escapes.
    await sendFile(response, await served.playground, path.slice('/playground/'.length));
  } else
    response
      .writeHead(404, { 'content-type': 'text/plain' })
      .end('Not found: the API is at /graphql, the playground at /playground\n');
}
