import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Browser runs, one file after the other: they share two cores with the server they look at. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: { environment: 'node', include: ['**/*.test.ts'], fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000 },
});
