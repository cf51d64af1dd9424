import { ask } from '../../../operations/ask.ts';
import { StartingPoints as operation } from '../../../operations/generated/persisted.ts';
import { type StartingPoints, startingPoints } from '../../../operations/samples.ts';

const NONE: StartingPoints = startingPoints({
  articles: { nodes: [] },
  people: { nodes: [] },
  organisations: { nodes: [] },
  initiatives: { nodes: [] },
});

/** What the examples are about: one of each kind that the content has. Without an answer they are about nothing. */
export async function loadStartingPoints(endpoint: string): Promise<StartingPoints> {
  try {
    return startingPoints(await ask(operation, {}, { url: endpoint }));
  } catch {
    // The example is asked all the same, and its answer says what is wrong.
    return NONE;
  }
}
