/** The catalogue lies in the bucket as it does in a content folder. */
export const CATALOGUE = 'catalogue/';

/** What no content folder has: a hidden file or folder, a folder itself, a way out. */
const isHidden = (key: string): boolean =>
  key.split('/').some((part) => part === '' || part.startsWith('.') || part.includes('\0'));

export const isTextKey = (key: string): boolean => /\.txt$/i.test(key) && !isHidden(key);

/** A file of the catalogue; it has no subfolders. */
export const isCatalogueKey = (key: string): boolean =>
  key.startsWith(CATALOGUE) &&
  !isHidden(key) &&
  !key.slice(CATALOGUE.length).includes('/') &&
  !isTextKey(key);
