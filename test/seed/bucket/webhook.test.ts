import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import type { RecordNews, SeedingNews } from '../../../seed/bucket/seeding-news.ts';
import { deliver, WebhookError } from '../../../seed/bucket/webhook/deliver.ts';
import { messageOf } from '../../../seed/bucket/webhook/message.ts';
import { postPublicly } from '../../../seed/bucket/webhook/post-publicly.ts';
import { receiverIn } from '../../../seed/bucket/webhook/receiver.ts';

const KEY = 'cette clé a plus de seize caractères';

const change: RecordNews = { id: 'a0123456789abcdef', kind: 'ARTICLE', slug: 'un-titre', change: 'added' };
const news: SeedingNews = {
  id: 'une-fois',
  at: '2026-11-26T04:00:00.000Z',
  isWhole: false,
  changes: [change],
  texts: [],
};

it('says what was added, changed and removed; of a thousand and more, or of what nobody knows, that there is more', () => {
  expect(JSON.parse(messageOf(news)?.body ?? '')).toEqual({
    id: 'une-fois',
    at: news.at,
    complete: true,
    changes: [change],
  });
  expect(messageOf({ ...news, changes: [] })).toBeNull();
  const many = messageOf({ ...news, changes: Array.from({ length: 1_001 }, () => change) });
  expect(JSON.parse(many?.body ?? '')).toMatchObject({ complete: false, changes: { length: 1_000 } });
  expect(JSON.parse(messageOf({ ...news, changes: [], isWhole: true })?.body ?? '').complete).toBe(false);
});

it('is tried again with pauses until it is taken, under one id, each time signed anew', async () => {
  const taken: { readonly headers: NodeJS.Dict<string | string[]>; readonly body: string }[] = [];
  const server = createServer(async (request, response) => {
    taken.push({ headers: request.headers, body: await text(request) });
    if (taken.length === 2) return void request.socket.destroy();
    response.writeHead(taken.length < 4 ? 503 : 204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const post = async (headers: Readonly<Record<string, string>>, body: string) =>
    (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body })).status;
  const message = { id: 'une-fois', body: '{"é":1}' };
  await deliver(message, 'secret', post, [1, 2, 3, 4]);
  expect(taken).toHaveLength(4);
  for (const { headers, body } of taken) {
    expect(headers['x-kiosque-id']).toBe('une-fois');
    const signed = `${headers['x-kiosque-timestamp']}.${body}`;
    expect(headers['x-kiosque-signature']).toBe(
      `sha256=${createHmac('sha256', 'secret').update(signed).digest('hex')}`,
    );
  }
  await expect(deliver(message, 'secret', async () => 302, [1, 1])).rejects.toThrow(WebhookError);
});

it.each([
  'http://example.org/',
  'https://127.0.0.1/',
  'https://[::1]:1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://localhost:9/',
])('%s is not called', async (address) => {
  await expect(postPublicly(new URL(address), {}, '')).rejects.toThrow(/public|private/);
});

it.each([
  'http://example.org/hook',
  'https://user:secret@example.org/hook',
  'https://169.254.169.254/',
  'https://0x7f000001/',
  'https://[::1]/',
  'https://localhost/',
  'https://db.internal/',
  'ftp://example.org/',
  'example.org/hook',
  '',
])('%s is no address of a webhook, and is not told', (address) => {
  const value = JSON.stringify({ url: address, key: KEY });
  const read = () => receiverIn('/kiosque/webhook', value);
  expect(read).toThrow(WebhookError);
  expect(read).toThrow(
    /^The parameter \/kiosque\/webhook cannot be used: url must be an https address of a named host, without a password$/,
  );
});

it.each([
  ['an address alone', 'https://hooks.example.org/secret-of-a-hook', /it must be JSON such as/],
  ['a list', '["https://hooks.example.org/secret-of-a-hook"]', /it must be JSON such as|url must be/],
  ['no key', '{"url":"https://hooks.example.org/secret-of-a-hook"}', /key must be a text of 16 characters/],
  [
    'a key that can be guessed',
    '{"url":"https://hooks.example.org/secret-of-a-hook","key":"secret-of-a"}',
    /key must be a text of 16 characters or more$/,
  ],
  ['no address', `{"key":"${KEY}"}`, /url must be an https address/],
])('a parameter with %s is refused without a word of what stands in it', (_, value, message) => {
  const read = () => receiverIn('/kiosque/webhook', value);
  expect(read).toThrow(message);
  expect(read).not.toThrow(/secret-of-a|hooks\.example/);
});

it('a parameter has the address and the key', () => {
  const { url, key } = receiverIn('/p', JSON.stringify({ url: 'https://hooks.example.org/a?b=c', key: KEY }));
  expect([url.href, key]).toEqual(['https://hooks.example.org/a?b=c', KEY]);
});
