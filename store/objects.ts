import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { ObjectDeniedError } from './object-denied-error.ts';

/** What a bucket says of an object without its bytes. */
export interface ListedObject {
  readonly key: string;
  /** Differs whenever the bytes do. */
  readonly etag: string;
  readonly bytes: number;
  /** By the bucket's clock. */
  readonly at: Date;
}

export interface ReadObject {
  readonly etag: string;
  readonly body: Uint8Array;
}

/** What was put or taken away just now. */
export interface Written {
  /** Of what is there now; empty where nothing is. */
  readonly etag: string;
  /** Of the version that this has become, a deletion too; null in a bucket that keeps none. */
  readonly versionId: string | null;
}

/** What an object was, or that it was not there. */
export interface ObjectVersion {
  readonly versionId: string;
  /** Empty for a deletion. */
  readonly etag: string;
  readonly isDeletion: boolean;
  readonly at: Date;
}

/** On what condition an object is put: `new` where there is none yet, an ETag where it is what it was. */
export type PutCondition = 'new' | { readonly etag: string };

/** A bucket: the only door to S3. */
export interface ObjectStore {
  readonly bucket: string;
  /** Sorted by key, from behind `after` on. */
  readonly list: (prefix: string, after?: string) => AsyncGenerator<ListedObject>;
  /** Null where there is none. Throws ObjectDeniedError. */
  readonly look: (key: string) => Promise<ListedObject | null>;
  /** Null where there is none. Throws ObjectDeniedError. */
  readonly get: (key: string, versionId?: string) => Promise<ReadObject | null>;
  /** Throws ObjectChangedError where the condition is not met. */
  readonly put: (key: string, body: Uint8Array | string, condition?: PutCondition) => Promise<Written>;
  /** Says when that was, too, by the bucket's clock. */
  readonly remove: (key: string) => Promise<Written & { readonly at: Date }>;
  /** Newest first, the present one too; of a bucket without versions that one alone. */
  readonly versions: (key: string) => Promise<ObjectVersion[]>;
}

/** Somebody else has put the object meanwhile. */
export class ObjectChangedError extends Error {
  override readonly name = 'ObjectChangedError';

  constructor(key: string) {
    super(`${key} was put by somebody else meanwhile. Run it again.`);
  }
}

/**
 * Opens a bucket. Makes no request.
 *
 * @param endpoint another S3's; null for AWS itself
 * @param anonymous for an endpoint that checks no credentials
 */
export function openObjects(bucket: string, endpoint: string | null, anonymous = false): ObjectStore {
  const client = new S3Client({
    maxAttempts: 5,
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    ...(anonymous
      ? { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
      : {}),
  });
  const get = async (key: string, VersionId?: string): Promise<ReadObject | null> => {
    const answer = await orNull(
      client.send(
        new GetObjectCommand({ Bucket: bucket, Key: key, ...(VersionId === undefined ? {} : { VersionId }) }),
      ),
      bucket,
      key,
    );
    if (answer?.Body === undefined) return null;
    return { etag: answer.ETag ?? '', body: await answer.Body.transformToByteArray() };
  };
  return {
    bucket,
    get,
    async *list(prefix, after) {
      let token: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: prefix,
            ...(after === undefined ? {} : { StartAfter: after }),
            ...(token === undefined ? {} : { ContinuationToken: token }),
          }),
        );
        for (const { Key, ETag, Size, LastModified } of page.Contents ?? [])
          if (Key !== undefined)
            yield { key: Key, etag: ETag ?? '', bytes: Size ?? 0, at: LastModified ?? new Date(0) };
        token = page.IsTruncated ? page.NextContinuationToken : undefined;
      } while (token !== undefined);
    },
    async look(key) {
      const answer = await orNull(
        client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })),
        bucket,
        key,
      );
      if (answer === null) return null;
      const { ETag, ContentLength, LastModified } = answer;
      return { key, etag: ETag ?? '', bytes: ContentLength ?? 0, at: LastModified ?? new Date(0) };
    },
    async put(key, body, condition) {
      const only =
        condition === undefined
          ? {}
          : condition === 'new'
            ? { IfNoneMatch: '*' }
            : { IfMatch: condition.etag };
      try {
        const { ETag = '', VersionId = null } = await client.send(
          new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ...only }),
        );
        return { etag: ETag, versionId: VersionId };
      } catch (error) {
        // 412: it is another one. 409: somebody puts it this moment. 404: what was to be replaced is gone.
        if (condition !== undefined && [404, 409, 412].includes(statusOf(error) ?? 0))
          throw new ObjectChangedError(key);
        throw error;
      }
    },
    async remove(key) {
      const command = new DeleteObjectCommand({ Bucket: bucket, Key: key });
      let at: Date | null = null;
      command.middlewareStack.add(
        (next) => async (args) => {
          const answer = await next(args);
          at = clockOf(answer.response);
          return answer;
        },
        { step: 'deserialize' },
      );
      const { VersionId = null } = await client.send(command);
      return { at: at ?? new Date(), etag: '', versionId: VersionId };
    },
    async versions(key) {
      const { Versions = [], DeleteMarkers = [] } = await client.send(
        new ListObjectVersionsCommand({ Bucket: bucket, Prefix: key }),
      );
      const found = [
        ...Versions.map(({ ETag: etag = '', ...version }) => ({ ...version, etag, isDeletion: false })),
        ...DeleteMarkers.map((version) => ({ ...version, etag: '', isDeletion: true })),
      ];
      return found
        .filter(({ Key }) => Key === key)
        .map(({ VersionId = '', etag, isDeletion, LastModified = new Date(0), IsLatest = false }) => ({
          versionId: VersionId,
          etag,
          isDeletion,
          at: LastModified,
          IsLatest,
        }))
        .sort((a, b) => Number(b.IsLatest) - Number(a.IsLatest) || b.at.getTime() - a.at.getTime());
    },
  };
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;

/** A signature that is wrong is 403 as well, and says so; the answer to HEAD has no words. */
const isDenied = (error: unknown): boolean =>
  error instanceof S3ServiceException &&
  statusOf(error) === 403 &&
  !/Signature|AccessKey|Token|Time/.test(error.name);

/** What an answer's header `date` says; null where it says nothing. */
function clockOf(response: unknown): Date | null {
  const headers: unknown = Reflect.get(Object(response), 'headers');
  const at = new Date(String(Reflect.get(Object(headers), 'date')));
  return Number.isNaN(at.getTime()) ? null : at;
}

/** Null where there is no such object. */
async function orNull<Answer>(asked: Promise<Answer>, bucket: string, key: string): Promise<Answer | null> {
  try {
    return await asked;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw isDenied(error) ? new ObjectDeniedError(bucket, key, error) : error;
  }
}
