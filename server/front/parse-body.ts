import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { limits } from '../limits/limits.ts';
import { badRequest, type Refusal } from './refusal.ts';

const tooLarge: Refusal = {
  status: 413,
  code: 'BODY_TOO_LARGE',
  message: `The body has more than ${limits.bodyBytes} bytes.`,
};

/** The JSON object in the body of a POST. */
export function parseBody(event: APIGatewayProxyEventV2): { readonly object: object } | Refusal {
  const decoded = decode(event);
  if (typeof decoded !== 'string') return decoded;
  // Shells and editors of Windows put a byte order mark before a file; JSON.parse takes none.
  const text = decoded.replace(/^\ufeff/, '');
  if (text.trim() === '') return badRequest('The body is empty: POST a JSON object with `query`.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return badRequest('The body is malformed JSON.');
  }
  if (Array.isArray(value)) return badRequest('Batches are not served: send one operation per request.');
  if (typeof value !== 'object' || value === null)
    return badRequest('The body must be a JSON object with `query`.');
  return { object: value };
}

function decode({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): string | Refusal {
  if (!isBase64Encoded) return Buffer.byteLength(body) > limits.bodyBytes ? tooLarge : body;
  // Four characters are three bytes: what is far too long need not be decoded.
  if (body.length > 2 * limits.bodyBytes) return tooLarge;
  const bytes = Buffer.from(body, 'base64');
  if (bytes.length > limits.bodyBytes) return tooLarge;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return badRequest('The body is not UTF-8.');
  }
}

/**
 * Whether a Content-Type is JSON in UTF-8. Types are compared whatever their case; a parameter other than the charset
 * changes nothing. Two types joined by a comma, as proxies join repeated headers, are none.
 */
export function isJson(contentType: string | undefined): boolean {
  const [essence = '', ...parameters] = (contentType ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  return essence === 'application/json' && parameters.every(isHarmless);
}

function isHarmless(parameter: string): boolean {
  const [, name, value] = /^([\w-]+)="?([\w-]+)"?$/.exec(parameter) ?? [];
  if (name === undefined) return parameter === '';
  return name !== 'charset' || value === 'utf-8' || value === 'utf8';
}
