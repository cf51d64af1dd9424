/** What is known of the last answer, beside what it says. */
export interface LastAnswer {
  /** Of HTTP. */
  readonly status: number;
  readonly milliseconds: number;
  /** Of the answer, unpacked. */
  readonly bytes: number;
  /** As they came over the network; null where the browser does not tell. */
  readonly sent: number | null;
  /** As the API tells it, where it does; it does not of what it refuses. */
  readonly cost: Cost | null;
}

export interface Cost {
  readonly objects: { readonly asked: number; readonly allowed: number };
  readonly readUnits: { readonly estimated: number; readonly actual: number };
}

/** Nothing was asked, an answer is waited for, there was none, or this one. */
export type Asked = 'nothing' | 'waiting' | 'failed' | LastAnswer;

let current: Asked = 'nothing';
const listeners = new Set<() => void>();

/** For React's `useSyncExternalStore`. */
export const lastAnswer = {
  get: (): Asked => current,
  set(asked: Asked): void {
    current = asked;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
