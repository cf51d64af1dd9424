import { type Random, randomFrom } from '../../bench/random.ts';
import { type Message, seedMessages } from '../../seed/bucket/seed-messages.ts';
import type { S3StandIn } from './s3-stand-in.ts';
import { seededBucket, textOf } from './seeded-bucket.ts';
import { Stopped, stoppable } from './stoppable-seeding.ts';
import { dumpTable } from './table.ts';

/** What was done in all rounds together. */
export interface RandomEvents {
  readonly edits: number;
  readonly deliveries: number;
  readonly stopped: number;
  /** Messages that were set aside, since their texts could not be read. */
  readonly setAside: number;
}

interface Queued extends Message {
  readonly key: string;
  /** How often it was received in vain for its own sake. */
  readonly failures: number;
}

const KEYS = ['a.txt', 'b.txt', 'soir/c.txt', 'soir/d é.txt', 'e.TXT', 'f.txt', 'catalogue/g.txt'];
const NAMES = ['Nadia Lahmidi', 'Kais Hammami', 'Amal El Fallah Seghrouchni', 'Tarek Belgacem'];
const STEPS = 10;
/** As the queue has it. */
const MOST_FAILURES = 3;
/** A change writes some ten times, a full seeding some twenty. */
const WRITES = 24;

/**
 * Rounds of chance edits of a bucket: texts put, changed, made unreadable, deleted, and an entry of the catalogue. What is
 * told of them comes late, twice, in any order and in batches of any size, to machines with or without what was known
 * before, which are stopped at chance writes. When the queue is empty, the table has to be what a full seeding of the
 * bucket makes. Rejects with what was done in a round of which it is not.
 */
export async function checkRandomEvents(
  s3: S3StandIn,
  endpoint: string,
  { seed, rounds }: { readonly seed: number; readonly rounds: number },
): Promise<RandomEvents> {
  const chance = randomFrom(seed);
  const bucket = await seededBucket(s3, endpoint);
  const stop = stoppable();
  const done = { edits: 0, deliveries: 0, stopped: 0, setAside: 0 };
  let log: string[] = [];
  let queue: Queued[] = [];
  let messages = 0;
  const unreadable = new Set<string>();

  const enqueue = (key: string): void => {
    for (let times = chance.chance(0.25) ? 2 : 1; times > 0; times--)
      queue.push({ id: `m${++messages}`, body: bodyOf(key, chance), key, failures: 0 });
  };
  const edit = async (): Promise<void> => {
    done.edits += 1;
    if (chance.chance(0.04)) {
      const yaml = s3.read(bucket.bucket, 'catalogue/people.yaml') ?? '';
      const key = `entree-${done.edits}`;
      log.push(`catalogue ${key}`);
      bucket.put('catalogue/people.yaml', `${yaml}\n${key}:\n  name: Entrée Numéro ${done.edits}\n`);
      return enqueue('catalogue/people.yaml');
    }
    const key = chance.pick(KEYS);
    unreadable.delete(key);
    if (chance.chance(0.3)) {
      log.push(`remove ${key}`);
      bucket.remove(key);
    } else if (chance.chance(0.12)) {
      log.push(`unreadable ${key}`);
      bucket.put(key, Buffer.from([0xff, 0xfe, 0xff]));
      unreadable.add(key);
    } else {
      const name = chance.pick(NAMES);
      log.push(`put ${key} ${name}`);
      bucket.put(
        key,
        textOf(`Titre de ${key}`, `${name} dirige l’Agence du livre, dit le numéro ${chance.below(4)}.`),
      );
    }
    enqueue(key);
  };
  const deliver = async (mayStop: boolean): Promise<void> => {
    const batch = shuffled(queue, chance).slice(0, 1 + chance.below(queue.length));
    if (chance.chance(0.25)) {
      log.push('new machine');
      bucket.newMachine(stop.through(bucket, endpoint));
    } else if (chance.chance(0.1)) {
      log.push('state lost');
      s3.remove(`${bucket.database.tableName}-state`, 'state/head.json');
    }
    const writes = mayStop && chance.chance(0.5) ? chance.below(WRITES) : Number.POSITIVE_INFINITY;
    log.push(`deliver ${batch.map(({ key }) => key).join(', ')}, stopped after ${writes}`);
    stop.after(writes);
    done.deliveries += 1;
    try {
      const { failed } = await seedMessages(batch, (named) => bucket.seed(...named));
      const again = batch.flatMap((one) =>
        failed.has(one.id) ? [{ ...one, failures: one.failures + 1 }] : [],
      );
      const delivered = new Set(batch);
      queue = [
        ...queue.filter((one) => !delivered.has(one)),
        ...again.filter(({ failures }) => failures < MOST_FAILURES),
      ];
      done.setAside += again.filter(({ failures }) => failures >= MOST_FAILURES).length;
    } catch (error) {
      // All of them come again.
      if (!(error instanceof Stopped)) throw new Error(log.join('\n'), { cause: error });
      done.stopped += 1;
      log.push('was stopped');
      bucket.newMachine(stop.through(bucket, endpoint));
    } finally {
      stop.after(Number.POSITIVE_INFINITY);
    }
  };

  try {
    bucket.newMachine(stop.through(bucket, endpoint));
    await bucket.seed(...(await bucket.putSeed()));
    for (let round = 1; round <= rounds; round++) {
      log = [`seed ${seed}, round ${round}`];
      for (let step = 0; step < STEPS; step++)
        if (queue.length === 0 || chance.chance(0.65)) await edit();
        else await deliver(true);
      while (queue.length > 0) await deliver(false);
      const expected = await (unreadable.size === 0 ? bucket.expected() : bucket.expectedOfBucket());
      const differing = differences(await dumpTable(bucket.database), expected);
      if (differing.length > 0) throw new Error([...log, ...differing.slice(0, 20)].join('\n'));
    }
  } finally {
    await bucket.close();
  }
  return done;
}

/** Lines that one has and the other has not. */
function differences(got: readonly string[], wanted: readonly string[]): string[] {
  const [here, there] = [new Set(got), new Set(wanted)];
  return [
    ...got.filter((line) => !there.has(line)).map((line) => `is there: ${line.slice(0, 400)}`),
    ...wanted.filter((line) => !here.has(line)).map((line) => `is not there: ${line.slice(0, 400)}`),
  ];
}

/** As EventBridge tells it, or as a bucket tells a queue itself. */
const bodyOf = (key: string, chance: Random): string =>
  JSON.stringify(
    chance.chance(0.5)
      ? { source: 'aws.s3', detail: { object: { key } } }
      : { Records: [{ s3: { object: { key: encodeURIComponent(key).replaceAll('%20', '+') } } }] },
  );

function shuffled<Value>(values: readonly Value[], chance: Random): Value[] {
  const left = [...values];
  return values.flatMap(() => left.splice(chance.below(left.length), 1));
}
