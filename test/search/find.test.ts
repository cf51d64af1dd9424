import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../bench/random.ts';
import { articleDocument, entityDocument } from '../../search/document.ts';
import { findCandidates } from '../../search/find.ts';
import { articleImpacts } from '../../search/impact.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../search/posting.ts';
import { hasPhrase, isMadeOf, parseQuery } from '../../search/query.ts';
import { readText } from '../../search/read-text.ts';
import { memoryIndex } from './memory-index.ts';

const ALL: ReadonlySet<DocumentKind> = new Set(DOCUMENT_KINDS);

const named = {
  'Banque mondiale': entityDocument('ORGANISATION', 'o1', ['Banque mondiale', 'BM'], 40),
  'Bank Al-Maghrib': entityDocument('ORGANISATION', 'o2', ['Bank Al-Maghrib'], 12),
  'Amal Idrissi': entityDocument('PERSON', 'p1', ['Amal Idrissi', 'A. Idrissi'], 3),
  'La Une': entityDocument('ORGANISATION', 'o3', ['La Une'], 1),
  'Banque mondiale du climat': entityDocument('INITIATIVE', 'i1', ['Banque mondiale du climat'], 1),
};
const articles = {
  a1: articleDocument(
    'a1',
    'La Banque mondiale prête au port',
    'Le port de Safi reçoit un prêt. Amal Idrissi s’en dit heureuse.',
  ),
  a2: articleDocument('a2', 'Un port de pêche', 'Les pêcheurs attendent la banque.'),
  a3: articleDocument('a3', 'Le climat', 'Il fait chaud.'),
};
const index = memoryIndex([...Object.values(named), ...Object.values(articles)], 3);
const titles = new Map(
  [...Object.entries(named), ...Object.entries(articles)].map(([title, { number }]) => [number, title]),
);

const find = async (query: string, kinds = ALL): Promise<(string | undefined)[]> =>
  (await findCandidates(parseQuery(query), kinds, index)).candidates.map(({ document }) =>
    titles.get(document),
  );

describe('a query', () => {
  it('leaves out of account a word that nothing has beside those found as typed', async () => {
    expect((await find('banque xylophage')).slice(0, 2)).toEqual([
      'Banque mondiale',
      'Banque mondiale du climat',
    ]);
    expect((await find('amal idrizzi'))[0]).toBe('Amal Idrissi');
    expect((await find('amal idrisi'))[0]).toBe('Amal Idrissi');
    expect((await find('idrisi'))[0]).toBe('Amal Idrissi');
    expect(await find('xylophage zyzomys')).toEqual([]);
    // What an article has is no word that nothing has.
    expect((await find('amal pêcheurs'))[0]).toBe('a2');
  });

  it('finds entities with all its words in their names before articles, the closest name first', async () => {
    expect(await find('banque mondiale')).toEqual([
      'Banque mondiale',
      'Banque mondiale du climat',
      'a1',
      'a2',
    ]);
  });

  it('finds an article that has its words before a name that has one of them', async () => {
    const paper = entityDocument('ORGANISATION', 'o9', ['Le Monde'], 30);
    const cup = articleDocument(
      'a9',
      'Les buteurs',
      `Ils vont à la Coupe du monde. ${'Rien d’autre. '.repeat(60)}`,
    );
    const others = Array.from({ length: 20 }, (_, i) =>
      articleDocument(`b${i}`, `Jour ${i}`, 'Le monde change.'),
    );
    const few = memoryIndex([paper, cup, ...others], 21);
    const { candidates } = await findCandidates(parseQuery('coupe du monde'), ALL, few);
    expect(candidates[0]?.document).toBe(cup.number);
    const [first] = (await findCandidates(parseQuery('le monde'), ALL, few)).candidates;
    expect(first?.document).toBe(paper.number);
  });

  it('finds articles with one of its words, those with more of them first', async () => {
    expect(await find('port de pêche', new Set(['ARTICLE']))).toEqual(['a2', 'a1']);
  });

  it('finds one kind alone', async () => {
    expect(await find('Idrissi', new Set(['PERSON']))).toEqual(['Amal Idrissi']);
  });

  it('finds a name with a letter wrong, where nothing has the word', async () => {
    expect((await find('idrisi'))[0]).toBe('Amal Idrissi');
    expect((await find('idrissa'))[0]).toBe('Amal Idrissi');
    // `port` is no slip of another word: texts have it.
    expect((await find('ports')).toSorted()).toEqual(['a1', 'a2']);
  });

  it('of stop words alone finds the names made of them, and no text', async () => {
    expect(await find('la une')).toEqual(['La Une']);
    expect(await find('de la')).toEqual(['La Une']);
    expect(await find('')).toEqual([]);
  });

  it('by a stop word beside others finds nothing, whether they are anywhere or not', async () => {
    expect(await find('la port')).toEqual(await find('port'));
    expect(await find('la zyzomys')).toEqual([]);
  });

  it('reads a leaf and a list for each word, and not more for many', async () => {
    const before = index.reads();
    await find('banque climat port');
    expect(index.reads() - before).toBe(6);
  });
});

