import { slugSuffix } from '../../store/ids.ts';
import type { NodeId, SlugKind } from '../../store/records.ts';
import type { Pins } from './pins.ts';

/**
 * Gives out slugs: the published one where there is one, else the wanted one, else the wanted one with a short hash
 * of the id. Ask for new ids in a fixed order: of two that want the same slug, the first gets it.
 */
export class SlugRegistry {
  readonly #pins: Pins;
  readonly #taken: Map<string, string>;
  readonly #published: ReadonlyMap<string, readonly string[]>;
  /** `KIND#id` of all that asked. */
  readonly #present = new Set<string>();

  constructor(pins: Pins) {
    this.#pins = pins;
    this.#taken = new Map(pins.ownerOf);
    this.#published = slugsByOwner(pins);
  }

  claim(kind: SlugKind, id: NodeId, wanted: string): string {
    this.#present.add(`${kind}#${id}`);
    const pinned = this.#pins.slugOf.get(`${kind}#${id}`);
    if (pinned !== undefined && this.#taken.get(`${kind}#${pinned}`) === id) return pinned;
    const suffix = slugSuffix(id);
    const plain = wanted === '' ? suffix : wanted;
    const slug =
      [plain, `${plain}-${suffix}`].find((free) => this.#isFree(kind, id, free)) ?? `${plain}-${id}`;
    this.#taken.set(`${kind}#${slug}`, id);
    return slug;
  }

  #isFree(kind: SlugKind, id: NodeId, slug: string): boolean {
    const owner = this.#taken.get(`${kind}#${slug}`);
    return owner === undefined || owner === id;
  }

  /** Whether a slug was claimed for it: else it is not there any more. */
  isPresent(kind: string, id: string): boolean {
    return this.#present.has(`${kind}#${id}`);
  }

  /** Every slug under which an id was published before. */
  publishedSlugs(kind: SlugKind, id: NodeId): readonly string[] {
    return this.#published.get(`${kind}#${id}`) ?? [];
  }
}

function slugsByOwner({ ownerOf }: Pins): Map<string, string[]> {
  const slugs = new Map<string, string[]>();
  for (const [address, owner] of ownerOf) {
    const [kind, slug] = address.split('#');
    const key = `${kind}#${owner}`;
    slugs.set(key, [...(slugs.get(key) ?? []), slug ?? '']);
  }
  return slugs;
}
