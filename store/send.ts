import {
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  type BatchGetItemCommandOutput,
  type DynamoDBClient,
  GetItemCommand,
  type GetItemCommandInput,
  type GetItemCommandOutput,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
} from '@aws-sdk/client-dynamodb';

/** The operations by which the API reads: what goes in, and what of the answer is looked at. */
interface Reads {
  readonly GetItem: {
    readonly input: GetItemCommandInput;
    readonly output: Pick<GetItemCommandOutput, 'Item' | 'ConsumedCapacity'>;
  };
  readonly BatchGetItem: {
    readonly input: BatchGetItemCommandInput;
    readonly output: Pick<BatchGetItemCommandOutput, 'Responses' | 'UnprocessedKeys' | 'ConsumedCapacity'>;
  };
  readonly Query: {
    readonly input: QueryCommandInput;
    readonly output: Pick<QueryCommandOutput, 'Items' | 'LastEvaluatedKey' | 'ConsumedCapacity'>;
  };
}
export type ReadOperation = keyof Reads;
export type ReadInput<Operation extends ReadOperation> = Reads[Operation]['input'];
export type ReadOutput<Operation extends ReadOperation> = Reads[Operation]['output'];

/** Sends one read. Rejects as the SDK does. The one seam between the API and DynamoDB: what counts reads wraps it. */
export type Send = <Operation extends ReadOperation>(
  operation: Operation,
  input: ReadInput<Operation>,
  signal?: AbortSignal,
) => Promise<ReadOutput<Operation>>;

type SdkSend = {
  readonly [Operation in ReadOperation]: (
    client: DynamoDBClient,
    input: ReadInput<Operation>,
    options: { readonly abortSignal?: AbortSignal },
  ) => Promise<ReadOutput<Operation>>;
};

const BY_SDK: SdkSend = {
  GetItem: (client, input, options) => client.send(new GetItemCommand(input), options),
  BatchGetItem: (client, input, options) => client.send(new BatchGetItemCommand(input), options),
  Query: (client, input, options) => client.send(new QueryCommand(input), options),
};

/** By the SDK as it comes, with its retries, its classes of errors and its correction of the clock. */
export const sdkSend =
  (client: DynamoDBClient): Send =>
  (operation, input, signal) =>
    BY_SDK[operation](client, input, signal === undefined ? {} : { abortSignal: signal });