describe('a word that nothing has', () => {
  const teacher = entityDocument('PERSON', 'p3', ['Amal El Fallah Seghrouchni'], 2);
  const other = entityDocument('PERSON', 'p4', ['Amal Idrissi'], 9);
  const summit = articleDocument('c1', 'La COP 28 finit', 'Amal Idrissi en revient.');
  const meeting = articleDocument('c2', 'Une COP de plus', 'Rendez-vous le 28.');
  const town = articleDocument('c3', 'La COP', 'Personne.');
  const few = memoryIndex([teacher, other, summit, meeting, town], 3);
  const all = async (query: string) =>
    (await findCandidates(parseQuery(query), ALL, few)).candidates.map(({ document }) => document);

  it('is taken for words of a name that were written as one, or go on so', async () => {
    expect((await all('amal elfallah'))[0]).toBe(teacher.number);
    expect(await all('fallahseghrouchni')).toEqual([teacher.number]);
    expect((await all('amal idris'))[0]).toBe(other.number);
  });

  it('is taken for what stands behind an apostrophe that was not typed', async () => {
    expect((await all('lamal'))[0]).toBe(other.number);
    expect((await all('damal seghrouchni'))[0]).toBe(teacher.number);
  });

  it('decides beside the one word that was found as typed, where it was taken for another', async () => {
    const ministry = entityDocument('ORGANISATION', 'o7', ['Ministère des Affaires étrangères'], 5);
    const guard = entityDocument('PERSON', 'p7', ['Alexandre Benalla'], 2);
    const trial = articleDocument('d1', 'L’affaire Benalla', 'Alexandre Benalla est jugé.');
    const three = memoryIndex([ministry, guard, trial], 1);
    const firstOf = async (query: string) =>
      (await findCandidates(parseQuery(query), ALL, three)).candidates[0]?.document;
    expect(await firstOf('affaire benala')).toBe(trial.number);
    expect(await firstOf('affaire zyzomys')).toBe(ministry.number);
    expect(await firstOf('ministère affaires benala')).toBe(ministry.number);
  });

  it('is taken for letters and the number behind them, where both are', async () => {
    expect(await all('COP28')).toEqual([summit.number, meeting.number]);
    expect(await all('COP27')).toEqual([]);
  });
});

