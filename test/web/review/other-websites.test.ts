import { describe, expect, it } from 'vitest';
import { PEOPLE, reviewed } from '../../support/reviewed.ts';

const { here, ask, own, answer, yaml } = reviewed();

describe('another website', () => {
  const writes = async () => (await yaml('people.yaml')) !== PEOPLE;

  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['an origin that only looks alike', { origin: 'http://localhost' }],
    ['the origin null of a sandboxed frame', { origin: 'null' }],
    ['a foreign host, as DNS rebinding makes it', { host: 'evil.example' }],
    ['a host that begins like ours', { host: 'localhost.evil.example' }],
    ['no token', { 'x-kiosque-review': '' }],
    ['a wrong token', { 'x-kiosque-review': 'A'.repeat(43) }],
    ['the type that a form can send', { 'content-type': 'text/plain' }],
    ['word of the browser that another site asks', { 'sec-fetch-site': 'cross-site' }],
  ])('decides nothing with %s', async (_, headers: Record<string, string>) => {
    const host =
      headers.host === undefined
        ? {}
        : { host: `${headers.host}:${here().port}`, origin: `http://${headers.host}:${here().port}` };
    const refused = await answer('Amal Al-Fellah Sebbar', 'accept', { ...own(), ...headers, ...host });
    expect(refused.status).toBe(403);
    expect(await writes()).toBe(false);
  });

  it('without an origin decides nothing', async () => {
    const { origin: _, ...headers } = own();
    expect((await answer('Amal Al-Fellah Sebbar', 'accept', headers)).status).toBe(403);
    expect(await writes()).toBe(false);
  });

  it('gets neither the page nor its token by a name that leads here', async () => {
    for (const path of ['/review', '/review/api/waiting', '/review/api/texts']) {
      const refused = await ask(path, {
        headers: { host: `evil.example:${here().port}`, 'x-kiosque-review': here().token },
      });
      expect([refused.status, refused.body.includes(here().token)], path).toEqual([403, false]);
    }
    const otherPort = await ask('/review', { headers: { host: `localhost:${here().port + 1}` } });
    expect(otherPort.status).toBe(403);
  });

  it('neither reads nor frames it', async () => {
    expect((await ask('/review/api/waiting')).status).toBe(403);
    const { headers } = await ask('/review');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});

it('what was found in a text is told of the texts that are served, and of no other file', async () => {
  const get = (file: string) => ask(`/review/api/text?file=${encodeURIComponent(file)}`, { headers: own() });
  expect(JSON.parse((await get('a.txt')).body).path).toBe('a.txt');
  for (const file of ['../a.txt', 'catalogue/people.yaml', '/etc/passwd', ''])
    expect((await get(file)).status, file).toBe(404);
});
