/**
 * A list that two browser tabs keep changing, each in its own memory: what this one added since it last saw the stored list
 * is added, what it took out is taken out, and what the other one did stays. All three are JSON of the form
 * `{ "name": [ … ] }`; what is not is replaced. The last `most` are kept.
 */
export function mergedLists(
  seen: string | null,
  mine: string,
  stored: string | null,
  most = Number.POSITIVE_INFINITY,
): string {
  const list = listIn(mine);
  if (list === null) return mine;
  const known = new Set(listIn(seen)?.items ?? []);
  const kept = new Set(list.items);
  const others = (listIn(stored)?.items ?? []).filter((item) => kept.has(item) || !known.has(item));
  const all = [...new Set([...others, ...list.items])];
  return JSON.stringify({ [list.name]: all.slice(-most).map((item) => JSON.parse(item)) });
}

/** Items as JSON, to be compared. */
function listIn(json: string | null): { name: string; items: string[] } | null {
  try {
    const value: unknown = JSON.parse(json ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const [entry] = Object.entries(value);
    if (entry === undefined || !Array.isArray(entry[1])) return null;
    return { name: entry[0], items: entry[1].map((item) => JSON.stringify(item)) };
  } catch {
    return null;
  }
}
