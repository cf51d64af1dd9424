import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GetItemCommand, openDatabase } from '../../store/dynamodb.ts';
import { endpointOf } from '../../store/endpoint.ts';
import { createSigner } from '../../store/sign.ts';

/** A server that keeps what it is sent, and answers as it is told. */
interface Seen {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
const seen: Seen[] = [];
let answers: readonly { readonly status: number; readonly body: object }[] = [];
const ANSWER = { Item: { doc: { S: '{"n":5}' } }, ConsumedCapacity: { CapacityUnits: 0.5 } };
const server = createServer(async (request, response) => {
  seen.push({ headers: request.headers, body: await text(request) });
  const { status, body } = answers[seen.length - 1] ?? { status: 200, body: ANSWER };
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
});
let endpoint = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  seen.length = 0;
  answers = [];
});
afterAll(() => server.close());

const open = (lean: boolean) =>
  openDatabase({ tableName: 'test', endpoint, anonymous: true, serving: true, lean });
const INPUT = { TableName: 'test', Key: { pk: { S: 'é' }, sk: { S: 'RECORD' } }, ConsistentRead: false };

it('sends what the SDK sends, and reads the answer as it does', async () => {
  const { $metadata: _, ...bySdk } = { $metadata: {}, ...(await open(false).send('GetItem', INPUT)) };
  const byItself = await open(true).send('GetItem', INPUT);
  expect(byItself).toEqual(bySdk);
  const [sdk, lean] = seen;
  expect(JSON.parse(lean?.body ?? '')).toEqual(JSON.parse(sdk?.body ?? ''));
  for (const name of ['content-type', 'x-amz-target', 'host', 'content-length'])
    expect([name, lean?.headers[name]]).toEqual([name, sdk?.headers[name]]);
  expect(lean?.headers['user-agent']).toBe('kiosque');
  expect(sdk?.headers['user-agent']).toMatch(/^aws-sdk-js/);
});

describe('the signature', () => {
  it.each([undefined, 'a/token+with=signs'])('is the SDK’s, with session token %s', async (sessionToken) => {
    const { client } = open(true);
    const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtn/FEMI+bPxRf' };
    const whole = sessionToken === undefined ? credentials : { ...credentials, sessionToken };
    client.config.credentials = async () => whole;
    const place = await endpointOf(client);
    const now = new Date('2026-07-01T23:59:59Z');
    const body = JSON.stringify(INPUT);
    const ours = createSigner(place)('GetItem', body, whole, now);
    const signer = await client.config.signer();
    const { authorization, ...bare } = ours;
    const theirs = await signer.sign(
      {
        method: 'POST',
        protocol: place.protocol,
        hostname: place.hostname,
        ...(place.port === undefined ? {} : { port: place.port }),
        path: place.path,
        query: {},
        headers: Object.fromEntries(Object.entries(bare).filter(([name]) => !/sha256|date|token/.test(name))),
        body,
        // As the SDK's own stack hands it over.
      } as Parameters<typeof signer.sign>[0],
      { signingDate: now },
    );
    expect(authorization).toBe((theirs as unknown as Seen).headers.authorization);
  });

  it('is made with the time that the SDK has learnt', async () => {
    const { client, send } = open(true);
    client.config.systemClockOffset = 3_600_000;
    await send('GetItem', INPUT);
    const [, y, mo, d, h] = /^(....)(..)(..)T(..)/.exec(String(seen[0]?.headers['x-amz-date'])) ?? [];
    const signed = Date.parse(`${y}-${mo}-${d}T${h}:00:00Z`);
    expect(Math.abs(signed - Date.now() - 3_600_000)).toBeLessThanOrEqual(3_600_000);
    expect(signed).toBeGreaterThan(Date.now() - 60_000);
  });
});

describe('what is no plain answer', () => {
  const error = (status: number, type: string) => ({
    status,
    body: { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'no' },
  });

  it.each([
    [400, 'ProvisionedThroughputExceededException'],
    [400, 'ThrottlingException'],
    [500, 'InternalServerError'],
  ])('%i %s is tried again by the SDK', async (status, type) => {
    answers = [error(status, type)];
    expect(await open(true).send('GetItem', INPUT)).toMatchObject(ANSWER);
    expect(seen.map(({ headers }) => headers['user-agent']?.slice(0, 7))).toEqual(['kiosque', 'aws-sdk']);
  });

  it('has the SDK’s classes of errors', async () => {
    answers = [error(400, 'ValidationException'), error(400, 'ValidationException')];
    await expect(open(true).send('GetItem', INPUT)).rejects.toMatchObject({
      name: 'ValidationException',
      $metadata: { httpStatusCode: 400 },
    });
    expect(seen).toHaveLength(2);
  });

  it('ends after four attempts in all', async () => {
    answers = Array.from({ length: 9 }, () => error(500, 'InternalServerError'));
    await expect(open(true).send('GetItem', INPUT)).rejects.toMatchObject({ name: 'InternalServerError' });
    expect(seen).toHaveLength(4);
  });

  it('of another form counts as none', async () => {
    answers = [{ status: 200, body: { message: 'a proxy’s page' } }];
    expect(await open(true).send('GetItem', INPUT)).toMatchObject(ANSWER);
    expect(seen).toHaveLength(2);
  });
});

describe('the endpoint', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each([
    { AWS_REGION: 'eu-west-3' },
    { AWS_REGION: 'cn-north-1' },
    { AWS_REGION: 'us-east-1', AWS_USE_FIPS_ENDPOINT: 'true' },
    { AWS_REGION: 'us-east-1', AWS_USE_DUALSTACK_ENDPOINT: 'true' },
    { AWS_REGION: 'eu-west-3', AWS_ACCOUNT_ID: '123456789012' },
    { AWS_REGION: 'eu-west-3', AWS_ENDPOINT_URL: 'http://127.0.0.1:8123' },
  ])('with %o is the one that the SDK itself asks', async (env) => {
    const environment = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', ...env };
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    const { client } = openDatabase({ tableName: 'test', endpoint: null, anonymous: false, serving: true });
    const found = await endpointOf(client);
    const asked: unknown[] = [];
    // The SDK's own way, which ends where the request would leave.
    client.middlewareStack.add(
      () => async (args) => {
        asked.push(args.request);
        throw new Error('seen');
      },
      { step: 'deserialize', priority: 'low' },
    );
    await expect(client.send(new GetItemCommand(INPUT))).rejects.toThrow('seen');
    const { protocol, hostname, port, path } = found;
    expect(asked).toMatchObject([{ protocol, hostname, ...(port === undefined ? {} : { port }), path }]);
    expect(found).toMatchObject({ region: env.AWS_REGION, service: 'dynamodb' });
  });
});
