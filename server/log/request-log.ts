import { DocumentFormatError } from '../../store/documents.ts';
import { DatabaseUnavailableError } from '../../store/unavailable.ts';
import { clientFault } from '../errors/client-fault.ts';
import type { RequestReport } from '../request-context.ts';
import type { Entry, Log } from './log.ts';
import { metricsOf, type Outcome } from './metrics.ts';

/** What is known of a request once it is answered. */
export interface Answered {
  readonly requestId: string;
  readonly method: string;
  readonly status: number;
  readonly durationMs: number;
  readonly bytes: number;
  readonly report: RequestReport;
}

const LONGEST_NAME = 100;

/**
 * What is logged of each request: `short` is what a bill of logs and a look at what is slow need, some 200 bytes; `full`
 * has all that is known, with metrics for CloudWatch, four times as much.
 */
export type RequestLog = 'short' | 'full';

const HASH_CHARACTERS = 8;

/** A line for the request, and one for each kind of trouble that is not the client's. */
export function logRequest(log: Log, which: RequestLog, { report, durationMs, ...answered }: Answered): void {
  const request = {
    requestId: answered.requestId,
    operationName: report.operationName?.slice(0, LONGEST_NAME) ?? null,
    hash: report.hash,
  };
  for (const entry of troubles(report.errors)) log({ ...entry, ...request });
  const cost = report.cost();
  const outcome = outcomeOf(answered.status, report);
  const duration = Math.round(durationMs * 10) / 10;
  if (which === 'short') {
    log({
      // CloudWatch knows when.
      timestamp: undefined,
      level: 'info',
      message: 'request',
      requestId: answered.requestId,
      hash: report.hash?.slice(0, HASH_CHARACTERS),
      status: answered.status,
      ...(report.codes.length === 0 ? {} : { codes: report.codes }),
      bytes: answered.bytes,
      reads: cost.requests,
      readUnits: cost.readUnits,
      durationMs: duration,
    });
    return;
  }
  log({
    level: 'info',
    message: 'request',
    ...request,
    method: answered.method,
    status: answered.status,
    codes: report.codes,
    bytes: answered.bytes,
    reads: cost.requests,
    ...metricsOf({ outcome, durationMs: duration, readUnits: cost.readUnits }),
  });
}

function outcomeOf(status: number, { codes, errors }: RequestReport): Outcome {
  if (status === 503) return 'unavailable';
  if (status >= 500 || errors.some((error) => clientFault(error) === null)) return 'failed';
  return status >= 400 || codes.length > 0 ? 'refused' : 'answered';
}

/** One line for each kind of trouble, ten at most: ten thousand fields may have failed alike. */
function troubles(errors: readonly Error[]): readonly Entry[] {
  const entries = errors.filter((error) => clientFault(error) === null).map(troubleOf);
  return [...new Map(entries.map((entry) => [`${entry.message} ${entry.error}`, entry])).values()].slice(
    0,
    10,
  );
}

function troubleOf(error: Error): Entry {
  const cause =
    'originalError' in error && error.originalError instanceof Error ? error.originalError : error;
  const deeper = cause.cause instanceof Error ? cause.cause.message : undefined;
  if (cause instanceof DatabaseUnavailableError)
    return { level: 'warn', message: 'database unavailable', error: cause.message, cause: deeper };
  if (cause instanceof DocumentFormatError)
    return { level: 'error', message: 'content of another version', error: cause.message };
  return {
    level: 'error',
    message: 'unexpected error',
    error: cause.message,
    cause: deeper,
    stack: cause.stack,
  };
}
