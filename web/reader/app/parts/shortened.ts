/** Of what somebody typed no more is said again. */
const LONGEST = 120;

/** What was typed, as far as a page says it again. */
export function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST).join('').trimEnd()}…`;
}
