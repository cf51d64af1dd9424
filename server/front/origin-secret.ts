import { hash, timingSafeEqual } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Refusal } from './refusal.ts';

/**
 * The header by which CloudFront shows that a request came through it. The function's own address answers nobody else:
 * neither the limits of the edge nor its cache would stand before it.
 */
export const ORIGIN_HEADER = 'x-kiosque-origin';

export const notByThisWay: Refusal = {
  status: 403,
  code: 'NOT_BY_THIS_WAY',
  message: 'This address answers its edge alone: ask the address that the deployment names as ApiUrl.',
};

/** `secret` null: whoever asks is answered, as under npm start. */
export const isFromOrigin = ({ headers }: APIGatewayProxyEventV2, secret: string | null): boolean =>
  secret === null || timingSafeEqual(digest(headers[ORIGIN_HEADER] ?? ''), digest(secret));

/** Of one length, whatever was sent: how long comparing takes says nothing. */
const digest = (text: string): Buffer => hash('sha256', text, 'buffer');
