import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHandler, type Handler } from '../../server/handler.ts';
import { type Api, startApi } from '../support/api.ts';

/** What invokes the function, and what becomes of it. */
let api: Api;
let handler: Handler;
beforeAll(async () => {
  api = await startApi();
  handler = createHandler(api.database);
});
afterAll(() => api.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const BODY = JSON.stringify({ query: '{ articles { totalCount } }' });
const http = (method: string) => ({ http: { method, path: '/graphql' } });

describe('an event that is no request of payload format 2.0 is refused in a form that its sender takes', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an empty object', {}],
    ['a text', '{ __typename }'],
    ['a list', [{}]],
    ['a context of null', { requestContext: null }],
    ['a context without a request', { requestContext: { requestId: 'x' } }],
    ['a method that is none', { requestContext: { http: { method: 7 } } }],
    [
      'of a load balancer',
      {
        requestContext: { elb: { targetGroupArn: 'arn:aws:elasticloadbalancing:x' } },
        httpMethod: 'POST',
        path: '/graphql',
        queryStringParameters: {},
        headers: JSON_TYPE,
        body: BODY,
        isBase64Encoded: false,
      },
    ],
    [
      'of a REST API',
      {
        version: '1.0',
        resource: '/graphql',
        path: '/graphql',
        httpMethod: 'GET',
        headers: null,
        multiValueHeaders: null,
        queryStringParameters: null,
        requestContext: { requestId: 'x', httpMethod: 'GET', identity: {} },
        body: null,
        isBase64Encoded: false,
      },
    ],
    [
      'of a WebSocket API',
      { requestContext: { connectionId: 'x', eventType: 'MESSAGE', routeKey: '$default' }, body: BODY },
    ],
    [
      'of a schedule',
      { version: '0', id: 'x', 'detail-type': 'Scheduled Event', source: 'aws.events', detail: {} },
    ],
    ['of a queue', { Records: [{ messageId: 'x', body: BODY }] }],
    [
      'with a prototype for a context',
      JSON.parse('{"__proto__":{"requestContext":{"http":{"method":"GET"}}}}'),
    ],
  ])('%s', async (_, event) => {
    const answer = await handler(event);
    expect(answer).toMatchObject({
      statusCode: 400,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        'x-request-id': expect.any(String),
      },
    });
    const { errors } = JSON.parse(answer.body);
    expect(errors).toEqual([
      { message: expect.stringContaining('payload format 2.0'), extensions: { code: 'BAD_REQUEST' } },
    ]);
  });
});

describe('of a request of format 2.0', () => {
  it.each([
    [
      'the body may be null',
      { requestContext: http('POST'), headers: JSON_TYPE, body: null },
      400,
      'BAD_REQUEST',
    ],
    ['the body may be missing', { requestContext: http('POST'), headers: JSON_TYPE }, 400, 'BAD_REQUEST'],
    ['headers may be missing', { requestContext: http('POST'), body: BODY }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'headers may be null',
      { requestContext: http('POST'), headers: null, body: BODY },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a body that is no text is none',
      { requestContext: http('POST'), headers: JSON_TYPE, body: { query: 'x' } },
      400,
      'BAD_REQUEST',
    ],
    [
      'the query string may be missing',
      { requestContext: http('GET'), headers: JSON_TYPE },
      400,
      'BAD_REQUEST',
    ],
    ['nothing but a method need be there', { requestContext: http('PUT') }, 405, 'METHOD_NOT_ALLOWED'],
  ])('%s', async (_, event, status, code) => {
    const { statusCode, body } = await handler(event);
    expect({ statusCode, code: JSON.parse(body).errors[0].extensions.code }).toEqual({
      statusCode: status,
      code,
    });
  });

  it('names of headers may have capitals', async () => {
    const event = {
      requestContext: http('POST'),
      headers: { 'Content-Type': 'application/json' },
      body: BODY,
    };
    expect(JSON.parse((await handler(event)).body)).toEqual({ data: { articles: { totalCount: 5 } } });
  });
});

it('a function URL is answered', async () => {
  const event = {
    version: '2.0',
    routeKey: '$default',
    rawPath: '/',
    rawQueryString: '',
    headers: { ...JSON_TYPE, host: 'x.lambda-url.eu-west-3.on.aws', 'x-forwarded-proto': 'https' },
    requestContext: {
      accountId: 'anonymous',
      apiId: 'x',
      domainName: 'x.lambda-url.eu-west-3.on.aws',
      domainPrefix: 'x',
      http: { method: 'POST', path: '/', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'x' },
      requestId: 'of-the-url',
      routeKey: '$default',
      stage: '$default',
      time: '25/Nov/2026:12:00:00 +0000',
      timeEpoch: 1_795_608_000_000,
    },
    body: Buffer.from(BODY).toString('base64'),
    isBase64Encoded: true,
  };
  const { statusCode, headers, body } = await handler(event);
  expect({ statusCode, id: headers?.['x-request-id'] }).toEqual({ statusCode: 200, id: 'of-the-url' });
  expect(JSON.parse(body)).toEqual({ data: { articles: { totalCount: 5 } } });
});
