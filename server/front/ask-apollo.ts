import { handlers } from '@as-integrations/aws-lambda';
import { INTERNAL, INTERNAL_MESSAGE } from '../errors/format-error.ts';
import type { Log } from '../log/log.ts';
import type { AdmittedRequest } from '../request-context.ts';
import { type Answer, errorAnswer } from './finish.ts';

/** What a client is told where nothing else can be. */
export const unexpected = { status: 500, code: INTERNAL, message: INTERNAL_MESSAGE };

/**
 * How the Lambda adapter reads a request and writes an answer. Its own reader for API Gateway v2 answers malformed
 * JSON with the JSON parser's words and any thrown error with that error's message; the front guard has read the
 * body already.
 */
export const requestsOf = (log: Log) =>
  handlers.createRequestHandler<AdmittedRequest, Answer>(({ http }) => http, {
    success({ status = 200, headers, body }) {
      if (body.kind !== 'complete') throw new Error('the API answers in one piece');
      return { statusCode: status, headers: Object.fromEntries(headers), body: body.string };
    },
    error(error) {
      log({ level: 'error', message: 'unexpected error', error: String(error) });
      return errorAnswer(unexpected);
    },
  });
