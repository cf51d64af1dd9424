import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SeedingError } from '../../../seed/commands/report.ts';
import { contentIn, seedContent } from '../../../seed/read/content.ts';
import { ContentError, ContentErrors } from '../../../seed/read/content-error.ts';
import { openDesk } from '../../../web/review/desk.ts';
import { PEOPLE, questionsIn, reviewed } from '../../support/reviewed.ts';

const { here, ask, own, waiting, idOf, answer, yaml } = reviewed();

describe('an answer', () => {
  it('that accepts a doubtful form makes it an alias, and leaves the rest of the file as it is', async () => {
    expect((await answer('Amal Al-Fellah Sebbar', 'accept')).status).toBe(200);
    const people = await yaml('people.yaml');
    expect(people).toContain('# Kept as it is.');
    expect(people).toMatch(/aliases:\n\s+- Amal Al-Fellah Sebbar\n/);
    here().desk.changed();
    expect(await idOf('Amal Al-Fellah Sebbar')).toBeUndefined();
  });

  it('that rejects it takes it off, and the question out of review.yaml', async () => {
    await answer('Amal Al-Fellah Sebbar', 'reject');
    expect(await yaml('people.yaml')).not.toContain('Sebbar');
    expect(await yaml('review.yaml')).not.toContain('Sebbar');
  });

  it('that merges a name into an entry makes it an alias there', async () => {
    await answer('Amal Al-Fellah Sebbar', 'merge into kais-hammami');
    expect(await yaml('people.yaml')).toMatch(/name: Kais Hammami\n {2}aliases:\n\s+- Amal Al-Fellah Sebbar/);
  });

  it('that cannot be followed changes nothing, and says why', async () => {
    const refused = await answer('Amal Al-Fellah Sebbar', 'merge into nobody');
    expect([refused.status, JSON.parse(refused.body).error]).toEqual([
      409,
      expect.stringContaining('no entry nobody'),
    ]);
    expect(await yaml('people.yaml')).toBe(PEOPLE);
    expect(await idOf('Amal Al-Fellah Sebbar')).toBeDefined();
    expect(await yaml('review.yaml')).not.toMatch(/answer: \S/);
  });

  it.each(['', 'accept\nmerge into x', 'merge into ../x', 'drop'])('%j is none', async (given) => {
    expect((await answer('Amal Al-Fellah Sebbar', given)).status).toBe(400);
  });

  it.each(['person', 'organisation', 'initiative'])('%s makes it an entry of its own', async (kind) => {
    expect((await answer('Amal Al-Fellah Sebbar', kind)).status).toBe(200);
    const file = { person: 'people', organisation: 'organisations', initiative: 'initiatives' }[kind];
    expect(await yaml(`${file}.yaml`)).toMatch(/^amal-al-fellah-sebbar:\n {2}name: Amal Al-Fellah Sebbar$/m);
  });

  it('to a question that waits no longer is refused', async () => {
    const body = { id: 'none', answer: 'accept' };
    expect((await ask('/review/api/answer', { method: 'POST', headers: own(), body })).status).toBe(409);
  });
});

it('where seeding fails, what waits is answered by what to mend, in both languages', async () => {
  const { folder, desk } = here();
  for (const [failure, fr] of [
    [
      new ContentErrors([
        new ContentError(join(folder.path, 'b.txt'), null, 'is empty: write the article or remove the file'),
      ]),
      'b.txt : est vide : écrivez l’article ou supprimez le fichier',
    ],
    [
      // As it comes out of the thread that seeds.
      new SeedingError(
        `${join(folder.path, 'a.txt')}:2: is not UTF-8 from this line on: save it as UTF-8`,
        true,
      ),
      'a.txt, ligne 2 : n’est plus de l’UTF-8 à partir de cette ligne : enregistrez le fichier en UTF-8',
    ],
  ] as const) {
    here().asking = () => Promise.reject(failure);
    desk.changed();
    const { status, body } = await ask('/review/api/waiting', { headers: own() });
    const { error, told } = JSON.parse(body);
    expect([status, told.fr.replaceAll('\u00a0', ' ')]).toEqual([409, fr]);
    expect(error).toBe(told.en);
    expect(error).not.toContain(folder.path);
  }
  // It is asked anew by whoever looks next.
  here().asking = questionsIn;
  expect((await ask('/review/api/waiting', { headers: own() })).status).toBe(200);
});

