import 'graphiql/style.css';
import './playground.css';
import './narrow.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { examples } from '../examples.ts';
import { setEditorOptions } from './editor-options.ts';
import { installMonacoWorkers } from './monaco-workers.ts';
import { pageSetting } from './page-setting.ts';
import { playgroundStorage } from './playground-storage.ts';

const root = document.getElementById('playground');
if (root === null) throw new Error('The page has no element #playground');

const isNarrow = window.matchMedia('(max-width: 48rem)').matches;

installMonacoWorkers();
void setEditorOptions(isNarrow);

// Made once, not while rendering: GraphiQL asks for the schema again whenever the fetcher changes.
const fetcher = createGraphiQLFetcher({
  url: pageSetting('endpoint'),
  // The API answers in one piece; without this GraphiQL asks for multipart answers.
  enableIncrementalDelivery: false,
});

createRoot(root).render(
  createElement(
    GraphiQL,
    {
      fetcher,
      storage: playgroundStorage(),
      defaultTabs: [...examples],
      // On a phone the variables would take the room that the query and its answer need.
      defaultEditorToolsVisibility: !isNarrow,
      inputValueDeprecation: true,
      shouldPersistHeaders: false,
    },
    createElement(GraphiQL.Logo, null, 'Kiosque playground'),
  ),
);
