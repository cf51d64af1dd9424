/** An object that is missing, or that may not be read: S3 tells the two apart for those alone who may list the bucket. */
export class ObjectDeniedError extends Error {
  override readonly name = 'ObjectDeniedError';

  constructor(bucket: string, key: string, cause: unknown) {
    super(
      `${key} is missing from the bucket ${bucket}, or there is no right to read it (s3:GetObject): S3 says which only to those who may s3:ListBucket`,
      { cause },
    );
  }
}
