import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** The event that API Gateway makes of a POST with this JSON body. */
export function postEvent(body: object): APIGatewayProxyEventV2 {
  return event('POST', { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
}

export function event(
  method: string,
  { body, headers = {}, query = '' }: { body?: string; headers?: Record<string, string>; query?: string },
): APIGatewayProxyEventV2 {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: '/graphql',
    rawQueryString: query,
    headers: { host: 'api.test', ...headers },
    requestContext: {
      accountId: 'test',
      apiId: 'test',
      domainName: 'api.test',
      domainPrefix: 'api',
      http: { method, path: '/graphql', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'test',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: false,
  };
}
