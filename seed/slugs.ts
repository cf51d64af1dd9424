import type { EntityId, NodeId, SlugKind } from '../store/records.ts';
import { slugSuffix } from './ids.ts';

/** Which slug was published for which id: read from the table before seeding, and never broken. */
export interface Pins {
  /** The current slug of each id. */
  readonly slugOf: ReadonlyMap<string, string>;
  /** Whose a slug is, by `KIND#slug`; former slugs included. */
  readonly ownerOf: ReadonlyMap<string, string>;
  /** Under which id a name that rules found was published: by `formKey`. */
  readonly foundIds: ReadonlyMap<string, EntityId>;
  /** The name under which a found entity was published. */
  readonly foundNames: ReadonlyMap<EntityId, string>;
}

export const noPins: Pins = {
  slugOf: new Map(),
  ownerOf: new Map(),
  foundIds: new Map(),
  foundNames: new Map(),
};

/**
 * Gives out slugs: the published one where there is one, else the wanted one, else the wanted one with a short hash
 * of the id. Ask for new ids in a fixed order: of two that want the same slug, the first gets it.
 */
export class SlugRegistry {
  readonly #pins: Pins;
  readonly #taken: Map<string, string>;
  readonly #published: ReadonlyMap<string, readonly string[]>;

  constructor(pins: Pins) {
    this.#pins = pins;
    this.#taken = new Map(pins.ownerOf);
    this.#published = slugsByOwner(pins);
  }

  claim(kind: SlugKind, id: NodeId, wanted: string): string {
    const pinned = this.#pins.slugOf.get(id);
    if (pinned !== undefined && this.#taken.get(`${kind}#${pinned}`) === id) return pinned;
    const suffix = slugSuffix(id);
    const plain = wanted === '' ? suffix : wanted;
    const slug = this.#isFree(kind, id, plain) ? plain : `${plain}-${suffix}`;
    this.#taken.set(`${kind}#${slug}`, id);
    return slug;
  }

  #isFree(kind: SlugKind, id: NodeId, slug: string): boolean {
    const owner = this.#taken.get(`${kind}#${slug}`);
    return owner === undefined || owner === id;
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
