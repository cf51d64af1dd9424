import { ContentErrors } from '../read/content-error.ts';
import { touchedIn } from './events.ts';
import type { BucketSeeding, SeedNamed } from './seed-bucket.ts';

export interface Message {
  readonly id: string;
  readonly body: string;
}

export interface SeededMessages {
  /** The messages that are about a text which cannot be read: they are to come again, and in the end be set aside. */
  readonly failed: ReadonlySet<string>;
  /** What is to be mended, by key. */
  readonly faults: ReadonlyMap<string, string>;
  readonly seedings: readonly BucketSeeding[];
}

/** Seeds what messages name, all together; where a text keeps the others from being seeded, those without it. */
export async function seedMessages(
  messages: readonly Message[],
  seedNamed: (named: ReadonlySet<string>) => ReturnType<SeedNamed>,
): Promise<SeededMessages> {
  const keysOf = new Map(messages.map(({ id, body }) => [id, touchedIn(body)]));
  const faults = new Map<string, string>();
  const seedings: BucketSeeding[] = [];
  const seedHalves = async (keys: readonly string[]): Promise<void> => {
    try {
      const seeding = await seedNamed(new Set(keys));
      seedings.push(seeding);
      for (const [path, error] of seeding.faults) faults.set(path, error.toString());
    } catch (error) {
      if (!(error instanceof ContentErrors)) throw error;
      const [only, ...others] = keys;
      if (only === undefined) return;
      if (others.length === 0) faults.set(only, error.message);
      else {
        const half = Math.ceil(keys.length / 2);
        await seedHalves(keys.slice(0, half));
        await seedHalves(keys.slice(half));
      }
    }
  };
  const keys = [...new Set([...keysOf.values()].flat())];
  if (keys.length > 0) await seedHalves(keys);
  const failed = [...keysOf].filter(([, touched]) => touched.some((key) => faults.has(key)));
  return { failed: new Set(failed.map(([id]) => id)), faults, seedings };
}
