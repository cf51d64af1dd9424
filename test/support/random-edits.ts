import type { Random } from '../../bench/random.ts';
import type { EditableContent } from './content.ts';

/** Names that are spellings of one, may be, or are not: who is who depends on which of them texts have. */
const NAMES = [
  'Nadia Lahlimi',
  'Nadia Lahlimy',
  'Nadia Ben Omar Lahlimi',
  'Nadia Ben Ali Lahlimi',
  'NADIA EL LAHLIMI',
  'Nadia Souad Lahlimi',
  'Karim Benali',
  'Karim Ben Ali',
  'Abdallah Derradji',
];
const BODIES = [
  'l’Agence du Numérique (ADN)',
  'l’Académie des Normes (ADN)',
  'l’ADN',
  'l’Agence pour le Numérique',
];
const TITLES = ['Une réunion à Rabat', 'Un accord', 'Une réunion', 'Bilan', 'الأخبار', '新闻'];
const PATHS = ['a.txt', 'b.txt', 'c.txt', 'd.txt', '2026/a.txt', '2026/b.txt', 'été.txt'];

/** What texts are made of. */
export interface Words {
  readonly names: readonly string[];
  readonly bodies: readonly string[];
  /** Sentences beside those that name a person. */
  readonly more: readonly ((pick: Random['pick']) => string)[];
}

/** Chance edits of a folder of few texts, with few titles and names, so that they meet. */
export class RandomEdits {
  readonly #random: Random;
  readonly #content: EditableContent;
  readonly #texts = new Map<string, string>();
  /** Texts that were there before. */
  readonly #gone: string[] = [];
  /** Each edit that was made, to be told where a test fails. */
  readonly done: string[] = [];

  readonly #words: Words;

  constructor(
    content: EditableContent,
    random: Random,
    words: Words = { names: NAMES, bodies: BODIES, more: [] },
  ) {
    this.#content = content;
    this.#random = random;
    this.#words = words;
  }

  /** Some edits at once; never the last text's removal. */
  async round(): Promise<void> {
    for (let edits = 1 + this.#random.below(3); edits > 0 || this.#texts.size === 0; edits--)
      await this.#edit();
    this.done.push('— seeded —');
  }

  async #edit(): Promise<void> {
    const { below, pick, chance } = this.#random;
    const path = pick(PATHS);
    const now = this.#texts.get(path);
    const free = PATHS.filter((other) => !this.#texts.has(other));
    if (now === undefined)
      return this.#write(path, chance(0.3) && this.#gone.length > 0 ? pick(this.#gone) : this.#text());
    switch (below(6)) {
      case 0:
        if (this.#texts.size > 1) await this.#remove(path, now);
        return;
      case 1:
        if (free.length > 0) await this.#move(path, pick(free), now);
        return;
      case 2: {
        const [other = path] = [...this.#texts.keys()].filter((name) => name !== path);
        await this.#write(path, this.#texts.get(other) ?? now);
        return this.#write(other, now);
      }
      case 3:
        return free.length > 0 ? this.#write(pick(free), now) : undefined;
      case 4:
        return this.#write(path, now.replace(/^title: .*$/m, `title: ${pick(TITLES)}`));
      default:
        return this.#write(path, this.#text());
    }
  }

  #text(): string {
    const { pick, below } = this.#random;
    const { names, bodies, more } = this.#words;
    const sentence = () =>
      pick([
        () => `Le ministre de la Santé, ${pick(names)}, a présenté un programme à Rabat.`,
        () => `M. ${pick(names)} a rencontré Mme ${pick(names)} au siège de ${pick(bodies)}.`,
        () => `${pick(names)}, directeur général de ${pick(bodies)}, a signé un accord avec ${pick(bodies)}.`,
        ...more,
      ])(pick);
    return `---\ntitle: ${pick(TITLES)}\n---\n${Array.from({ length: 1 + below(2) }, sentence).join('\n\n')}\n`;
  }

  async #write(path: string, text: string): Promise<void> {
    this.done.push(`write ${path}: ${JSON.stringify(text)}`);
    this.#texts.set(path, text);
    await this.#content.edit(path, text);
  }

  async #remove(path: string, text: string): Promise<void> {
    this.done.push(`remove ${path}`);
    this.#texts.delete(path);
    this.#gone.push(text);
    await this.#content.edit(path, null);
  }

  async #move(from: string, to: string, text: string): Promise<void> {
    this.done.push(`move ${from} to ${to}`);
    this.#texts.delete(from);
    await this.#content.edit(to, text);
    this.#texts.set(to, text);
    await this.#content.edit(from, null);
  }
}
