import { MOST_TEXT_CHARACTERS } from '../../resolvers/text-budget.ts';

/** Every limit of the endpoint. SECURITY.md lists them for clients; test/attacks holds each from both sides. */
export const limits = {
  /** Of a request's body, as JSON in UTF-8. */
  bodyBytes: 256 * 1024,
  /** Of the query string of a GET, percent-encoded as it comes. */
  queryStringBytes: 8 * 1024,
  /** Brackets within brackets, in a document or in variables, whatever they enclose: what a parser's stack can take. */
  nesting: 100,
  /** Of an answer as Lambda carries it: a JSON string within JSON, of which it takes 6 MB. */
  answerBytes: 5.5 * 1024 * 1024,
  /** Lexical tokens of a document, ignored ones aside. Checked while parsing: most bombs are too long. */
  tokens: 2_000,
  /** Fields within fields, leaves included. */
  depth: 20,
  /** Per operation, with every fragment counted as often as it is spread; so are directives and selections. */
  aliases: 60,
  directives: 60,
  selections: 2_000,
  /** What the page sizes of an operation multiply to. */
  objects: 11_000,
  /** Fields of all those objects together: what an answer costs in time and memory. */
  values: 250_000,
  /** Values in a list argument, and characters in a string argument. */
  listArgument: 100,
  stringArgument: 1_000,
  /** Of the texts of articles (`body`, `paragraphs`) in one answer. */
  textCharacters: MOST_TEXT_CHARACTERS,
  /** DynamoDB read units of one request; see SECURITY.md for what comes on top. */
  readUnits: 12_000,
  /** For all reads of a request together. */
  deadlineMs: 4_000,
  /** Requests that one process answers at a time; how many more may wait for their turn, and for how long. */
  requests: { underWay: 16, waiting: 200, longestWaitMs: 2_000 },
  /** Validation stops looking after so many errors; so does the coercion of variables. */
  validationErrors: 5,
  coercionErrors: 3,
  /** Errors told in one answer, and characters of a message. */
  errors: 10,
  messageCharacters: 300,
} as const;
