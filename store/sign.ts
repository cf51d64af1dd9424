import { createHmac, hash } from 'node:crypto';
import type { Endpoint } from './endpoint.ts';
import type { ReadOperation } from './send.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** The headers of a request that AWS takes for the holder of the credentials', `now` being AWS's time. */
export type Signer = (
  operation: ReadOperation,
  body: string,
  credentials: Credentials,
  now: Date,
) => Readonly<Record<string, string>>;

const ALGORITHM = 'AWS4-HMAC-SHA256';
const CONTENT_TYPE = 'application/x-amz-json-1.0';
const TARGET = 'DynamoDB_20120810';

/**
 * AWS's signature, version 4, of a POST whose headers are always the same ones. A test compares it with the SDK's. The
 * key of a day is derived once: it is four of the six hashes.
 */
export function createSigner({ hostname, port, path, region, service }: Endpoint): Signer {
  const host = port === undefined ? hostname : `${hostname}:${port}`;
  let key = { secret: '', day: '', bytes: Buffer.alloc(0) };
  const keyOf = (secret: string, day: string): Buffer => {
    if (key.secret === secret && key.day === day) return key.bytes;
    const parts = [day, region, service, 'aws4_request'];
    const bytes = parts.reduce<Buffer>((last, part) => hmac(last, part), Buffer.from(`AWS4${secret}`));
    key = { secret, day, bytes: Buffer.from(bytes) };
    return bytes;
  };
  return (operation, body, { accessKeyId, secretAccessKey, sessionToken }, now) => {
    const time = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
    const day = time.slice(0, 8);
    const payload = hash('sha256', body);
    // In the order of their names, as the signature takes them.
    const headers: Record<string, string> = {
      'content-type': CONTENT_TYPE,
      host,
      'x-amz-content-sha256': payload,
      'x-amz-date': time,
      ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
      'x-amz-target': `${TARGET}.${operation}`,
    };
    const names = Object.keys(headers).join(';');
    const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
    const canonical = `POST\n${path}\n\n${lines.join('')}\n${names}\n${payload}`;
    const scope = `${day}/${region}/${service}/aws4_request`;
    const toSign = `${ALGORITHM}\n${time}\n${scope}\n${hash('sha256', canonical)}`;
    const signature = hmac(keyOf(secretAccessKey, day), toSign).toString('hex');
    headers.authorization = `${ALGORITHM} Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
    return headers;
  };
}

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
