import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { ListName } from './keys.ts';
import type { OpenReading } from './reading.ts';

/** A stretch of one list. All four ends are sort keys. */
export interface ListRange {
  readonly list: ListName;
  readonly limit: number;
  readonly backward: boolean;
  /** Only rows behind, or before, this key; the row itself is left out unless `inclusive`. */
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly inclusive?: boolean;
  /** Only rows from, or up to, this key, which is included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface ListSlice {
  readonly rows: readonly ListRow[];
  readonly readUnits: number;
}

export interface ListRow {
  readonly sortKey: string;
  readonly doc: string;
}

/** At most `limit` rows; in the list's order, or reversed with `backward`. Throws RangeError for two cursors. */
export async function queryList(
  { send, meter, tableName }: OpenReading,
  range: ListRange,
): Promise<ListSlice> {
  const { list, limit, backward } = range;
  const rows: ListRow[] = [];
  let readUnits = 0;
  let ends = endsOf(range);
  // A Query stops at 1 MB of items: the rest of the page is a further Query from where it stopped.
  for (;;) {
    if (ends.low !== undefined && ends.high !== undefined && ends.low > ends.high) return { rows, readUnits };
    const { condition, values } = sortKeyCondition(ends);
    const { answer, readUnits: units } = await meter.measure(async () => {
      const answer = await send('Query', {
        TableName: tableName,
        KeyConditionExpression: `pk = :pk${condition}`,
        ExpressionAttributeValues: { ':pk': { S: `LIST#${list}` }, ...values },
        ScanIndexForward: !backward,
        // An end that is left out may be read all the same (see sortKeyCondition).
        Limit: limit - rows.length + (readsExcluded(ends) ? 1 : 0),
        ReturnConsumedCapacity: 'TOTAL',
      });
      return { answer, readUnits: answer.ConsumedCapacity?.CapacityUnits ?? 0 };
    });
    readUnits += units;
    for (const { sk, doc } of answer.Items ?? []) {
      const isWanted = sk?.S !== undefined && sk.S !== ends.excluded && rows.length < limit;
      if (isWanted && doc?.S !== undefined) rows.push({ sortKey: sk.S, doc: doc.S });
    }
    const stoppedAt = answer.LastEvaluatedKey?.sk?.S;
    if (stoppedAt === undefined || rows.length >= limit) return { rows, readUnits };
    ends = endsOf({
      ...range,
      inclusive: false,
      ...(backward ? { before: stoppedAt } : { after: stoppedAt }),
    });
  }
}

interface Ends {
  readonly low: string | undefined;
  readonly high: string | undefined;
  /** The one end that is no part of the range. */
  readonly excluded: string | undefined;
}

function endsOf({ after, before, from, to, inclusive = false }: ListRange): Ends {
  if (after !== undefined && before !== undefined) throw new RangeError('give after or before, not both');
  const low = after === undefined || (from !== undefined && from > after) ? from : after;
  const high = before === undefined || (to !== undefined && to < before) ? to : before;
  const cursor = after ?? before;
  const isEnd = cursor !== undefined && cursor === (after === undefined ? high : low);
  return { low, high, excluded: isEnd && !inclusive ? cursor : undefined };
}

const readsExcluded = ({ low, high, excluded }: Ends): boolean =>
  excluded !== undefined && low !== undefined && high !== undefined;

/** DynamoDB takes one condition on the sort key, and BETWEEN includes both of its ends. */
function sortKeyCondition({ low, high, excluded }: Ends): {
  condition: string;
  values: Record<string, AttributeValue>;
} {
  if (low !== undefined && high !== undefined) {
    return {
      condition: ' AND sk BETWEEN :low AND :high',
      values: { ':low': { S: low }, ':high': { S: high } },
    };
  }
  const or = excluded === undefined ? '=' : '';
  if (low !== undefined) return { condition: ` AND sk >${or} :low`, values: { ':low': { S: low } } };
  if (high !== undefined) return { condition: ` AND sk <${or} :high`, values: { ':high': { S: high } } };
  return { condition: '', values: {} };
}
