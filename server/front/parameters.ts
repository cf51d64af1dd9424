/** Parameters of a request that may be left out. */
const OPTIONAL = ['operationName', 'variables', 'extensions'] as const;

/** A query string in which an empty optional parameter is left out, as GraphQL over HTTP has it. */
export function withoutEmpty(queryString: string): string {
  const given = new URLSearchParams(queryString);
  const empty = OPTIONAL.filter((name) => given.has(name, ''));
  if (empty.length === 0) return queryString;
  for (const name of empty) given.delete(name, '');
  return given.toString();
}

/** The same for the body of a POST: forms and shells send what was not filled in as an empty text. */
export function withoutEmptyFields(body: object): object {
  const isEmpty = ([name, value]: [string, unknown]) =>
    value === '' && OPTIONAL.some((known) => known === name);
  const fields = Object.entries(body);
  return fields.some(isEmpty) ? Object.fromEntries(fields.filter((field) => !isEmpty(field))) : body;
}

/** Whether a query string asks for anything: a query, or one that is known by its hash. */
export function asksSomething(queryString: string): boolean {
  const given = new URLSearchParams(queryString);
  return ['query', 'extensions'].some((name) => Boolean(given.get(name)));
}
