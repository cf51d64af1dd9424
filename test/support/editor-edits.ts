import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Random } from '../../bench/random.ts';
import { readCatalogue } from '../../seed/editor/catalogue.ts';
import { FORGOTTEN_FILE, forgetting, formatForgotten, nobodyForgotten } from '../../seed/editor/forgotten.ts';
import type { Question } from '../../seed/editor/question.ts';
import { REJECTED_FILE, readRejections } from '../../seed/editor/rejections.ts';
import { formatReview, REVIEW_FILE, toAsked } from '../../seed/editor/review-file.ts';
import { takeAnswers } from '../../seed/editor/take-answers.ts';
import { ContentError } from '../../seed/read/content-error.ts';
import type { EditableContent } from './content.ts';
import { RandomEdits } from './random-edits.ts';

const SURNAMES = ['Lahlimi', 'Lahlimy', 'Benali', 'Ben Ali', 'Derradji'];
const GIVEN = ['Nadia', 'Nadia Souad', 'Nadya', 'Karim', 'Kareem', 'K.', 'Abdallah', 'Mohamed', 'Amine'];
const NAMES = GIVEN.flatMap((given) => SURNAMES.map((surname) => `${given} ${surname}`));
const BODIES = [
  'l’Agence du Numérique (ADN)',
  'l’Académie des Normes (ADN)',
  'l’ADN',
  'l’Agence pour le Numérique',
  'l’Institut Pasteur',
  'l’Institut Pasteur de Dakar',
  'la Digital Cooperation Agency (DCA)',
  'l’Agence de coopération numérique (DCA)',
  'la DCA',
];
const PART = 'l’Observatoire des Normes';

const WORDS = {
  names: NAMES,
  bodies: BODIES,
  more: [
    (pick: Random['pick']) => `${PART}, rattaché à ${pick(BODIES)}, a publié un rapport.`,
    (pick: Random['pick']) => `Le programme « Rivage neuf », lancé par ${pick(BODIES)}, a été présenté.`,
    // More receipts of one fact than are kept.
    (pick: Random['pick']) => {
      const [name, body] = [pick(NAMES), pick(BODIES)];
      return Array.from({ length: 60 }, () => `${name}, directeur général de ${body}, a parlé.`).join(' ');
    },
  ],
};

/** Many people of one surname, whose given names are alike or are not. */
const family = (count: number): string => {
  const starts = ['Am', 'Bel', 'Dou', 'Fa', 'Ha', 'Jam', 'Ka', 'Lei', 'Mo', 'Na', 'Sa', 'Ya'];
  const ends = [
    'ina',
    'kacem',
    'nia',
    'tima',
    'san',
    'ila',
    'rim',
    'la',
    'ra',
    'dia',
    'mir',
    'ssine',
    'loud',
  ];
  const names = Array.from({ length: count }, (_, i) => {
    const [start = '', end = ''] = [starts[i % starts.length], ends[Math.floor(i / starts.length)]];
    return `M. ${start}${end} Alaoui`;
  });
  return `---\ntitle: Une famille\n---\n${names.map((name) => `${name} a parlé à Rabat.`).join(' ')}\n`;
};

const FILES = ['people.yaml', 'organisations.yaml'] as const;
interface Entry {
  name: string;
  aliases?: string[];
  formerly?: string[];
  parent?: string;
}

/** Chance edits of texts and of what an editor says of them. */
export class EditorEdits {
  readonly #random: Random;
  readonly #content: EditableContent;
  readonly texts: RandomEdits;

  constructor(content: EditableContent, random: Random) {
    this.#content = content;
    this.#random = random;
    this.texts = new RandomEdits(content, random, WORDS);
  }

  get done(): string[] {
    return this.texts.done;
  }

  async begin(): Promise<void> {
    for (const file of FILES) await this.#write(file, '{}\n');
    await this.#write('initiatives.yaml', '{}\n');
    await this.#content.edit('famille.txt', family(150));
  }

