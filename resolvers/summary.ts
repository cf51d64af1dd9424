import { badInput } from './bad-input.ts';

const LONGEST_SUMMARY = 500;

/** A number of characters: 1 to 500. Throws BAD_USER_INPUT. */
export function checkSummaryLength(most: number): number {
  if (most < 1 || most > LONGEST_SUMMARY)
    throw badInput(`\`maxLength\` must be from 1 to ${LONGEST_SUMMARY}, not ${most}.`);
  return most;
}
