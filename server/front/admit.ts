import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { limits } from '../limits/limits.ts';
import { withoutEmpty, withoutEmptyFields } from './parameters.ts';
import { isJson, parseBody } from './parse-body.ts';
import type { Refusal } from './refusal.ts';

export const METHODS = 'GET, HEAD, POST, OPTIONS';

/** The request for Apollo Server, or why it will not see it. */
export function admit(event: APIGatewayProxyEventV2): HTTPGraphQLRequest | Refusal {
  const { method } = event.requestContext.http;
  if (/\bwebsocket\b/i.test(event.headers.upgrade ?? '')) return noSocket;
  // What HEAD asks is answered as a GET; only the body is not sent.
  if (method === 'GET' || method === 'HEAD') return admitGet(event);
  if (method === 'POST') return admitPost(event);
  return {
    status: 405,
    code: 'METHOD_NOT_ALLOWED',
    message: 'Ask by GET or POST.',
    headers: { allow: METHODS },
  };
}

function admitGet(event: APIGatewayProxyEventV2): HTTPGraphQLRequest | Refusal {
  if (event.rawQueryString.length > limits.queryStringBytes) {
    return {
      status: 414,
      code: 'QUERY_STRING_TOO_LONG',
      message: `The query string has more than ${limits.queryStringBytes} bytes: POST the query instead.`,
    };
  }
  const headers = headersOf(event);
  // A content type speaks of a body, and a GET has none: some clients send the header all the same.
  headers.delete('content-type');
  return { method: 'GET', headers, search: withoutEmpty(event.rawQueryString), body: '' };
}

const noSocket: Refusal = {
  status: 400,
  code: 'WEBSOCKET_NOT_SUPPORTED',
  message: 'This API has no subscriptions and opens no WebSocket: ask by GET or POST.',
};

function admitPost(event: APIGatewayProxyEventV2): HTTPGraphQLRequest | Refusal {
  const headers = headersOf(event);
  if (!isJson(headers.get('content-type')))
    return unsupported('Send the body as Content-Type: application/json, in UTF-8.');
  // A few compressed kilobytes can be gigabytes: nothing is ever unpacked.
  if (!['', 'identity'].includes(headers.get('content-encoding')?.trim().toLowerCase() ?? ''))
    return unsupported('Send the body without Content-Encoding.');
  const parsed = parseBody(event);
  if (!('object' in parsed)) return parsed;
  headers.set('content-type', 'application/json');
  return { method: 'POST', headers, search: '', body: withoutEmptyFields(parsed.object) };
}

const unsupported = (message: string): Refusal => ({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message });

function headersOf(event: APIGatewayProxyEventV2): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(event.headers))
    if (value !== undefined) headers.set(name, value);
  return headers;
}
