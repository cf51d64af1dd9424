import { expect, it } from 'vitest';
import { seedCommand } from '../../../seed/commands/seed-command.ts';

it.each([
  [undefined, [], 'npm run seed'],
  [undefined, ['--review'], 'npm run seed -- --review'],
  ['textes', ['--remove-most'], 'npm run seed -- --content textes --remove-most'],
  ['mes textes d’été', [], "npm run seed -- --content 'mes textes d’été'"],
  ["l'été", ['--review'], "npm run seed -- --content 'l'\\''été' --review"],
])('the seeding of the same texts as it is typed: %s %j', (folder, flags, typed) => {
  expect(seedCommand(folder, ...flags)).toBe(typed);
});
