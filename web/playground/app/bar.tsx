import { useGraphiQL } from '@graphiql/react';
import type { GraphQLSchema } from 'graphql';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { type Example, examples } from '../examples.ts';
import { asCurl, asFetch } from './copy-as.ts';
import { type Session, useSession, type Written } from './session.ts';
import { linkTo } from './share.ts';
import { loadStartingPoints } from './starting-points.ts';
import { asTypedDocument } from './typed-document.ts';

export interface BarProps {
  /** The element above GraphiQL that the bar is drawn in. */
  readonly place: Element;
  /** Of the API, absolute. */
  readonly endpoint: string;
}

/** Examples, and ways to take along what stands in the editors. Inside GraphiQL for React, above it on the page. */
export function Bar({ place, endpoint }: BarProps) {
  const session = useSession();
  const schema = useGraphiQL((state) => state.schema) ?? null;
  const [said, say] = useState('');
  const open = async (example: Example) => {
    if (session === null) return;
    session.open(await filled(example, endpoint), isExample);
    session.run();
    say('');
  };
  const copy = async (what: string, make: (written: Written) => string | null) => {
    if (session !== null) say(await copied(what, session, make));
  };
  return createPortal(
    <>
      <fieldset className="bar-examples" disabled={session === null}>
        <legend>Examples</legend>
        {examples.map((example) => (
          <button type="button" key={example.name} onClick={() => void open(example)}>
            {example.name}
          </button>
        ))}
      </fieldset>
      <fieldset disabled={session === null}>
        <legend>Copy as</legend>
        <button type="button" onClick={() => void copy('Link', (written) => linkTo(location.href, written))}>
          Link
        </button>
        <button
          type="button"
          onClick={() => void copy('curl command', (written) => asCurl(endpoint, written))}
        >
          curl
        </button>
        <button type="button" onClick={() => void copy('fetch', (written) => asFetch(endpoint, written))}>
          fetch
        </button>
        <button
          type="button"
          onClick={() => void copy('typed document', (written) => typed(schema, written))}
        >
          TypeScript
        </button>
        <output>{said}</output>
      </fieldset>
    </>,
    place,
  );
}

async function filled({ name, query, variables }: Example, endpoint: string): Promise<Written> {
  const values = variables?.(await loadStartingPoints(endpoint));
  return {
    query,
    variables: values === undefined ? '' : JSON.stringify(values, null, 2),
    operationName: name,
  };
}

/** What nobody has changed may be replaced. */
const isExample = (written: string): boolean =>
  written.trim() === '' || examples.some(({ query }) => query === written);

function typed(schema: GraphQLSchema | null, written: Written): string {
  if (schema === null) throw new Error('The schema is not loaded yet.');
  return asTypedDocument(schema, written);
}

/** What became of it, as a sentence. */
async function copied(
  what: string,
  { written }: Session,
  make: (written: Written) => string | null,
): Promise<string> {
  try {
    const text = make(written());
    if (text === null) return 'This query is too long for a link.';
    await navigator.clipboard.writeText(text);
    return `${what.charAt(0).toUpperCase()}${what.slice(1)} copied.`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'The browser does not allow it.';
    return `Not copied: ${reason}`;
  }
}
