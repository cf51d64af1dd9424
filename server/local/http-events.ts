import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { limits } from '../limits/limits.ts';

/** The handler refuses a longer body in any case: the rest is not kept. */
const KEPT_BYTES = limits.bodyBytes + 1;
/** API Gateway takes no larger body. Up to there it is read, for many clients only look for an answer afterwards. */
const READ_BYTES = 10 * 1024 * 1024;

/** The API Gateway v2 event (payload format 2.0) that the deployed API would get for this request. */
export async function toEvent(request: IncomingMessage): Promise<APIGatewayProxyEventV2> {
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  const rawQueryString = query.join('?');
  const body = await readBody(request);
  const isText = isUtf8(body);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value;
  }
  const method = request.method ?? 'GET';
  const sourceIp = request.socket.remoteAddress ?? '';
  const now = new Date();
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString,
    headers,
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: headers.host ?? 'localhost',
      domainPrefix: 'localhost',
      http: {
        method,
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: crypto.randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 ? { body: body.toString(isText ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: !isText,
  };
}

/** The body, or its beginning where it is longer than the handler takes. Rejects where the client goes away. */
function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const done = () => resolve(Buffer.concat(chunks));
    request.on('data', (bytes: Buffer) => {
      if (length < KEPT_BYTES) chunks.push(bytes.subarray(0, KEPT_BYTES - length));
      length += bytes.length;
      if (length < READ_BYTES) return;
      request.pause();
      done();
    });
    request.on('end', done);
    request.on('error', reject);
  });
}

/** Sends what API Gateway would make of the handler's result. */
export function sendResult(response: ServerResponse, result: APIGatewayProxyStructuredResultV2): void {
  const headers = Object.fromEntries(
    Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]),
  );
  // A body that was not read to its end cannot be followed by another request.
  if (!response.req.complete) headers.connection = 'close';
  const { body = '', isBase64Encoded = false } = result;
  const sent = isBase64Encoded ? Buffer.from(body, 'base64') : body;
  // Of a known length head and body are one write. HEAD and 304 have the headers of a body that is not there.
  if (sent.length > 0) headers['content-length'] = String(Buffer.byteLength(sent));
  response.writeHead(result.statusCode ?? 200, headers);
  response.end(sent);
}
