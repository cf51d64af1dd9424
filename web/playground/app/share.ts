import type { Written } from './session.ts';

/** Longer addresses are refused by CloudFront and cut by some programs. */
const MOST_CHARACTERS = 8_000;

/** A link that opens the playground with what stands in its editors; null where that is too long for an address. */
export function linkTo(page: string, { query, variables, operationName }: Written): string | null {
  const link = new URL(page);
  link.hash = '';
  link.search = new URLSearchParams({
    query,
    ...(variables.trim() === '' ? {} : { variables }),
    ...(operationName === null ? {} : { operationName }),
  }).toString();
  return link.href.length > MOST_CHARACTERS ? null : link.href;
}

/** What such a link holds; null for any other address. */
export function fromLink(page: string): Written | null {
  const { searchParams } = new URL(page);
  const query = searchParams.get('query');
  if (query === null || query.trim() === '') return null;
  return {
    query,
    variables: searchParams.get('variables') ?? '',
    operationName: searchParams.get('operationName'),
  };
}
