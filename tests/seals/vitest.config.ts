import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The two-worlds tests, against the real program. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: { environment: 'node', include: ['**/*.test.ts'], maxWorkers: 2, testTimeout: 120_000, hookTimeout: 120_000 },
});
