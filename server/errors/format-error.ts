import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DocumentFormatError } from '../../store/documents.ts';
import { ReadLimitError } from '../../store/meter.ts';
import { DatabaseUnavailableError } from '../../store/unavailable.ts';
import { wholeCharacters } from '../../text/shorten.ts';
import { onlyQueries } from '../limits/limit-errors.ts';
import { limits } from '../limits/limits.ts';
import { clientFault } from './client-fault.ts';

export const UNAVAILABLE = 'SERVICE_UNAVAILABLE';
export const INTERNAL = 'INTERNAL_SERVER_ERROR';
export const INTERNAL_MESSAGE = 'Something went wrong here; the log knows what.';

/**
 * What an error looks like to a client; nothing else decides it. A client's fault keeps its message, cut short; what
 * passes by itself (the database is in trouble, a table is of another version than the API while both are deployed) has
 * one code, and says to try again; everything unexpected is masked, and only the log says what it was.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof DatabaseUnavailableError)
    return { message: 'The database does not answer in time. Try again.', extensions: { code: UNAVAILABLE } };
  if (cause instanceof DocumentFormatError)
    return { message: 'The content cannot be read just now. Try again.', extensions: { code: UNAVAILABLE } };
  if (cause instanceof ReadLimitError) {
    const message = `The operation reads more than ${cause.mostReadUnits} units: ask for smaller pages.`;
    return { message, extensions: { code: 'COST_LIMIT_EXCEEDED', allowed: cause.mostReadUnits } };
  }
  const place = {
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
  };
  const code = clientFault(error);
  if (code === null) return { message: INTERNAL_MESSAGE, ...place, extensions: { code: INTERNAL } };
  const { asked, allowed, field } = formatted.extensions ?? {};
  const numbers = allowed === undefined ? {} : { asked, allowed, ...(field === undefined ? {} : { field }) };
  const byGet = NO_QUERY_BY_GET.exec(formatted.message)?.[1];
  const message = byGet === undefined ? short(formatted.message) : onlyQueries(byGet);
  return { message, ...place, extensions: { code, ...numbers } };
}

/** Apollo's own words send one on to POST, where it would be refused as well. */
const NO_QUERY_BY_GET = /^GET requests only support query operations, not (\w+) operations$/;

/** graphql-js repeats a variable's whole value. */
const short = (message: string): string =>
  message.length <= limits.messageCharacters
    ? message
    : `${wholeCharacters(message.slice(0, limits.messageCharacters - 1))}…`;
