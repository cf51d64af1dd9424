/** Right, wrong and missed. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

export const noTally = (): Tally => ({ right: 0, wrong: 0, missed: 0 });
