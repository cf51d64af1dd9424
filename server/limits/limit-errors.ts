import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../errors/codes.ts';

/** What was asked for, and what is allowed. */
export interface Excess {
  readonly asked: number;
  readonly allowed: number;
  /** The field that asks for most, as a path of the operation. */
  readonly field?: string;
}

/** Codes of operations that are refused for their size, before any resolver runs. */
export type LimitCode = Extract<
  ErrorCode,
  | 'ALIAS_LIMIT_EXCEEDED'
  | 'COST_LIMIT_EXCEEDED'
  | 'DEPTH_LIMIT_EXCEEDED'
  | 'DIRECTIVE_LIMIT_EXCEEDED'
  | 'SELECTION_LIMIT_EXCEEDED'
>;

/** The numbers are in the message for people and in `extensions` for programs. */
export const tooMuch = (code: LimitCode, what: string, excess: Excess): GraphQLError =>
  new GraphQLError(
    `The operation asks for ${excess.asked} ${what}; ${excess.allowed} are allowed.${
      excess.field === undefined ? '' : ` \`${excess.field}\` asks for most of them.`
    }`,
    { extensions: { code, ...excess, http: { status: 400 } } },
  );

/** What a mutation or a subscription is told, by whichever method it comes. */
export const onlyQueries = (operation: string): string =>
  `This API only answers queries: it has no ${operation}s. Ask again by GET or POST for what is new.`;

/** An operation that cannot be run as it is. */
export const unresolvable = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } });
