import { fromDoc } from '../../store/documents.ts';
import type { Item } from '../../store/items.ts';
import type { Owner } from '../state/owners.ts';
import { Lines, type OnFile } from './shards.ts';

const LINK = 'LINK#';
const BODY = 'BODY#';

/**
 * Articles, entities, and what ties them with the places that say so: a JSON object a line, for whatever else reads them.
 * The fields are those of store/records.ts.
 */
export class PlainFiles {
  readonly #articles: Lines;
  readonly #entities: Lines;
  readonly #links: Lines;

  constructor(folder: string, onFile: OnFile) {
    const named = (name: string) => new Lines(folder, () => `${name}.jsonl.gz`, onFile);
    this.#articles = named('articles');
    this.#entities = named('entities');
    this.#links = named('links');
  }

  take = async (owner: Owner, items: readonly Item[]): Promise<void> => {
    if (owner.type !== 'article' && owner.type !== 'entity') return;
    const own = items.filter(({ pk }) => pk === owner.id);
    const record = own.find(({ sk }) => sk === 'RECORD');
    if (owner.type === 'entity') {
      if (record !== undefined) await this.#entities.write(fromDoc('entity', record.doc));
      return;
    }
    if (record === undefined) return;
    const body = own
      .filter(({ sk }) => sk.startsWith(BODY))
      .sort((one, other) => (one.sk < other.sk ? -1 : 1))
      .map(({ doc }) => fromDoc('body', doc));
    const paragraphs: string[] = [];
    let continues = false;
    for (const chunk of body) {
      const [first, ...others] = chunk.paragraphs;
      if (first !== undefined)
        paragraphs.push(continues ? `${paragraphs.pop() ?? ''}${first}` : first, ...others);
      continues = chunk.continues ?? false;
    }
    await this.#articles.write({ ...fromDoc('article', record.doc), body: paragraphs });
    for (const { sk, doc } of own)
      if (sk.startsWith(LINK))
        await this.#links.write({
          article: owner.id,
          entity: sk.slice(LINK.length),
          ...fromDoc('link', doc),
        });
  };

  async end(): Promise<void> {
    for (const lines of [this.#articles, this.#entities, this.#links]) await lines.close();
  }
}
