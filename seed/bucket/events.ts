import * as v from 'valibot';

/** As EventBridge tells it: the key is as it is. */
const byEventBridge = v.object({
  source: v.literal('aws.s3'),
  detail: v.object({ object: v.object({ key: v.string() }) }),
});
/** As the bucket tells a queue itself: the key is encoded as in a form. */
const byBucket = v.object({
  Records: v.array(v.object({ s3: v.object({ object: v.object({ key: v.string() }) }) })),
});

/**
 * The keys that a message is about. Only which object was touched is taken from it: messages repeat and overtake each
 * other, so what became of it is for the bucket to say. None where the message is no news of objects, as S3's test.
 */
export function touchedIn(body: string): string[] {
  const value = parsed(body);
  const told = v.safeParse(byEventBridge, value);
  if (told.success) return [told.output.detail.object.key];
  const records = v.safeParse(byBucket, value);
  return records.success ? records.output.Records.map(({ s3 }) => decoded(s3.object.key)) : [];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return key;
  }
}
