import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A DynamoDB endpoint that stops answering, so that a test can end a command in the middle of its work. */
export interface StallingProxy {
  readonly endpoint: string;
  /** Resolves when the first write has come that will not be answered. */
  readonly stalled: Promise<void>;
  close(): void;
}

/** Passes requests on to `target`, up to `writes` batches of writes; those after them are kept waiting for ever. */
export async function stallingProxy(target: string, writes: number): Promise<StallingProxy> {
  const stall = Promise.withResolvers<void>();
  let passed = 0;
  const server = createServer((incoming, answer) => {
    const isWrite = String(incoming.headers['x-amz-target']).endsWith('.BatchWriteItem');
    if (isWrite && passed++ >= writes) return stall.resolve();
    const outgoing = request(target, { method: incoming.method, headers: incoming.headers }, (result) => {
      answer.writeHead(result.statusCode ?? 500, result.headers);
      result.pipe(answer);
    });
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stalled: stall.promise,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
