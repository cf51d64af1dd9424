import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What befalls a request on its way to the database. */
export type Fault =
  | 'throttle'
  | 'fail'
  | 'reset'
  /** The connection breaks in the middle of the answer. */
  | 'cut'
  | 'hang'
  /** Half of a batch's keys, at least one, come back unprocessed. */
  | 'half'
  /** None of a batch's keys is processed. */
  | 'none'
  | { readonly delayMs: number };

/** A DynamoDB endpoint in front of another one that has the troubles it is told to have. */
export interface FaultProxy {
  readonly endpoint: string;
  /** Decides for each request from now on; null lets it pass. `operation` is `GetItem`, `Query` … */
  befall(decide: (operation: string) => Fault | null): void;
  /** How many requests something befell. */
  readonly befallen: number;
  close(): void;
}

export async function faultProxy(target: string): Promise<FaultProxy> {
  let decide: (operation: string) => Fault | null = () => null;
  let befallen = 0;
  const server = createServer(async (request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const fault = decide(operation);
    if (fault !== null) befallen += 1;
    // A client that gave up is no trouble of the proxy's.
    await serve(target, operation, fault, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    befall(next) {
      decide = next;
    },
    get befallen() {
      return befallen;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function serve(
  target: string,
  operation: string,
  fault: Fault | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (fault === 'hang') return;
  if (fault === 'reset') return void request.socket.destroy();
  if (fault === 'throttle') return sendError(response, 400, 'ProvisionedThroughputExceededException');
  if (fault === 'fail') return sendError(response, 500, 'InternalServerError');
  if (typeof fault === 'object' && fault !== null)
    await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  const asked: Body = JSON.parse(await text(request));
  const isBatch = operation === 'BatchGetItem' && (fault === 'half' || fault === 'none');
  const held = isBatch ? holdBack(asked, fault === 'none') : null;
  if (held?.isWhole) return send(response, { Responses: {}, UnprocessedKeys: held.keys });
  const answer = await fetch(target, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': String(request.headers['x-amz-target']),
      authorization: String(request.headers.authorization),
      'x-amz-date': String(request.headers['x-amz-date']),
    },
    body: JSON.stringify(asked),
  });
  const answered = await answer.text();
  if (fault === 'cut') {
    response.writeHead(200, { 'content-length': Buffer.byteLength(answered) });
    response.write(answered.slice(0, answered.length / 2), () => response.destroy());
  } else if (held === null) response.writeHead(answer.status, JSON_TYPE).end(answered);
  else send(response, { ...JSON.parse(answered), UnprocessedKeys: held.keys });
}

interface Body {
  RequestItems: Record<string, { Keys: unknown[] }>;
}

/** Takes every other key out of the request; the keys taken are told as unprocessed. */
function holdBack({ RequestItems }: Body, all: boolean): { keys: Body['RequestItems']; isWhole: boolean } {
  const keys: Body['RequestItems'] = {};
  for (const [table, asked] of Object.entries(RequestItems)) {
    keys[table] = { ...asked, Keys: asked.Keys.filter((_, i) => all || i % 2 === 1) };
    asked.Keys = asked.Keys.filter((_, i) => !all && i % 2 === 0);
  }
  return { keys, isWhole: Object.values(RequestItems).every(({ Keys }) => Keys.length === 0) };
}

const JSON_TYPE = { 'content-type': 'application/x-amz-json-1.0' };

const send = (response: ServerResponse, body: object): void =>
  void response.writeHead(200, JSON_TYPE).end(JSON.stringify(body));

const sendError = (response: ServerResponse, status: number, type: string): void =>
  void response
    .writeHead(status, JSON_TYPE)
    .end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'secret-internals' }));
