import { type Selecting, selects } from './selection.ts';

const LISTS = ['people', 'organisations', 'initiatives'] as const;
const OF_LINKS = ['roles', 'mentions', 'impliedBy'] as const;

/**
 * Whether a page of one article shows what it says of its entities. Then one Query of its partition (record, body, links)
 * is one round where record, links and body are two, and half of the read units: BatchGet charges every link by itself.
 */
export const asksForLinks = (info: Selecting): boolean =>
  LISTS.some((list) => OF_LINKS.some((field) => selects(info, list, 'edges', field)));

/** Whether it shows the text. */
export const asksForBody = (info: Selecting): boolean => selects(info, 'body') || selects(info, 'paragraphs');
