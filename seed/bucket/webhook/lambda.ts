import type { EventBridgeEvent } from 'aws-lambda';
import { ConfigError, readConfig } from '../../../config/config.ts';
import { openObjects } from '../../../store/objects.ts';
import { readSecret } from '../../../store/secret.ts';
import type { SeedingNews } from '../seeding-news.ts';
import { deliver, WebhookError } from './deliver.ts';
import { messageOf } from './message.ts';
import { postPublicly } from './post-publicly.ts';
import { receiverIn } from './receiver.ts';

const { stateBucket, objectsEndpoint, webhookSecret } = readConfig();
if (stateBucket === null || webhookSecret === null)
  throw new ConfigError('STATE_BUCKET and WEBHOOK_SECRET are to say what is told to whom');
const objects = openObjects(stateBucket, objectsEndpoint);
const parameter = webhookSecret;

/** Tells of one seeding. What it throws makes Lambda call it again, twice; then the event is set aside. */
export async function onNews({
  detail,
}: Pick<EventBridgeEvent<string, { readonly object: { readonly key: string } }>, 'detail'>): Promise<void> {
  const { key: name } = detail.object;
  // It may not list the bucket: where it is not there S3 says no more than that it may not be read, and so does what is thrown.
  const read = await objects.get(name);
  if (read === null) throw new WebhookError(`${name} is missing from the bucket ${objects.bucket}`);
  const news: SeedingNews = JSON.parse(Buffer.from(read.body).toString());
  const message = messageOf(news);
  if (message === null) return;
  // Each time anew: who changes it means from now on.
  const { url, key } = receiverIn(parameter, await readSecret(parameter));
  await deliver(message, key, (headers, body) => postPublicly(url, headers, body));
  console.info(`Told of ${news.changes.length} changes: ${news.id}`);
}
