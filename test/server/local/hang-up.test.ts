import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import type { Handler } from '../../../server/handler.ts';
import { listen } from '../../../server/local/listen.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

it('whoever asks while the server starts and hangs up is no news', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { promise, resolve } = Promise.withResolvers<Handler>();
  const handler = vi.fn<Handler>();
  const { port, stop } = await listen(0, { handler: promise, playground: Promise.resolve('') });
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write('POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: 2\r\n\r\n{}');
  await setTimeout(50);
  socket.destroy();
  await setTimeout(50);
  resolve(handler);
  await setTimeout(50);
  await stop(0);
  expect(said).not.toHaveBeenCalled();
});
