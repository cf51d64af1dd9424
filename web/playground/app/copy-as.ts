import type { Written } from './session.ts';

/** A command for a shell that asks the same. Throws where the variables are no JSON. */
export function asCurl(endpoint: string, written: Written): string {
  return `curl ${quoted(endpoint)} \\
  --header ${quoted('content-type: application/json')} \\
  --data-raw ${quoted(JSON.stringify(bodyOf(written)))}`;
}

/** JavaScript that asks the same. Throws where the variables are no JSON. */
export function asFetch(endpoint: string, written: Written): string {
  const { query, ...others } = bodyOf(written);
  const parts = Object.entries(others).map(([name, value]) => `    ${name}: ${indented(value)},\n`);
  return `const response = await fetch(${JSON.stringify(endpoint)}, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    query: ${inTemplate(query)},
${parts.join('')}  }),
});
const { data, errors } = await response.json();
`;
}

/** A text as a template of JavaScript, which keeps its lines. */
export const inTemplate = (text: string): string =>
  `\`${text.replace(/[\\`]|\$(?=\{)/g, (character) => `\\${character}`)}\``;

function bodyOf({
  query,
  variables,
  operationName,
}: Written): Readonly<Record<string, unknown>> & { query: string } {
  return {
    query,
    ...(variables.trim() === '' ? {} : { variables: parsed(variables) }),
    ...(operationName === null ? {} : { operationName }),
  };
}

function parsed(variables: string): unknown {
  try {
    return JSON.parse(variables);
  } catch {
    throw new Error('The variables are no JSON.');
  }
}

/** A word for sh: what stands between single quotes is taken as it is. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const indented = (value: unknown): string => JSON.stringify(value, null, 2).replaceAll('\n', '\n    ');