describe('the last answer taken back', () => {
  const undo = () => ask('/review/api/undo', { method: 'POST', headers: own(), body: {} });
  const files = async () =>
    Object.fromEntries(
      await Promise.all(
        (await readdir(here().content.catalogue)).map(async (file) => [file, await yaml(file)]),
      ),
    );

  it.each(['accept', 'reject', 'organisation', 'merge into kais-hammami'])(
    'leaves every file as it was, to the byte (%s)',
    async (given) => {
      const before = await files();
      const id = await idOf('Amal Al-Fellah Sebbar');
      expect(JSON.parse((await answer('Amal Al-Fellah Sebbar', given)).body).last).toEqual({
        id,
        name: 'Amal Al-Fellah Sebbar',
        answer: given,
      });
      expect(await files()).not.toEqual(before);
      const undone = JSON.parse((await undo()).body);
      expect(undone.last).toBeNull();
      expect(undone.questions.map((one: { id: string }) => one.id)).toContain(id);
      expect(await files()).toEqual(before);
    },
  );

  it('is the one before it the next time, and none without an answer', async () => {
    const before = await files();
    const [first, second] = (await waiting()).map((one: { name: string }) => one.name);
    await answer(first, 'reject');
    await answer(second, 'reject');
    expect(JSON.parse((await undo()).body).last).toMatchObject({ name: first });
    expect((await undo()).status).toBe(200);
    expect(await files()).toEqual(before);
    expect((await undo()).status).toBe(409);
  });

  it('also after the folder was seeded with it', async () => {
    const before = await files();
    await answer('Amal Al-Fellah Sebbar', 'reject');
    here().desk.changed();
    expect(await idOf('Amal Al-Fellah Sebbar')).toBeUndefined();
    await undo();
    here().desk.changed();
    expect(await idOf('Amal Al-Fellah Sebbar')).toBeDefined();
    expect(await files()).toEqual(before);
  });

  it('does not take back what an editor wrote into the file since', async () => {
    await answer('Amal Al-Fellah Sebbar', 'reject');
    const written = `${await yaml('people.yaml')}\nnadia-untel:\n  name: Nadia Untel\n`;
    await here().folder.write('catalogue/people.yaml', written);
    const refused = await undo();
    expect([refused.status, JSON.parse(refused.body).error]).toEqual([
      409,
      expect.stringContaining('people.yaml: was changed since'),
    ]);
    expect(await yaml('people.yaml')).toBe(written);
  });
});

describe('a folder without a catalogue of its own', () => {
  it('gets a copy with its first answer, and Kiosque’s own stays as it came', async () => {
    const { folder } = here();
    await rm(here().content.catalogue, { recursive: true });
    const content = await contentIn(folder.path);
    expect(content.catalogue).toBe(seedContent.catalogue);
    const kiosques = await readFile(join(seedContent.catalogue, 'people.yaml'), 'utf8');
    const desk = openDesk(
      () => contentIn(folder.path),
      async () => questionsIn(content),
    );
    const { questions, catalogue, isKiosques } = await desk.waiting();
    expect([catalogue, isKiosques]).toEqual([`${basename(folder.path)}/catalogue`, false]);
    const id = questions.find(({ name }) => name === 'Amal Al-Fellah Sebbar')?.id ?? '';
    expect(await desk.decide(id, 'accept')).toBe(true);
    expect(await readFile(join(seedContent.catalogue, 'people.yaml'), 'utf8')).toBe(kiosques);
    const own = await readFile(join(folder.path, 'catalogue/people.yaml'), 'utf8');
    expect(own).not.toBe(kiosques);
    await desk.undo();
    expect(await readFile(join(folder.path, 'catalogue/people.yaml'), 'utf8')).toBe(kiosques);
    expect((await contentIn(folder.path)).catalogue).toBe(join(folder.path, 'catalogue'));
  });
});

it('speaks French, English where it is asked for, and has a reason and a rule in both', async () => {
  const page = async (query: string) => (await ask(`/review${query}`)).body;
  expect(await page('')).toContain('<html lang="fr">');
  expect(await page('?lang=en')).toContain('<html lang="en">');
  expect(await page('?lang=../x')).toContain('<html lang="fr">');
  const told = JSON.parse(/id="told">(.*?)<\/script>/.exec(await page(''))?.[1] ?? '');
  expect(told.rules.honorific.fr).toContain('civilité');
  const [question] = (await waiting()).filter(
    (one: { name: string }) => one.name === 'Amal Al-Fellah Sebbar',
  );
  expect(question.reason).toEqual({ about: 'doubtful', said: { und: 'Another surname.' } });
});
