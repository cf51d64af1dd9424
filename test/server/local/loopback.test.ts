import { once } from 'node:events';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { expect, it, onTestFinished } from 'vitest';
import { listen } from '../../../server/local/listen.ts';
import { openLoopback, PortInUseError } from '../../../server/local/loopback.ts';

/** `localhost` is 127.0.0.1 for some programs and ::1 for others. */
const hasIPv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);
const served = {
  handler: Promise.resolve(async () => ({ statusCode: 200, body: 'an answer' })),
  playground: Promise.resolve(import.meta.dirname),
};

it.runIf(hasIPv6)('both answer on the same port', async () => {
  const server = await listen(0, served);
  onTestFinished(() => server.stop(0));
  for (const host of ['127.0.0.1', '[::1]', 'localhost']) {
    const response = await fetch(`http://${host}:${server.port}/graphql`);
    expect(await response.text()).toBe('an answer');
  }
});

it.runIf(hasIPv6).each(['127.0.0.1', '::1'])('a port that is taken on %s is in use', async (host) => {
  const other = createServer().listen(0, host);
  await once(other, 'listening');
  onTestFinished(() => {
    other.close();
  });
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(listen(port, served)).rejects.toThrow(PortInUseError);
  // The address that was free is free again.
  const free = createServer().listen(port, host === '::1' ? '127.0.0.1' : '::1');
  await once(free, 'listening');
  free.close();
});

it('one is enough where the machine has no other', async () => {
  let made = 0;
  const { servers } = await openLoopback(0, () => {
    made += 1;
    const server = createServer();
    if (made === 2)
      server.listen = () => {
        queueMicrotask(() =>
          server.emit('error', Object.assign(new Error('none'), { code: 'EADDRNOTAVAIL' })),
        );
        return server;
      };
    return server;
  });
  expect(servers).toHaveLength(1);
  for (const server of servers) server.close();
});