  /** @param questions that wait for an editor, of which one may be answered */
  async round(questions: readonly Question[]): Promise<void> {
    if (this.#random.chance(0.7)) await this.texts.round();
    else await this.#kept(() => this.#edit(questions));
  }

  async #edit(questions: readonly Question[]): Promise<void> {
    const { below, pick, chance } = this.#random;
    switch (below(6)) {
      case 0:
      case 1: {
        const file = pick(FILES);
        return this.#editEntries(file, file === 'people.yaml' ? NAMES : BODIES.map(plain));
      }
      case 2: {
        const names = (from: readonly string[], share: number) => from.filter(() => chance(share));
        const rejected = {
          people: names(NAMES, 0.05),
          organisations: names(BODIES.map(plain), 0.1),
          different: chance(0.5) ? [[pick(NAMES), pick(NAMES)]] : [],
        };
        return this.#write(REJECTED_FILE, stringify(rejected));
      }
      case 3: {
        if (chance(0.4)) return this.#write(FORGOTTEN_FILE, null);
        const forgotten = forgetting(nobodyForgotten, { names: [pick(NAMES)], ids: [] });
        return this.#write(FORGOTTEN_FILE, formatForgotten({ ...forgotten, salt: 'a salt of tests' }));
      }
      case 4:
        return this.#content.edit('famille.txt', family(20 + below(130)));
      default: {
        if (questions.length === 0) return;
        const asked = toAsked(pick(questions));
        const answer = pick(['accept', 'reject'] as const);
        await this.#write(REVIEW_FILE, formatReview([{ ...asked, answer }]));
        await takeAnswers(this.#content.catalogue).catch((error: unknown) => {
          if (!(error instanceof ContentError)) throw error;
        });
        return this.#write(REVIEW_FILE, null);
      }
    }
  }

  /** A new entry, one of two merged with another, or split off again, or one taken out. */
  async #editEntries(file: (typeof FILES)[number], names: readonly string[]): Promise<void> {
    const { below, pick } = this.#random;
    const entries: Record<string, Entry> = parse(await this.#read(file)) ?? {};
    const [key, other] = [pick(Object.keys(entries).concat('new')), pick(Object.keys(entries).concat('new'))];
    const [entry, second] = [entries[key], entries[other]];
    if (entry === undefined) entries[`entry-${below(20)}`] = { name: pick(names) };
    else if (second !== undefined && key !== other && below(2) === 0) {
      entry.aliases = [...(entry.aliases ?? []), second.name, ...(second.aliases ?? [])];
      entry.formerly = [...(entry.formerly ?? []), other, ...(second.formerly ?? [])];
      delete entries[other];
    } else if (entry.formerly?.[0] !== undefined && entry.aliases?.[0] !== undefined) {
      entries[entry.formerly[0]] = { name: entry.aliases[0] };
      entry.formerly = entry.formerly.slice(1);
      entry.aliases = entry.aliases.slice(1);
    } else if (file === 'organisations.yaml' && second !== undefined && key !== other) entry.parent = other;
    else if (below(2) === 0) entry.aliases = [...(entry.aliases ?? []), pick(names)];
    else delete entries[key];
    await this.#write(file, stringify(entries));
  }

  /** An edit that leaves a catalogue with a fault is taken back. */
  async #kept(edit: () => Promise<void>): Promise<void> {
    const folder = this.#content.catalogue;
    const files = [...FILES, REJECTED_FILE, FORGOTTEN_FILE];
    const before = await Promise.all(files.map((file) => this.#read(file).catch(() => null)));
    const told = this.done.length;
    await edit();
    try {
      await readCatalogue(folder);
      await readRejections(folder);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      for (const [i, file] of files.entries()) await this.#write(file, before[i] ?? null);
      this.done.length = told;
    }
    this.done.push('— seeded —');
  }

  #read = (file: string): Promise<string> => readFile(join(this.#content.catalogue, file), 'utf8');

  async #write(file: string, text: string | null): Promise<void> {
    this.done.push(`catalogue ${file}: ${JSON.stringify(text)}`);
    const path = join(this.#content.catalogue, file);
    if (text === null) await rm(path, { force: true });
    else await writeFile(path, text);
  }
}

const plain = (body: string): string => body.replace(/^(?:l’|la )/, '').replace(/ \(.*$/, '');
