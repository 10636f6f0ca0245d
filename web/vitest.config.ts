import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { explanations } from './build/explanations.ts';
import { aliases } from './vite.config.ts';

/** Unit tests of the parts without a page: api, offline, tokens, small pure functions. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [svelte({ configFile: fileURLToPath(new URL('./svelte.config.js', import.meta.url)) }), explanations()],
  resolve: { alias: aliases },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
});
