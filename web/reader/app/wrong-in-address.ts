import { isEntityId } from '../../../store/records.ts';
import { isCalendarDate } from '../../../text/calendar-date.ts';
import { isLanguageTag } from '../../../text/language-tag.ts';
import { FilterFields } from './parts/filter-fields.ts';

/** What of an address may be such that nothing can be asked by it. */
export const WRONG_PARAMETERS = [...FilterFields, 'after'] as const;
export type WrongParameter = (typeof WRONG_PARAMETERS)[number];

/** As the API takes it for a section or a source. */
const LONGEST_NAME = 500;

const isName = (value: string): boolean => value.length <= LONGEST_NAME;

const CHECKS: Readonly<Record<(typeof FilterFields)[number], (value: string) => boolean>> = {
  person: isEntityId,
  organisation: isEntityId,
  initiative: isEntityId,
  from: isCalendarDate,
  to: isCalendarDate,
  language: isLanguageTag,
  category: isName,
  source: isName,
};

/**
 * The first filter of an address that the API would refuse, found before it is asked: a refusal does not say in the reader's
 * language which it was. Whether `after` is of the list knows the API alone.
 */
export const wrongFilterIn = (search: URLSearchParams): WrongParameter | null =>
  FilterFields.find((name) => {
    const value = search.get(name);
    return value !== null && !CHECKS[name](value);
  }) ?? null;
