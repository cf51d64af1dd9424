import { lookup as lookUp } from 'node:dns';
import { request } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress, literalAddress } from '../../import/public-address.ts';

const ANSWER_MS = 10_000;

/**
 * Posts by https to a host on the web; resolves with the status. No redirect is followed, and a name that leads into a
 * private network is not connected to: the address that is checked is the one that is used.
 */
export function postPublicly(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<number> {
  const literal = literalAddress(url.hostname);
  if (url.protocol !== 'https:' || (literal !== null && !isPublicAddress(literal)))
    return Promise.reject(new Error('only https to a public host is called'));
  const signal = AbortSignal.timeout(ANSWER_MS);
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers, agent: false, lookup: lookUpPublic, signal } as const;
    request(url, options, (answer) => {
      // What it says beside its status is of no use, and of any length.
      answer.destroy();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end(body);
  });
}

const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error !== null || first === undefined) callback(error ?? notPublic(), '');
    else if (!addresses.every(({ address }) => isPublicAddress(address))) callback(notPublic(), '');
    else if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

const notPublic = (): Error => new Error('the host leads into a private network');