describe('a word that says the kind of thing', () => {
  const hedges = entityDocument('INITIATIVE', 'i2', ['Mille haies pour le Sahel'], 1);
  const weaver = entityDocument('PERSON', 'p2', ['Samira Tazi'], 1);
  const looms = entityDocument('ORGANISATION', 'o4', ['Métiers Tazi'], 1);
  const projects = entityDocument('ORGANISATION', 'o5', ['Bureau des projets verts'], 1);
  const news = articleDocument(
    'a4',
    'Un projet de haies',
    'La présidente Samira Tazi plante mille haies. Une société la paie.',
  );
  const few = [hedges, weaver, looms, projects, news];
  const first = async (query: string) =>
    (await findCandidates(parseQuery(query), ALL, memoryIndex(few, 1))).candidates[0]?.document;

  it('need not stand in its name: before a project, a firm, somebody in office', async () => {
    expect(await first('projet mille haies')).toBe(hedges.number);
    expect(await first('le programme « mille haies »')).toBe(hedges.number);
    expect(await first('la présidente Tazi')).toBe(weaver.number);
    expect(await first('Mme Tazi')).toBe(weaver.number);
    expect(await first('société Tazi')).toBe(looms.number);
  });

  it('counts like all others where a name has it, and of a thing of another kind', async () => {
    expect(await first('projets verts')).toBe(projects.number);
    expect(await first('projet')).toBe(projects.number);
    expect(await first('projet haies')).toBe(hedges.number);
    expect(await first('présidente haies')).toBe(news.number);
  });
});

describe('a name', () => {
  it('is made of the words of a query where it has all of them and no other', () => {
    const isCalled = (name: string, query: string) => isMadeOf(readText(name), parseQuery(query).wanted);
    expect(isCalled('La Une', 'la une')).toBe(true);
    expect(isCalled('La Une', 'la')).toBe(false);
    expect(isCalled('La Une du Sud', 'la une')).toBe(false);
    expect(isCalled('…', 'la')).toBe(false);
  });
});

describe('phrases', () => {
  it('are what stands between quotes of any kind', () => {
    expect(parseQuery('"banque mondiale" «port» “x y').phrases).toEqual([['banqu', 'mondial'], ['port']]);
    expect(hasPhrase(readText('La Banque mondiale'), ['banqu', 'mondial'])).toBe(true);
    expect(hasPhrase(readText('Mondiale, la banque'), ['banqu', 'mondial'])).toBe(false);
  });

  it('count once, however often they are typed', () => {
    expect(parseQuery('"à la" '.repeat(150)).phrases).toEqual([['a', 'la']]);
  });
});

describe('many articles', () => {
  const random = randomFrom(99);
  const word = (): string => `w${Math.floor(400 * random.next() ** 3)}x`;
  const text = (length: number): string => Array.from({ length }, word).join(' ');
  const all = Array.from({ length: 600 }, (_, i) => ({ id: `a${i}`, title: text(8), body: text(100) }));
  const documents = all.map(({ id, title, body }) => articleDocument(id, title, body));
  const many = memoryIndex(documents, all.length);

  // How many documents a long list has is known to an eighth of an octave: .04 of a word's weight.
  it('are ranked as the whole formula ranks them, as near as ten bits tell', async () => {
    const impacts = all.map(({ title, body }) => articleImpacts(title, body));
    for (let round = 0; round < 30; round++) {
      const words = [...new Set([word(), word(), word()])];
      const idf = words.map((w) => {
        const having = impacts.filter((terms) => terms.has(w)).length;
        return Math.log(1 + (all.length - having + 0.5) / (having + 0.5));
      });
      const exact = new Map(
        documents.map(({ number }, i) => [
          number,
          words.reduce((sum, w, j) => sum + (idf[j] ?? 0) * (impacts[i]?.get(w) ?? 0), 0),
        ]),
      );
      const { candidates, areAll } = await findCandidates(parseQuery(words.join(' ')), ALL, many);
      expect(areAll).toBe(true);
      expect(candidates).toHaveLength([...exact.values()].filter((score) => score > 0).length);
      for (const { document, score } of candidates)
        expect(Math.abs(score - (exact.get(document) ?? 0))).toBeLessThan(0.15);
    }
  });
});
