import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // .ci/run counts from the file.
    reporters: ['default', 'json'],
    outputFile: { json: 'dist/test-results.json' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What is asked for again until it holds: a second, which is the default, is little where the other core is busy, too.
    expect: { poll: { timeout: 10_000 } },
    // Two cores: more workers than that only make every test slower.
    maxWorkers: 2,
    // Node runs the files itself, as it does in npm start: Vite would load a second copy of graphql.
    experimental: { viteModuleRunner: false },
  },
});
