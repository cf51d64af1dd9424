/** All that the query of a page's address may say; at CloudFront a page is kept by these, and by nothing else of the query. */
export const READER_PARAMETERS = [
  'q',
  'lang',
  'after',
  'person',
  'organisation',
  'initiative',
  'from',
  'to',
  'language',
  'category',
  'source',
  'part',
] as const;
