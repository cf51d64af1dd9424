import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { badRequest } from './refusal.ts';

/**
 * An event as API Gateway's HTTP APIs and Lambda's function URLs send it (payload format 2.0), with what is missing
 * filled in; null for everything else. Whatever invokes the function is parsed here, and nowhere behind.
 */
export function readEvent(event: unknown, newRequestId: () => string): APIGatewayProxyEventV2 | null {
  const requestContext = partOf(event, 'requestContext');
  const http = partOf(requestContext, 'http');
  const method = textOf(http, 'method');
  if (method === undefined) return null;
  const body = textOf(event, 'body');
  const path = textOf(event, 'rawPath') ?? '/';
  return {
    version: '2.0',
    routeKey: textOf(event, 'routeKey') ?? '$default',
    rawPath: path,
    rawQueryString: textOf(event, 'rawQueryString') ?? '',
    headers: headersOf(partOf(event, 'headers')),
    requestContext: {
      accountId: textOf(requestContext, 'accountId') ?? '',
      apiId: textOf(requestContext, 'apiId') ?? '',
      domainName: textOf(requestContext, 'domainName') ?? '',
      domainPrefix: textOf(requestContext, 'domainPrefix') ?? '',
      http: {
        method: method.toUpperCase(),
        path,
        protocol: textOf(http, 'protocol') ?? 'HTTP/1.1',
        sourceIp: textOf(http, 'sourceIp') ?? '',
        userAgent: textOf(http, 'userAgent') ?? '',
      },
      requestId: textOf(requestContext, 'requestId') ?? newRequestId(),
      routeKey: textOf(requestContext, 'routeKey') ?? '$default',
      stage: textOf(requestContext, 'stage') ?? '$default',
      time: textOf(requestContext, 'time') ?? '',
      timeEpoch: 0,
    },
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: partOf(event, 'isBase64Encoded') === true,
  };
}

/** For load balancers, REST APIs and tests in the console alike: all of them take an answer of this form. */
export const foreignEvent = badRequest(
  'This is no request that the API knows: it answers HTTP APIs of API Gateway and function URLs (payload format 2.0).',
);

const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;

function textOf(value: unknown, name: string): string | undefined {
  const part = partOf(value, name);
  return typeof part === 'string' ? part : undefined;
}

function headersOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, text]) =>
      typeof text === 'string' ? [[name.toLowerCase(), text]] : [],
    ),
  );
}
