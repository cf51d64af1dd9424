import { type Random, randomFrom } from '../../bench/random.ts';

/** A place of a random text that names something, and what it really names. */
export interface Named {
  /** As the text writes it. */
  readonly form: string;
  /** Which entity it is: the truth. */
  readonly truth: string;
}
export interface RandomText {
  readonly path: string;
  readonly text: string;
  readonly named: readonly Named[];
}

const MEN = ['Stéphane', 'Karim', 'Amadou', 'Rachid', 'Ousmane', 'Hervé', 'Noureddine'];
const WOMEN = ['Stéphanie', 'Karima', 'Aïssata', 'Rachida', 'Hélène', 'Fatimata', 'Nadège'];
const SURNAMES = ['Bennacer', 'Traoré', 'Ouédraogo', 'El Fassi', 'Guérin', 'Bouchareb', 'N’Dour'];
const TOPICS = ['phares', 'semences', 'archives', 'barrages', 'musées'];
const PORTFOLIOS = ['de la Santé', 'de la Culture', 'de l’Intérieur'];
const COUNTRIES = [
  { code: 'MA', adjective: 'marocain', name: 'du Maroc' },
  { code: 'PT', adjective: 'portugais', name: 'du Portugal' },
  { code: 'SN', adjective: 'sénégalais', name: 'du Sénégal' },
];

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** The same person as other texts may write the name. */
function spelling(random: Random, given: string, surname: string): string {
  const capitals = surname.toUpperCase();
  return random.pick([
    `${given} ${surname}`,
    `${given} ${surname}`,
    `${given} ${capitals}`,
    `${capitals} ${given}`,
    bare(`${given} ${surname}`),
    `${given} ${surname.replace('ou', 'u')}`,
  ]);
}

function person(random: Random): Named & { readonly sentence: string } {
  const isWoman = random.chance(0.5);
  const generation = isWoman || !random.chance(0.15) ? '' : random.pick([' père', ' fils']);
  // Of no other surname: whether one without « père » is the father, nobody could say.
  const surname = generation === '' ? random.pick(SURNAMES) : 'Coulibaly';
  const given = random.pick(isWoman ? WOMEN : MEN);
  const form = `${generation === '' ? spelling(random, given, surname) : `${given} ${surname}`}${generation}`;
  const sentence = `${isWoman ? 'Mme' : 'M.'} ${form} a présenté le bilan de l’année devant les élus.`;
  return { form, truth: `${given} ${surname}${generation}`, sentence };
}

function agency(random: Random): Named & { readonly sentence: string } {
  const topic = random.pick(TOPICS);
  const name = `Agence des ${topic} de Terrebelle`;
  const form = random.pick([name, name, `Agence pour les ${topic} de Terrebelle`]);
  return {
    form,
    truth: name,
    sentence: `L’${form} (A${topic.charAt(0).toUpperCase()}TB) a publié son rapport.`,
  };
}

function ministry(random: Random): Named & { readonly sentence: string } {
  const portfolio = random.pick(PORTFOLIOS);
  const { code, adjective, name } = random.pick(COUNTRIES);
  const form = random.pick([`ministère ${adjective} ${portfolio}`, `ministère ${portfolio} ${name}`]);
  return { form, truth: `${code} ${portfolio}`, sentence: `Le ${form} a publié une circulaire.` };
}

/** A folder of texts of which it is known who is who: spellings, orders, capitals, accents, ties, countries, twins. */
export function randomFolder(seed: number): RandomText[] {
  const random = randomFrom(seed);
  return Array.from({ length: 3 + random.below(8) }, (_, i) => {
    const named = Array.from({ length: 1 + random.below(2) }, () =>
      random.pick([person, person, agency, ministry])(random),
    );
    const paragraphs = named.map(({ sentence }) => sentence).join('\n\n');
    return {
      path: `${String(i).padStart(2, '0')}.txt`,
      text: `Les nouvelles du jour en bref\n\n${paragraphs}\n`,
      named,
    };
  });
}
