import { describe, expect, it } from 'vitest';
import { readTold } from '../../../seed/editor/told.ts';
import { reasonIn } from '../../../seed/editor/told-in.ts';
import { namesOf, settled } from '../../support/settled.ts';

const spoke = (person: string) => `${person} a présenté le bilan de l’année devant les élus.`;
const asked = async (...paragraphs: readonly string[]) => {
  const folder = await settled(paragraphs);
  const merges = folder.questions.filter(({ about }) => about === 'probable-merge');
  return {
    people: namesOf(folder, 'PERSON'),
    asked: merges.map(({ reason }) => (reason === null ? '' : reasonIn(readTold(), 'en', reason))),
  };
};

describe('people are two', () => {
  it.each([
    ['M. Stéphane Kaboré', 'Mme Stéphanie Kaboré'],
    ['Mme Christiane Lompo', 'Mme Christine Lompo'],
    ['M. Fabrice Nadeau', 'M. Fabien Nadeau'],
    ['M. Daniel Aubry', 'Mme Danielle Aubry'],
    ['Mme Aline Verdon', 'Mme Éline Verdon'],
    ['M. Seydou Kanté père', 'M. Seydou Kanté fils'],
    ['M. Robert Lanvin Jr.', 'M. Robert Lanvin Sr.'],
  ])('%s, %s', async (one, other) => {
    expect((await asked(spoke(one), spoke(other))).people).toHaveLength(2);
  });

  it('of one name, where ages contradict; an editor is asked why', async () => {
    expect(
      await asked(
        'Karim Bensalah, 34 ans, a gagné la course de dimanche.',
        'Karim Bensalah, 71 ans, a ouvert le musée de la ville.',
      ),
    ).toEqual({ people: ['Karim Bensalah', 'Karim Bensalah'], asked: ['Ages differ: 34, 71.'] });
  });

  it.each([
    ['a sum', 'Les plus riches sont Amina Sefrioui (2,9) et Karim Bensalah (1,2).'],
    ['of who admires him', 'Ce grand ami de Karim Bensalah, âgé de 31 ans, a parlé.'],
  ])('what stands behind a name is no age where it is %s', async (_, text) => {
    const { people, asked: questions } = await asked(
      text,
      'Karim Bensalah, 71 ans, a ouvert le musée de la ville.',
    );
    expect([people.filter((name) => name === 'Karim Bensalah'), questions]).toEqual([['Karim Bensalah'], []]);
  });

  it('of one name, where nationalities, trades or honorifics contradict', async () => {
    const country = await asked(
      'Le ministre sénégalais Ibrahima Sarré a signé l’accord.',
      'Le ministre guinéen Ibrahima Sarré a refusé l’accord.',
    );
    expect(country).toEqual({
      people: ['Ibrahima Sarré', 'Ibrahima Sarré'],
      asked: ['Nationalities differ: Guinea, Senegal.'],
    });
    const trade = await asked(
      'L’attaquant Moussa Kérékou a marqué deux buts dimanche.',
      'Le préfet Moussa Kérékou a signé l’arrêté lundi.',
    );
    expect(trade).toEqual({
      people: ['Moussa Kérékou', 'Moussa Kérékou'],
      asked: ['Trades differ: public office, sport.'],
    });
    const gender = await asked(spoke('M. Dominique Lestrade'), spoke('Mme Dominique Lestrade'));
    expect(gender.people).toHaveLength(2);
    expect(gender.asked).toHaveLength(1);
  });

  it('whatever else is said in other texts of either: those of whom nothing is said are with the one named most', async () => {
    const texts = [
      'Karim Bensalah, 34 ans, a gagné la course de dimanche.',
      'Karim Bensalah, 35 ans, a couru à Fès.',
      'Karim Bensalah, 71 ans, a ouvert le musée de la ville.',
      spoke('M. Karim Bensalah'),
    ];
    for (const order of [texts, texts.toReversed()]) {
      const { records } = await settled(order);
      expect(records.map(({ counts }) => counts.articles).sort()).toEqual([1, 3]);
    }
  });
});

describe('people are one', () => {
  it.each([
    ['M. BENSALAH Karim', 'Karim Bensalah', 'Karim Bensalah'],
    ['M. Karim BENSALAH', 'Karim Bensalah', 'Karim Bensalah'],
    ['Mme Aissata Traore', 'Aïssata Traoré', 'Aïssata Traoré'],
    ['M. Slimane Ben Youssef Al-Amrani', 'Slimane Al-Amrani', 'Slimane Ben Youssef Al-Amrani'],
    ['M. Mamadou D. Kouyaté', 'Mamadou Désiré Kouyaté', 'Mamadou Désiré Kouyaté'],
  ])('%s, %s: %s', async (one, other, name) => {
    expect((await asked(spoke(one), spoke(`M. ${other}`.replace(/^M. A/, 'Mme A')))).people).toEqual([name]);
  });

  it('of one name whose ages two years tell', async () => {
    const at = (date: string, age: number) =>
      `---\ndate: ${date}\n---\nKarim Bensalah, ${age} ans, a gagné la course.`;
    expect((await asked(at('2020-03-01', 34), at('2024-09-01', 38))).people).toEqual(['Karim Bensalah']);
  });
});

