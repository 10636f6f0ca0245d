import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { explanations } from './build/explanations.ts';

const src = (folder: string) => fileURLToPath(new URL(`./src/${folder}`, import.meta.url));

/** Short names of the client's folders; tsconfig.json repeats them for the type checker. */
export const aliases = {
  $api: src('api'),
  $frame: src('frame'),
  $offline: src('offline'),
  $pages: src('pages'),
  $ui: src('ui'),
};

/** The licences of fonts and icons travel with the files they are for. */
function licences(): Plugin {
  const at = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
  return {
    name: 'licences',
    apply: 'build',
    generateBundle() {
      const texts = {
        'inter.txt': at('../node_modules/@fontsource-variable/inter/LICENSE'),
        'source-serif-4.txt': at('../node_modules/@fontsource-variable/source-serif-4/LICENSE'),
        'lucide.txt': at('./licences/lucide.txt'),
      };
      for (const [name, source] of Object.entries(texts)) this.emitFile({ type: 'asset', fileName: `licences/${name}`, source });
    },
  };
}

const server_address = process.env.ASSAY_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [svelte({ configFile: fileURLToPath(new URL('./svelte.config.js', import.meta.url)) }), explanations(), licences()],
  resolve: { alias: aliases },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 300,
  },
  server: { port: 5173, fs: { allow: [fileURLToPath(new URL('..', import.meta.url))] }, proxy: { '/api': server_address, '^/c/': server_address, '^/careers(/|$)': server_address } },
});
