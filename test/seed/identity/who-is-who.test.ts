import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { analyse } from '../../../seed/analysis/analyse.ts';
import { readCatalogue } from '../../../seed/editor/catalogue.ts';
import { buildMatcher } from '../../../seed/names/matcher.ts';
import { seedContent } from '../../../seed/read/content.ts';
import { parseText } from '../../../seed/read/read.ts';
import type { EntityRecord } from '../../../store/records.ts';
import { built } from '../../support/built.ts';
import { editableContent } from '../../support/content.ts';

const page = (title: string, ...paragraphs: readonly string[]) => `${title}\n\n${paragraphs.join('\n\n')}\n`;

const naming = (name: string): string =>
  page(
    'Une réunion de travail à Rabat',
    `M. ${name} a présenté le bilan de l’année devant les membres du conseil.`,
  );

/** The people that texts name, one each. */
const peopleOf = (...names: readonly string[]) => peopleWith('', ...names);

async function peopleWith(
  rejected: string,
  ...names: readonly string[]
): Promise<{ people: string[]; asked: number }> {
  const content = await editableContent({ copySeed: false });
  onTestFinished(() => content.remove());
  for (const [i, name] of names.entries()) await content.edit(`${i}.txt`, naming(name));
  await writeFile(join(content.catalogue, 'rejected.yaml'), rejected);
  const { items, questions } = await built(content);
  const people = items
    .filter(({ pk, sk }) => pk.startsWith('e') && sk === 'RECORD')
    .map(({ doc }): EntityRecord => JSON.parse(doc))
    .map(({ name }) => name);
  return { people, asked: questions.length };
}

describe('people over several articles', () => {
  it.each([
    ['Mohammed Benchekroun', 'Mohamed Benchekroune'],
    ['Abdelkrim Ouazzani', 'Abdelkarim Wazzani'],
    ['Salma El Kettani', 'Salma Kettani'],
    ['Driss Ait El Hadj', 'Driss Aït El Haj'],
    ['Fatima-Zahra Mernissi', 'Fatima Zahra Mernissi'],
    ['Youssef BENJELLOUN', 'Youssef Benjelloun'],
    ['Nourredine Djebbar', 'Noureddine Jebbar'],
    ['Yassine Qotbi', 'Yacine Kotbi'],
    ['Khadija Bourkia', 'Khadidja Bourquia'],
    ['Fatou Ndiaye', 'Fatou N’Diaye'],
    ['Rhyzlène Amezrou', 'Ghizlane Amezrou'],
    ['Hicham Zellou', 'Hisham Zellou'],
    ['Abdelkader Zniber', 'Abd El Kader Zniber'],
    ['Slimane Ben Youssef Al-Amrani', 'Slimane Al-Amrani'],
  ])('%s and %s are one', async (one, other) => {
    expect((await peopleOf(one, other)).people).toHaveLength(1);
  });

  it.each([
    ['Karim Berrada', 'Karim Bennani', 'the same given name'],
    ['Karim Berrada', 'Amina Berrada', 'the same surname'],
    ['Houda Filali', 'Omar Filali', 'the same surname'],
    ['Fatoumata Coulibaly', 'Fatoumata Maïga', 'the same given name'],
    ['Mehdi Alaoui', 'Mehdi Alami', 'surnames with other consonants'],
    ['Karim Bennani', 'Karim Bennouni', 'surnames with vowels that nobody confuses'],
    ['Karim Mansour', 'Karim Mansouri', 'a surname and one derived of it'],
    ['Amin Berrada', 'Amina Berrada', 'a man and a woman'],
    ['Michel Dupont', 'Michèle Dupont', 'a man and a woman'],
    ['Saïd Tazi', 'Saad Tazi', 'given names that are alike'],
    ['Ousmane Diop', 'Ousmane Diouf', 'surnames that are alike'],
    ['Amine Fassi', 'Amina Fassi', 'a man and a woman'],
    ['Mohammed Kadri', 'Mohammed Kadiri', 'two families'],
    ['Mamadou Ba', 'Mamadou Bah', 'two families'],
    ['Jean Martin', 'Jean-Pierre Martin', 'given names of one word and of two'],
    ['Mohamed Tazi', 'Mohamed Ali Tazi', 'given names of one word and of two'],
    ['Kossi Tchalla', 'Kossi Agbeko', 'the same given name'],
    ['Hassan Mourad', 'Mourad Hassan', 'the same words the other way round'],
  ])('%s and %s are two: %s', async (one, other) => {
    expect((await peopleOf(one, other)).people).toHaveLength(2);
  });

  it('with a name between two others do not make those one', async () => {
    const names = ['Malik Idrissi', 'Melik Idrissi', 'Malik Idrissi Alaoui', 'Mélek Idrissi'];
    const one = await peopleOf(...names);
    const other = await peopleOf(...names.toReversed());
    expect(one.people.sort()).toEqual(other.people.sort());
    const three = await peopleOf('Jean-Pierre Martin', 'Jean-Paul Martin', 'Jean Martin');
    expect(three.people.sort()).toEqual(['Jean Martin', 'Jean-Paul Martin', 'Jean-Pierre Martin']);
    expect(three.asked).toBeGreaterThan(0);
  });

  it('of whom texts give no more than a surname are not published, and never joined unasked', async () => {
    expect(await peopleOf('Martin', 'Martin')).toEqual({ people: [], asked: 1 });
  });

  it('that an editor calls different stay apart, and each keeps its name', async () => {
    const names = ['Malik Idrissi', 'Melik Idrissi'] as const;
    expect((await peopleOf(...names)).people).toHaveLength(1);
    const rejected = `different:\n  - [${names.join(', ')}]\n`;
    expect((await peopleWith(rejected, ...names)).people.sort()).toEqual([...names]);
  });

  it('that are only perhaps one stay two, and an editor is asked', async () => {
    const { people, asked } = await peopleOf('Nadia Lahlimi', 'Nadia Lahmidi');
    expect([people.length, asked]).toEqual([2, 1]);
  });
});

