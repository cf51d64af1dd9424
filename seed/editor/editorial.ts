import type { CatalogueEntry } from './catalogue.ts';
import type { Rejections } from './rejections.ts';

/** What an editor says: the same for all texts. */
export interface Editorial {
  readonly catalogue: readonly CatalogueEntry[];
  readonly rejections: Rejections;
}
