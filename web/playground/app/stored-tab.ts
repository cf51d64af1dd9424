type StoredTab = { readonly query: string | null; readonly variables: string | null };

const NOTHING: StoredTab = { query: null, variables: null };

/** The tab that was open, from the JSON in which GraphiQL stores its tabs; empty where that cannot be read. */
export function storedTab(json: string | null): StoredTab {
  if (json === null) return NOTHING;
  const state = parsed(json);
  const index = field(state, 'activeTabIndex');
  const tabs = field(state, 'tabs');
  if (!Array.isArray(tabs) || typeof index !== 'number') return NOTHING;
  return { query: text(field(tabs[index], 'query')), variables: text(field(tabs[index], 'variables')) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
