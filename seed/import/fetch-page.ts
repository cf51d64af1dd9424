import { lookup as lookUp } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { SourceBytes } from './convert.ts';
import { ImportError } from './import-error.ts';
import { isPublicAddress, isTypedPrivate, literalAddress } from './public-address.ts';
import { tooLarge } from './source-limit.ts';

/** For everything: names, redirects, the whole body. */
const LONGEST_MS = 30_000;
const MOST_REDIRECTS = 5;
const HEADERS = {
  accept: 'text/html, application/xhtml+xml, text/markdown, text/plain;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
  'user-agent': 'Kiosque (npm run import)',
};
const READABLE = /^(?:text\/(?:html|markdown|x-markdown|plain)|application\/xhtml\+xml)$/;

/**
 * What an address answers, redirects followed. A private address is asked only where it was typed as one; a name that
 * leads to one, or a redirect, is refused, and the address that was checked is the one that is connected to. No cookies, no
 * credentials of this machine. Throws ImportError.
 */
export async function fetchPage(
  typed: URL,
  {
    bytes,
    signal,
    ms = LONGEST_MS,
  }: { readonly bytes: number; readonly signal: AbortSignal; readonly ms?: number },
): Promise<SourceBytes> {
  const deadline = AbortSignal.timeout(ms);
  const until = AbortSignal.any([signal, deadline]);
  try {
    let url = typed;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const answer = await ask(
        url,
        { isPrivateMeant: url.host === typed.host && isTypedPrivate(typed.hostname) },
        until,
      );
      const next = redirectOf(answer, url);
      if (next === null) return await readAnswer(answer, url, bytes);
      answer.destroy();
      url = next;
    }
    throw new ImportError('NOT_FETCHED', `redirects more than ${MOST_REDIRECTS} times`);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    if (deadline.aborted) throw new ImportError('TOO_SLOW', `does not answer within ${ms / 1000} s`);
    signal.throwIfAborted();
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ImportError('NOT_FETCHED', `cannot be fetched (${code})`);
  }
}

function ask(
  url: URL,
  { isPrivateMeant }: { readonly isPrivateMeant: boolean },
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const literal = literalAddress(url.hostname);
  if (literal !== null && !isPrivateMeant && !isPublicAddress(literal)) throw isPrivate();
  const options = {
    signal,
    headers: HEADERS,
    agent: false,
    ...(isPrivateMeant ? {} : { lookup: lookUpPublic }),
  };
  return new Promise((resolve, reject) => {
    const request =
      url.protocol === 'https:' ? requestHttps(url, options, resolve) : requestHttp(url, options, resolve);
    request.on('error', reject).end();
  });
}

/** As the system's, but for addresses that are not public. */
const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error !== null || first === undefined) callback(error ?? isPrivate(), '');
    else if (!addresses.every(({ address }) => isPublicAddress(address))) callback(isPrivate(), '');
    else if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

const isPrivate = (): ImportError =>
  new ImportError(
    'PRIVATE_ADDRESS',
    'leads to an address inside a private network: type that address itself if it is meant',
  );

function redirectOf(answer: IncomingMessage, from: URL): URL | null {
  const { statusCode = 0 } = answer;
  const { location } = answer.headers;
  if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined) return null;
  const next = URL.canParse(location, from.href) ? new URL(location, from) : null;
  if (next === null || !/^https?:$/.test(next.protocol))
    throw new ImportError('NOT_FETCHED', 'redirects to something that is no address of the web');
  return next;
}

async function readAnswer(answer: IncomingMessage, url: URL, most: number): Promise<SourceBytes> {
  const { statusCode = 0, headers } = answer;
  const [mediaType = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(/\s*;\s*/);
  const fault =
    statusCode !== 200
      ? new ImportError('NOT_FETCHED', `answers with the status ${statusCode}`)
      : mediaType !== '' && !READABLE.test(mediaType)
        ? new ImportError('NO_PAGE', `is no page (${mediaType.slice(0, 100)})`)
        : null;
  if (fault !== null) {
    answer.destroy();
    throw fault;
  }
  const charset = parameters
    .map((parameter) => /^charset="?([\w:-]{2,40})/.exec(parameter)?.[1])
    .find(Boolean);
  url.username = '';
  url.password = '';
  return {
    bytes: await collect(unpacked(answer), most),
    name: decodeURIComponentOr(url.pathname.split('/').findLast((part) => part !== '') ?? url.hostname),
    charset: charset ?? null,
    mediaType: mediaType === '' ? null : mediaType,
    url: url.href,
  };
}

function unpacked(answer: IncomingMessage): Readable {
  const encoding = answer.headers['content-encoding']?.toLowerCase() ?? 'identity';
  const packed = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  };
  if (encoding === 'identity' || encoding === '') return answer;
  const unpack = Object.entries(packed).find(([name]) => name === encoding)?.[1];
  if (unpack === undefined)
    throw new ImportError('NOT_FETCHED', `is packed in a way that is not known (${encoding.slice(0, 40)})`);
  // Faults of either reach whoever reads the last.
  return pipeline(answer, unpack(), () => {});
}

/** Counted as they arrive, unpacked: a small answer may hold a large one. */
async function collect(stream: Readable, most: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream) {
    const buffer = Buffer.from(part);
    length += buffer.length;
    if (length > most) throw tooLarge();
    parts.push(buffer);
  }
  return Buffer.concat(parts);
}

const decodeURIComponentOr = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
