import { storedTab } from './stored-tab.ts';

const PREFIX = 'kiosque:';

/**
 * Where GraphiQL keeps tabs, history and theme. GraphiQL's own keys would be shared with any other GraphiQL
 * that was ever opened on this origin (`localhost:4000`, say), whose tabs would then replace the examples.
 * Where the browser refuses storage, nothing is kept.
 */
export function playgroundStorage(): PlaygroundStorage {
  const storage = allowedStorage();
  if (storage === null) return KEEPS_NOTHING;
  const read = (key: string) => storage.getItem(PREFIX + key);
  const ownKeys = () => Object.keys(storage).filter((key) => key.startsWith(PREFIX));
  return {
    getItem: (key) => {
      // GraphiQL stores an editor's text before the tabs: on a reload in between the two would disagree,
      // and GraphiQL open the text in one more tab. So the text is read from the tabs as well.
      if (key === 'graphiql:query') return storedTab(read('graphiql:tabState')).query;
      if (key === 'graphiql:variables') return storedTab(read('graphiql:tabState')).variables;
      return read(key);
    },
    setItem: (key, value) => storage.setItem(PREFIX + key, value),
    removeItem: (key) => storage.removeItem(PREFIX + key),
    clear: () => {
      for (const key of ownKeys()) storage.removeItem(key);
    },
    get length() {
      return ownKeys().length;
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

function allowedStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    // With cookies blocked, the mere access throws.
    return null;
  }
}
