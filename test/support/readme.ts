import { readFileSync } from 'node:fs';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** What stands in the README between fences of a language, block by block. */
export const readmeBlocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, block = '']) => block);

/** Every query of the README: in a block of its own, or in a command. */
export const readmeQueries = (): string[] => [
  ...readmeBlocks('graphql'),
  ...[
    ...readmeBlocks('sh')
      .join('')
      .matchAll(/'query=(.*?)'/gs),
  ].map(([, query = '']) => query),
];
