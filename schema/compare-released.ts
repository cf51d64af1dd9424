import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';

interface Version {
  /** `1.2.3` */
  readonly version: string;
  readonly sdl: string;
}

export interface SchemaChanges {
  /** What an operation that worked would fail on, or read wrongly. */
  readonly breaking: readonly string[];
  /** What a client that did not reckon with it may stumble over: a new enum value, a new member of a union. */
  readonly dangerous: readonly string[];
  /** Only a new major version may break. */
  readonly isRefused: boolean;
}

const majorOf = ({ version }: Version): number => Number(version.split('.')[0]);

export function compareWithReleased(released: Version, next: Version): SchemaChanges {
  const [before, after] = [buildSchema(released.sdl), buildSchema(next.sdl)];
  const breaking = findBreakingChanges(before, after).map(({ description }) => description);
  const dangerous = findDangerousChanges(before, after).map(({ description }) => description);
  return { breaking, dangerous, isRefused: breaking.length > 0 && majorOf(next) <= majorOf(released) };
}
