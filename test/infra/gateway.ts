import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { sendResult, toEvent } from '../../server/local/http-events.ts';
import type { Outcome } from './runtime-api.ts';

export interface Gateway {
  readonly url: string;
  close(): Promise<void>;
}

/** Stands in for the HTTP API: requests become events, and answers responses, on the loopback interface. */
export async function startGateway(invoke: (event: object) => Promise<Outcome>): Promise<Gateway> {
  const server = createServer(async (request, response) => {
    const outcome = await invoke(await toEvent(request));
    if (outcome.kind === 'error') response.writeHead(500).end(outcome.errorMessage);
    else sendResult(response, outcome.value as APIGatewayProxyStructuredResultV2);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
