import { readFile } from 'node:fs/promises';
import { openDatabase } from '../../store/dynamodb.ts';
import { sdkSend } from '../../store/send.ts';
import { serve } from './contestant.ts';
import type { Reads } from './record-reads.ts';

/** The same reads in the same rounds, by the SDK as it comes, and no answer. Usage: node bare-sdk.ts ENDPOINT READS.json */
const [endpoint = '', file = ''] = process.argv.slice(2);
const reads: Readonly<Record<string, Reads>> = JSON.parse(await readFile(file, 'utf8'));
const { client } = openDatabase({ tableName: 'any', endpoint, anonymous: true, serving: true, lean: false });
const send = sdkSend(client);
serve(async (body) => {
  const { query } = JSON.parse(body);
  for (const round of reads[query] ?? [])
    await Promise.all(
      round.map(({ operation, input }) => {
        if (operation === 'Query') return send('Query', input);
        return operation === 'GetItem' ? send('GetItem', input) : send('BatchGetItem', input);
      }),
    );
  return '{}';
});
