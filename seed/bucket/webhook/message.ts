import type { SeedingNews } from '../seeding-news.ts';

/** So many changes are listed; whoever is told of more had better look at all. */
const MOST_LISTED = 1_000;

export interface WebhookMessage {
  /** Of the seeding: what is told again has the same. */
  readonly id: string;
  readonly body: string;
}

/** What is told of a seeding: `docs/operations.md` describes it. Null where it has changed nothing. */
export function messageOf({ id, at, isWhole, changes }: SeedingNews): WebhookMessage | null {
  if (changes.length === 0 && !isWhole) return null;
  const complete = !isWhole && changes.length <= MOST_LISTED;
  const body = JSON.stringify({ id, at, complete, changes: changes.slice(0, MOST_LISTED) });
  return { id, body };
}
