/** RFC 5646 knows no longer tag; a longer one would be no key of the table. */
export const LONGEST_TAG = 35;

/** Whether it has the form of a language tag (RFC 5646), in whichever case: `fr`, `ar-MA`, `zh-Hant-TW`, `de-x-foo`. */
export const isLanguageTag = (value: string): boolean =>
  value.length <= LONGEST_TAG && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(value);

/**
 * A tag in lower case and the ones that it shortens to, longest first: what RFC 4647 (3.4) looks up one after the
 * other. `zh-hant-tw` gives `zh-hant-tw`, `zh-hant`, `zh`. A single letter opens what stands behind it, and goes along.
 */
export function lookupTags(tag: string): readonly string[] {
  const parts = tag.toLowerCase().split('-');
  return parts
    .map((_, i) => parts.slice(0, parts.length - i))
    .filter((kept) => kept.length === 1 || (kept.at(-1)?.length ?? 0) > 1)
    .map((kept) => kept.join('-'));
}