const matcher = buildMatcher(await readCatalogue(seedContent.catalogue));
const named = (text: string): string[] =>
  analyse(parseText('a.txt', 'a.txt', Buffer.from(text)), matcher).mentions.map(
    ({ entity, place }) => `${place.text} = ${nameOf.get(entity) ?? 'found'} by ${place.rule}`,
  );
const nameOf = new Map((await readCatalogue(seedContent.catalogue)).map(({ id, key }) => [id, key]));

describe('an acronym', () => {
  it('is the catalogue’s, where the article says nothing else', () => {
    expect(
      named(page('Un titre', 'La DCO a tenu mardi à Rabat une réunion sur les données publiques.')),
    ).toEqual(['DCO = dco by catalogue']);
  });

  it('is what the article itself defines, before it and behind', () => {
    expect(
      named(
        page(
          'La DCO fait le bilan',
          'La Direction des cultures oasiennes (DCO) a tenu mardi à Rabat une réunion sur les palmeraies.',
          'La DCO y a présenté dix chantiers, a indiqué la direction devant la presse.',
        ),
      ),
    ).toEqual([
      'DCO = found by acronym',
      'Direction des cultures oasiennes = found by name-with-acronym',
      'DCO = found by acronym',
      'DCO = found by acronym',
    ]);
  });
});

describe('other languages', () => {
  it('Arabic labels are found in an Arabic text, and in a French one', () => {
    expect(
      named(
        page(
          'المغرب يترأس دورة جديدة',
          'الرباط – أعلنت منظمة التعاون الرقمي عن برنامج جديد لدعم المهارات الرقمية في المدارس، خلال لقاء رسمي.',
        ),
      ),
    ).toEqual(['منظمة التعاون الرقمي = dco by catalogue']);
    expect(
      named(
        page('Un titre', 'La DCO (منظمة التعاون الرقمي) a tenu mardi à Rabat une réunion sur les données.'),
      ),
    ).toEqual(['DCO = dco by catalogue', 'منظمة التعاون الرقمي = dco by catalogue']);
  });

  it.each([
    ['وقالت أمل الفلاح السغروشني', 'أمل الفلاح السغروشني', 'amal-el-fallah-seghrouchni'],
    ['ووفقا لسالم بن محمد المالك', 'سالم بن محمد المالك', 'salem-ben-mohammed-al-malik'],
    ['وترأس الملك محمد السادس', 'محمد السادس', 'mohammed-vi'],
    [
      'بتعاون مع وزارة الانتقال الرقمي وإصلاح الإدارة',
      'وزارة الانتقال الرقمي وإصلاح الإدارة',
      'ministere-transition-numerique-maroc',
    ],
    [
      'ووقعت منظمة العالم الإسلامي للتربية والعلوم والثقافة',
      'منظمة العالم الإسلامي للتربية والعلوم والثقافة',
      'icesco',
    ],
    ['وأعلنت الإيسيسكو', 'الإيسيسكو', 'icesco'],
    ['وأعلن برنامج الأمم المتحدة الإنمائي', 'برنامج الأمم المتحدة الإنمائي', 'pnud'],
    ['في إطار استراتيجية المغرب الرقمي 2030', 'المغرب الرقمي 2030', 'maroc-digital-2030'],
  ])('an Arabic text names whom the catalogue knows in both scripts: %s', (before, text, key) => {
    expect(
      named(page('المغرب يترأس دورة جديدة', `${before} خلال لقاء رسمي حول المهارات في المدارس.`)),
    ).toEqual([`${text} = ${key} by catalogue`]);
  });

  it('a school that is named after somebody in Arabic is not that person', () => {
    const text = page('المغرب يترأس دورة جديدة', 'وقال طالب بجامعة محمد السادس إن اللقاء كان مفيدا للجميع.');
    expect(named(text)).toEqual([]);
  });

  it('English names are found by what shows a name in English', () => {
    const text = page(
      'Digital skills programme opens in Rabat',
      'The Ministry of Digital Skills and the Atlas University signed an agreement with the Digital Cooperation Organization.',
      '"This is a first step," said Dr. Laila Benmoussa, Director of the Atlas University.',
    );
    expect(new Set(named(text))).toEqual(
      new Set([
        'Ministry of Digital Skills = found by ministry',
        'Atlas University = found by named-body',
        'Digital Cooperation Organization = dco by catalogue',
        'Laila Benmoussa = found by honorific',
      ]),
    );
  });
});
