import { hash } from 'node:crypto';
import type { Answer } from '../front/finish.ts';

/** Tells an answer from every other one. Weak: compressed it is the same answer. */
export const etagOf = (body: string): string => `W/"${hash('sha256', body, 'base64url').slice(0, 22)}"`;

/** The answer, or word that the one which the client has is still it (RFC 9110, 13.1.2). */
export function unlessKnown(answer: Answer, ifNoneMatch: string | undefined): Answer {
  const etag = answer.headers?.etag;
  if (typeof etag !== 'string' || ifNoneMatch === undefined || !matches(ifNoneMatch, etag)) return answer;
  const { 'content-type': _, ...headers } = answer.headers ?? {};
  return { ...answer, statusCode: 304, headers, body: '' };
}

const matches = (given: string, etag: string): boolean =>
  given.trim() === '*' || given.split(',').some((one) => strong(one.trim()) === strong(etag));

const strong = (etag: string): string => etag.replace(/^W\//, '');
