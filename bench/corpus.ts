import type { CatalogueEntry } from '../seed/editor/catalogue.ts';
import { entityId } from '../store/ids.ts';
import type { EntityKind } from '../store/records.ts';
import { type Random, randomFrom } from './random.ts';

/** A synthetic press corpus: texts, the catalogue that knows their names, and what each text says. */
export interface Corpus {
  readonly catalogue: readonly CatalogueEntry[];
  article(index: number): SyntheticArticle;
}

export interface SyntheticArticle {
  readonly path: string;
  /** The raw file, front matter included. */
  readonly text: string;
  readonly truth: ArticleTruth;
}

/** What the text says, by construction. Entities are catalogue keys. */
export interface ArticleTruth {
  readonly date: string | null;
  readonly language: string;
  readonly source: string | null;
  /** In order of first mention. */
  readonly entities: readonly string[];
  readonly roles: readonly { readonly person: string; readonly organisation: string }[];
  readonly relations: readonly { readonly organisation: string; readonly initiative: string }[];
}

export interface CorpusOptions {
  readonly seed: number;
  readonly people: number;
  readonly organisations: number;
  readonly initiatives: number;
  /** Dates are drawn from so many days; none at all from 0. */
  readonly days: number;
  readonly undated: number;
}

const GIVEN =
  'Amina Brahim Chakib Dounia Ezzedine Fadoua Ghali Hanane Idriss Jihane Kawtar Lahcen Meryem Nabila Othmane Rachida Samir Touria Wafaa Yassine'.split(
    ' ',
  );
const SURNAME_STARTS = 'Ber Chad Dar Fas Ghaz Hal Jad Kar Lam Mar Naj Oua Raf Sab Taz'.split(' ');
const SURNAME_ENDS = 'rada lali mani nouri baoui zizi kani tahri goui ssaf'.split(' ');
const TOPICS =
  'Pêche Forêts Routes Semences Sports Archives Énergies Musées Ports Statistiques Eaux Mines'.split(' ');
const CITIES =
  'Agadir Berkane Chefchaouen Dakhla Essaouira Fès Guercif Ifrane Jerada Kénitra Larache Meknès Nador Oujda Rabat Settat Tanger Zagora'.split(
    ' ',
  );
const PLANS = 'Horizon Impulsion Passerelle Rivage Sillage Tremplin Boussole Levain'.split(' ');
const SOURCES = ['Le Courrier', 'La Dépêche du Détroit', 'L’Écho du Souss', 'Atlas Matin'];
const LANGUAGES = ['fr', 'fr', 'fr', 'en', 'ar'];
const FILLER = [
  'Les participants ont salué la qualité des échanges et la précision des données présentées au cours de la matinée.',
  'Une feuille de route sera publiée avant la fin du trimestre, après une consultation ouverte à tous les acteurs concernés.',
  'Le calendrier prévoit une première phase d’expérimentation, puis une généralisation progressive à toutes les provinces.',
];

const nth = <Value>(values: readonly Value[], index: number): Value => {
  const value = values[index % values.length];
  if (value === undefined) throw new RangeError('an empty list of words');
  return value;
};

const NAMES: Readonly<Record<EntityKind, (i: number) => string>> = {
  PERSON: (i) => {
    const surname = Math.floor(i / GIVEN.length);
    return `${nth(GIVEN, i)} ${nth(SURNAME_STARTS, surname)}${nth(SURNAME_ENDS, Math.floor(surname / SURNAME_STARTS.length))}`;
  },
  ORGANISATION: (i) => `Agence des ${nth(TOPICS, i)} de ${nth(CITIES, Math.floor(i / TOPICS.length))}`,
  INITIATIVE: (i) =>
    `Plan ${nth(PLANS, i)} ${nth(CITIES, Math.floor(i / PLANS.length))} ${2027 + (Math.floor(i / PLANS.length / CITIES.length) % 60)}`,
};
/** How many names there are of each kind. */
const MOST: Readonly<Record<EntityKind, number>> = { PERSON: 3_000, ORGANISATION: 216, INITIATIVE: 8_640 };

