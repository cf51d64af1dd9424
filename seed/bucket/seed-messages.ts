import { ContentErrors } from '../read/content-error.ts';
import { touchedIn } from './events.ts';
import type { BucketSeeding, SeedNamed } from './seed-bucket.ts';
import type { BucketFault } from './told-faults.ts';

export interface Message {
  readonly id: string;
  readonly body: string;
}

export interface SeededMessages {
  /** The messages that are about a text which cannot be read: they are to come again, and in the end be set aside. */
  readonly failed: ReadonlySet<string>;
  readonly faults: readonly BucketFault[];
  /** Keys of texts of whose faults no seeding has told, since it could not be done with them. */
  readonly untold: readonly string[];
  readonly seedings: readonly BucketSeeding[];
}

/** The messages that are about each key. */
export function messagesByKey(messages: readonly Message[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, body } of messages)
    for (const key of touchedIn(body)) ids.set(key, [...(ids.get(key) ?? []), id]);
  return ids;
}

/** Seeds what messages name, all together; where a text keeps the others from being seeded, those without it. */
export async function seedMessages(
  messages: readonly Message[],
  seedNamed: (named: ReadonlySet<string>) => ReturnType<SeedNamed>,
): Promise<SeededMessages> {
  const idsOf = messagesByKey(messages);
  const faults = new Map<string, BucketFault>();
  const untold: string[] = [];
  const seedings: BucketSeeding[] = [];
  const note = (key: string, message: string, etag: string): void =>
    void faults.set(key, { key, message, etag, messageIds: idsOf.get(key) ?? [] });
  const seedHalves = async (keys: readonly string[]): Promise<void> => {
    try {
      const seeding = await seedNamed(new Set(keys));
      seedings.push(seeding);
      for (const [path, error] of seeding.faults) note(path, error.toString(), seeding.etags.get(path) ?? '');
    } catch (error) {
      if (!(error instanceof ContentErrors)) throw error;
      const [only, ...others] = keys;
      if (only === undefined) return;
      if (others.length === 0) {
        note(only, error.message, '');
        untold.push(only);
      } else {
        const half = Math.ceil(keys.length / 2);
        await seedHalves(keys.slice(0, half));
        await seedHalves(keys.slice(half));
      }
    }
  };
  if (idsOf.size > 0) await seedHalves([...idsOf.keys()]);
  const failed = new Set([...faults.values()].flatMap(({ messageIds }) => messageIds));
  return { failed, faults: [...faults.values()], untold, seedings };
}
