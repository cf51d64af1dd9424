import { mergedLists } from './merged-lists.ts';
import { storedTab } from './stored-tab.ts';

const PREFIX = 'kiosque:';
/** What all browser tabs share: how it looks, and lists that each of them adds to, with the number of items kept. */
const LISTS: ReadonlyMap<string, number> = new Map([
  ['graphiql:queries', 20],
  ['graphiql:favorites', Number.POSITIVE_INFINITY],
]);
const SHARED = new Set(['graphiql:theme', ...LISTS.keys()]);

/**
 * Where GraphiQL keeps tabs, history and theme. GraphiQL's own keys would be shared with any other GraphiQL
 * that was ever opened on this origin (`localhost:4000`, say), whose tabs would then replace the examples.
 *
 * What is written stays with the browser tab that it is written in, or two of them would overwrite each other; a new one
 * begins with what was written last anywhere. Where the browser refuses storage, nothing is kept.
 */
export function playgroundStorage(): PlaygroundStorage {
  const stores = allowedStores();
  if (stores === null) return KEEPS_NOTHING;
  const { everywhere, here } = stores;
  const seen = new Map<string, string | null>();
  const read = (key: string) => {
    const stored = (SHARED.has(key) ? null : here.getItem(PREFIX + key)) ?? everywhere.getItem(PREFIX + key);
    if (LISTS.has(key)) seen.set(key, stored);
    return stored;
  };
  const ownKeys = (store: Storage) => Object.keys(store).filter((key) => key.startsWith(PREFIX));
  return {
    getItem: (key) => {
      // GraphiQL stores an editor's text before the tabs: on a reload in between the two would disagree,
      // and GraphiQL open the text in one more tab. So the text is read from the tabs as well.
      if (key === 'graphiql:query') return storedTab(read('graphiql:tabState')).query;
      if (key === 'graphiql:variables') return storedTab(read('graphiql:tabState')).variables;
      return read(key);
    },
    setItem: (key, value) => {
      const most = LISTS.get(key);
      const stored = most === undefined ? null : everywhere.getItem(PREFIX + key);
      const merged = most === undefined ? value : mergedLists(seen.get(key) ?? null, value, stored, most);
      if (most !== undefined) seen.set(key, value);
      everywhere.setItem(PREFIX + key, merged);
      if (!SHARED.has(key)) here.setItem(PREFIX + key, value);
    },
    removeItem: (key) => {
      for (const store of [everywhere, here]) store.removeItem(PREFIX + key);
    },
    clear: () => {
      for (const store of [everywhere, here]) for (const key of ownKeys(store)) store.removeItem(key);
    },
    get length() {
      return ownKeys(everywhere).length;
    },
  };
}

type PlaygroundStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear' | 'length'>;

const KEEPS_NOTHING: PlaygroundStorage = {
  getItem: () => null,
  setItem: () => {},
  removeItem: () => {},
  clear: () => {},
  length: 0,
};

function allowedStores(): { readonly everywhere: Storage; readonly here: Storage } | null {
  try {
    return { everywhere: window.localStorage, here: window.sessionStorage };
  } catch {
    // With cookies blocked, the mere access throws.
    return null;
  }
}