describe('an editor is asked', () => {
  it.each([
    ['M. Karim Alaoui', 'M. K. Alaoui', 'about initials'],
    ['Mme Salma Berrada', 'Mme Salma Berrada Tazi', 'about a second surname'],
    ['M. Seydou Kanté', 'M. Seydou Kanté fils', 'about a son'],
    ['M. Jean Lamarre', 'M. Jean-Paul Lamarre', 'about a second given name'],
  ])('whether %s is %s: %s', async (one, other) => {
    const { people, asked: questions } = await asked(spoke(one), spoke(other));
    expect([people.length, questions.length]).toEqual([2, 1]);
  });

  it('not whether people of other initials, or of a man’s and a woman’s name, are one', async () => {
    expect((await asked(spoke('M. Karim Alaoui'), spoke('M. B. Alaoui'))).asked).toEqual([]);
    expect((await asked(spoke('M. Daniel Aubry'), spoke('Mme Danielle Aubry'))).asked).toEqual([]);
  });

  it('about organisations and initiatives of similar names, never of numbered ones', async () => {
    const published = (name: string) => `${name} a publié son rapport annuel mardi.`;
    const questions = async (...names: readonly string[]) =>
      (await settled(names.map(published))).questions
        .filter(({ about }) => about === 'probable-merge')
        .map(({ name, other }) => [name, other].sort().join(' = '));
    expect(
      await questions(
        'L’Agence nationale des semences',
        'L’Agence nationale des semailles',
        'L’Agence nationale des semancес',
      ),
    ).toEqual([]);
    expect(
      await questions('Le Fonds régional de solidarité', 'Les Fonds régionaux de solidarité'),
    ).toHaveLength(1);
    expect(
      await questions('L’Observatoire national des barrages', 'L’Observatoire national des barages'),
    ).toEqual(['Observatoire national des barages = Observatoire national des barrages']);
  });
});

describe('a surname alone', () => {
  it('is not hers whose honorific says another gender', async () => {
    const { records } = await settled([
      'M. Hatem Souissi, directeur de l’Agence des eaux, a parlé. Mme Souissi a répondu aux questions.',
    ]);
    const hatem = records.find(({ kind }) => kind === 'PERSON');
    expect(hatem?.names.map(({ value }) => value)).toEqual(['Hatem Souissi']);
  });

  it('is the one person’s of the article who bears it', async () => {
    const { records } = await settled([
      'M. Hatem Souissi, directeur de l’Agence des eaux, a parlé. M. Souissi a répondu aux questions.',
    ]);
    const hatem = records.find(({ kind }) => kind === 'PERSON');
    expect(hatem?.names.map(({ value }) => value)).toEqual(['Hatem Souissi', 'Souissi']);
  });

  it('of father and son is nobody’s', async () => {
    const { records } = await settled([
      'M. Seydou Kanté père et M. Seydou Kanté fils ont parlé. M. Kanté a répondu.',
    ]);
    expect(records.flatMap(({ names }) => names.map(({ value }) => value))).not.toContain('Kanté');
  });
});

describe('organisations are one', () => {
  it.each([
    ['L’Observatoire de l’Afrique', 'L’Observatoire en Afrique'],
    ['L’Institut Ferrandier de Dakar', 'L’Institut Ferrandier'],
    ['L’Agence régionale des oasis sahariennes (AROS)', 'L’AROS'],
    ['La Ligue pour la protection des dunes', 'La Ligue de protection des dunes'],
  ])('%s, %s', async (one, other) => {
    const names = namesOf(
      await settled([`${one} a publié son rapport.`, `${other} a signé un accord avec la ville.`]),
      'ORGANISATION',
    );
    expect(names).toHaveLength(1);
  });

  it('two towns’ institutes are two, and the one without a town is neither', async () => {
    const folder = await settled(
      ['L’Institut Ferrandier de Dakar', 'L’Institut Ferrandier de Tunis', 'L’Institut Ferrandier'].map(
        (name) => `${name} a publié son rapport.`,
      ),
    );
    expect(namesOf(folder, 'ORGANISATION')).toHaveLength(3);
  });

  it('a parent and its subsidiary are two', async () => {
    const folder = await settled([
      'La Société Générale Maroc, filiale de Société Générale, a signé un accord.',
    ]);
    expect(namesOf(folder, 'ORGANISATION')).toHaveLength(2);
  });
});
