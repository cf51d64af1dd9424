import 'graphiql/style.css';
import './playground.css';
import './bar.css';
import './narrow.css';
import { GraphiQL } from 'graphiql';
import { buildSchema } from 'graphql';
import { createRoot } from 'react-dom/client';
import sdl from '../../../schema/schema.graphql';
import { examples } from '../examples.ts';
import { AnswerLine } from './answer-line.tsx';
import { Bar } from './bar.tsx';
import { setEditorOptions } from './editor-options.ts';
import { createFetcher } from './fetcher.ts';
import { installMonacoWorkers } from './monaco-workers.ts';
import { pageSetting } from './page-setting.ts';
import { playgroundStorage } from './playground-storage.ts';
import { fromLink } from './share.ts';

const root = document.getElementById('playground');
const bar = document.getElementById('bar');
if (root === null || bar === null) throw new Error('The page has no element #playground, or no #bar');

const isNarrow = window.matchMedia('(max-width: 48rem)').matches;
const endpoint = new URL(pageSetting('endpoint'), location.href).href;
const shared = fromLink(location.href);
// A reload shows what has become of it since, which the storage has.
if (shared !== null) history.replaceState(null, '', location.pathname);
const first = shared ?? { query: examples[0]?.query ?? '', variables: '' };

installMonacoWorkers();
void setEditorOptions(isNarrow);

createRoot(root).render(
  <GraphiQL
    // Made once, not while rendering: GraphiQL would begin anew whenever it changes.
    fetcher={createFetcher(endpoint)}
    // Built with the page: a deployment may keep its schema from clients, and a request is saved.
    schema={buildSchema(sdl, { assumeValid: true })}
    dangerouslyAssumeSchemaIsValid
    storage={playgroundStorage()}
    defaultTabs={[first]}
    {...(shared === null ? {} : { initialQuery: shared.query, initialVariables: shared.variables })}
    // On a phone the variables would take the room that the query and its answer need.
    defaultEditorToolsVisibility={!isNarrow}
    inputValueDeprecation
    shouldPersistHeaders={false}
  >
    <GraphiQL.Logo>{null}</GraphiQL.Logo>
    <GraphiQL.Footer>
      <AnswerLine />
    </GraphiQL.Footer>
    <Bar place={bar} endpoint={endpoint} />
  </GraphiQL>,
);