/** The same options give the same corpus on every machine, article by article, in any order. */
export function syntheticCorpus(options: CorpusOptions): Corpus {
  const entries = (kind: EntityKind, count: number): CatalogueEntry[] =>
    Array.from({ length: Math.min(count, MOST[kind]) }, (_, i) => entry(kind, i));
  const people = entries('PERSON', options.people);
  const organisations = entries('ORGANISATION', options.organisations);
  const initiatives = entries('INITIATIVE', options.initiatives);
  return {
    catalogue: [...people, ...organisations, ...initiatives],
    article(index) {
      const random = randomFrom(options.seed * 1_000_003 + index);
      const cast = {
        people: draw(random, people, random.below(6)),
        organisations: draw(random, organisations, random.below(4)),
        initiatives: draw(random, initiatives, random.below(3)),
      };
      const date =
        options.days === 0 || random.chance(options.undated) ? null : dayOf(random.below(options.days));
      return compose(index, cast, date, random);
    },
  };
}

function entry(kind: EntityKind, i: number): CatalogueEntry {
  const name = NAMES[kind](i);
  const key = `${kind.toLowerCase()}-${i}`;
  const forms = [{ value: name, language: null, doubtful: null }];
  return {
    key,
    id: entityId(key),
    kind,
    name,
    acronym: null,
    labels: {},
    forms,
    parent: null,
    sameAs: [],
    formerly: [],
  };
}

/** Distinct entries; the first one is in a fifth of all draws of one or more, the others follow Zipf's law. */
function draw(random: Random, entries: readonly CatalogueEntry[], count: number): CatalogueEntry[] {
  const drawn = new Set<CatalogueEntry>();
  if (random.chance(0.2)) drawn.add(nth(entries, 0));
  for (let tries = 0; drawn.size < Math.min(count, entries.length) && tries < 50; tries++) {
    // The inverse of Zipf's cumulated frequency, near enough: rank = size ^ chance.
    drawn.add(nth(entries, Math.floor(entries.length ** random.next())));
  }
  return [...drawn];
}

const dayOf = (day: number): string => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);

interface Cast {
  readonly people: readonly CatalogueEntry[];
  readonly organisations: readonly CatalogueEntry[];
  readonly initiatives: readonly CatalogueEntry[];
}

/** Writes the text: a role where a person and an organisation are paired, a relation for each initiative with one. */
export function compose(index: number, cast: Cast, date: string | null, random: Random): SyntheticArticle {
  const roles: ArticleTruth['roles'][number][] = [];
  const relations: ArticleTruth['relations'][number][] = [];
  const mentioned: string[] = [];
  const sentences = cast.people.map((person, i) => {
    mentioned.push(person.key);
    const organisation = cast.organisations[i];
    if (organisation === undefined)
      return `${person.name} a rappelé l’importance du dialogue avec les régions.`;
    mentioned.push(organisation.key);
    roles.push({ person: person.key, organisation: organisation.key });
    return `${person.name}, directeur général de l’${organisation.name}, a présenté le bilan de l’année.`;
  });
  for (const [i, initiative] of cast.initiatives.entries()) {
    const organisation = cast.organisations[i];
    mentioned.push(initiative.key);
    if (organisation === undefined) sentences.push(`Le ${initiative.name} entre dans sa deuxième année.`);
    else {
      mentioned.push(organisation.key);
      relations.push({ organisation: organisation.key, initiative: initiative.key });
      sentences.push(
        `Le ${initiative.name}, lancé par l’${organisation.name}, entre dans sa deuxième année.`,
      );
    }
  }
  for (const organisation of cast.organisations) {
    mentioned.push(organisation.key);
    sentences.push(`L’${organisation.name} publiera un rapport.`);
  }
  const language = random.pick(LANGUAGES);
  const source = random.chance(0.3) ? null : random.pick(SOURCES);
  const front = [
    `title: Compte rendu numéro ${index}`,
    `language: ${language}`,
    ...(date === null ? [] : [`date: ${date}`]),
    ...(source === null ? [] : [`source: ${source}`]),
  ];
  const paragraphs = [...sentences.map((sentence, i) => `${sentence} ${nth(FILLER, i)}`), FILLER.join(' ')];
  return {
    path: `${String(index % 100).padStart(2, '0')}/texte-${String(index).padStart(8, '0')}.txt`,
    text: `---\n${front.join('\n')}\n---\n${paragraphs.join('\n\n')}\n`,
    truth: { date, language, source, entities: [...new Set(mentioned)], roles, relations },
  };
}
