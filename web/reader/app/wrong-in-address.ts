import { isEntityId } from '../../../store/records.ts';
import { isCalendarDate } from '../../../text/calendar-date.ts';
import { isLanguageTag } from '../../../text/language-tag.ts';
import { FilterFields } from './parts/filter-fields.ts';

/** What of an address may be such that nothing can be asked by it. */
export const WRONG_PARAMETERS = [...FilterFields, 'after'] as const;
export type WrongParameter = (typeof WRONG_PARAMETERS)[number];
/** `span`: each of the two days is one, but the last is before the first. */
export type Wrong = WrongParameter | 'span';

/** The parameters that are to be taken off, or written otherwise. */
export const parametersOf = (wrong: Wrong): readonly WrongParameter[] =>
  wrong === 'span' ? ['from', 'to'] : [wrong];

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
export function wrongFilterIn(search: URLSearchParams): Wrong | null {
  const wrong = FilterFields.find((name) => {
    const value = search.get(name);
    return value !== null && !CHECKS[name](value);
  });
  if (wrong !== undefined) return wrong;
  const [from, to] = [search.get('from'), search.get('to')];
  return from !== null && to !== null && from > to ? 'span' : null;
}
