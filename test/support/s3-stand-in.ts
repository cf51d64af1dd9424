import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * Stands in for S3 on the loopback interface, as far as this project asks it: objects with versions, put on conditions,
 * listed in pages. It checks no signature. What it must be able to do is what S3 documents; moto is the second opinion.
 */
export interface S3StandIn {
  readonly endpoint: string;
  /** Puts as an editor would; the key of the event that S3 would send is the answer. */
  put(bucket: string, key: string, body: string | Uint8Array): string;
  remove(bucket: string, key: string): string;
  /** The present objects. */
  keys(bucket: string): string[];
  read(bucket: string, key: string): string | null;
  /** Requests so far, as `PUT bucket/key`. */
  readonly requests: string[];
  /** Called before each request that writes; where it throws, the connection breaks off. */
  beforeWrite: (request: string) => void;
  /** Buckets that whoever asks may not list: of what is missing there it hears 403. */
  readonly unlisted: Set<string>;
  /** The clock by which it says when an object was put. */
  now: () => Date;
  close(): Promise<void>;
}

interface Version {
  readonly id: string;
  readonly body: Buffer | null;
  readonly etag: string;
  readonly at: Date;
}

const PAGE = 1_000;

export async function startS3(): Promise<S3StandIn> {
  const buckets = new Map<string, Map<string, Version[]>>();
  const requests: string[] = [];
  let versions = 0;
  const objectsOf = (bucket: string): Map<string, Version[]> => {
    const known = buckets.get(bucket) ?? new Map<string, Version[]>();
    buckets.set(bucket, known);
    return known;
  };
  const present = (bucket: string, key: string): Version | null => {
    const newest = objectsOf(bucket).get(key)?.at(-1);
    return newest === undefined || newest.body === null ? null : newest;
  };
  const add = (bucket: string, key: string, body: Buffer | null): Version => {
    const etag = body === null ? '' : `"${createHash('md5').update(body).digest('hex')}"`;
    const version = { id: `v${++versions}`, body, etag, at: standIn.now() };
    objectsOf(bucket).set(key, [...(objectsOf(bucket).get(key) ?? []), version]);
    return version;
  };
  const listed = (bucket: string, prefix: string): string[] =>
    [...objectsOf(bucket).keys()]
      .filter((key) => key.startsWith(prefix) && present(bucket, key))
      .sort(byBytes);

  const standIn: S3StandIn = {
    endpoint: '',
    put: (bucket, key, body) => {
      add(bucket, key, Buffer.from(body));
      return key;
    },
    remove: (bucket, key) => {
      add(bucket, key, null);
      return key;
    },
    keys: (bucket) => listed(bucket, ''),
    read: (bucket, key) => present(bucket, key)?.body?.toString() ?? null,
    requests,
    beforeWrite: () => {},
    unlisted: new Set(),
    now: () => new Date(),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://s3');
    const [, bucket = '', ...rest] = pathname.split('/');
    const key = decodeURIComponent(rest.join('/'));
    const method = request.method ?? '';
    const body = await buffer(request);
    requests.push(`${method} ${bucket}/${key}`);
    if (method === 'GET' && key === '')
      return send(
        response,
        200,
        searchParams.has('versions') ? versionsXml(bucket, searchParams) : listXml(bucket, searchParams),
      );
    const found = present(bucket, key);
    if (method === 'GET' || method === 'HEAD') {
      const id = searchParams.get('versionId');
      const version =
        id === null
          ? found
          : objectsOf(bucket)
              .get(key)
              ?.find((one) => one.id === id);
      if (version?.body === undefined || version.body === null)
        return standIn.unlisted.has(bucket)
          ? fail(response, 403, 'AccessDenied')
          : fail(response, 404, 'NoSuchKey');
      response.writeHead(200, {
        etag: version.etag,
        'content-length': version.body.length,
        'last-modified': version.at.toUTCString(),
      });
      response.end(method === 'HEAD' ? undefined : version.body);
      return;
    }
    standIn.beforeWrite(`${method} ${bucket}/${key}`);
    if (method === 'DELETE') {
      const marker = objectsOf(bucket).has(key) ? add(bucket, key, null) : null;
      if (marker !== null) response.setHeader('x-amz-version-id', marker.id);
      return send(response, 204, '');
    }
    if (request.headers['if-none-match'] === '*' && found !== null)
      return fail(response, 412, 'PreconditionFailed');
    const expected = request.headers['if-match'];
    if (expected !== undefined && found === null) return fail(response, 404, 'NoSuchKey');
    if (expected !== undefined && found?.etag !== expected) return fail(response, 412, 'PreconditionFailed');
    const { id, etag } = add(bucket, key, plain(request, body));
    response.setHeader('etag', etag).setHeader('x-amz-version-id', id);
    send(response, 200, '');
  };
  const listXml = (bucket: string, query: URLSearchParams): string => {
    const from = query.get('continuation-token') ?? query.get('start-after') ?? '';
    const keys = listed(bucket, query.get('prefix') ?? '').filter((key) => byBytes(key, from) > 0);
    const page = keys.slice(0, PAGE);
    const last = keys.length > PAGE ? page.at(-1) : undefined;
    const contents = page.map((key) => {
      const version = present(bucket, key);
      return `<Contents><Key>${xml(key)}</Key><ETag>${xml(version?.etag ?? '')}</ETag><Size>${version?.body?.length}</Size><LastModified>${version?.at.toISOString()}</LastModified></Contents>`;
    });
    return `<ListBucketResult><IsTruncated>${last !== undefined}</IsTruncated>${last === undefined ? '' : `<NextContinuationToken>${xml(last)}</NextContinuationToken>`}${contents.join('')}</ListBucketResult>`;
  };
  const versionsXml = (bucket: string, query: URLSearchParams): string => {
    const prefix = query.get('prefix') ?? '';
    const rows = [...objectsOf(bucket)]
      .filter(([key]) => key.startsWith(prefix))
      .flatMap(([key, all]) =>
        all.toReversed().map(({ id, body, etag, at }, i) => {
          const name = body === null ? 'DeleteMarker' : 'Version';
          return `<${name}><Key>${xml(key)}</Key>${body === null ? '' : `<ETag>${xml(etag)}</ETag>`}<VersionId>${id}</VersionId><IsLatest>${i === 0}</IsLatest><LastModified>${at.toISOString()}</LastModified></${name}>`;
        }),
      );
    return `<ListVersionsResult><IsTruncated>false</IsTruncated>${rows.join('')}</ListVersionsResult>`;
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(standIn, { endpoint: `http://127.0.0.1:${port}` });
}

/** The SDK may send a body in chunks, with a checksum behind them. */
function plain({ headers }: IncomingMessage, body: Buffer): Buffer {
  if (!String(headers['content-encoding'] ?? '').includes('aws-chunked')) return body;
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.subarray(at, end).toString(), 16);
    if (!(size > 0)) return Buffer.concat(parts);
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const send = (response: ServerResponse, status: number, body: string): void =>
  void response.writeHead(status, { 'content-type': 'application/xml' }).end(body);
const fail = (response: ServerResponse, status: number, code: string): void =>
  send(response, status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
