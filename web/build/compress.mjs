// Writes a .gz and a .br beside every file of a built client, so that the server can embed and send
// them without compressing at run time. Files that do not get smaller (fonts, images) keep one form.
// Usage: node compress.mjs FOLDER
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = process.argv[2];
if (!folder) throw new Error('compress.mjs: name the folder to compress');

const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
let script_bytes = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || /\.(gz|br)$/.test(entry.name)) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  const plain = readFileSync(path);
  const gz = gzipSync(plain, { level: 9 });
  if (gz.length < plain.length * 0.95) {
    writeFileSync(`${path}.gz`, gz);
    writeFileSync(`${path}.br`, brotliCompressSync(plain, brotli));
  }
  if (entry.name.endsWith('.js')) script_bytes += gz.length;
}
console.log(`${relative(process.cwd(), folder)}: compressed, ${(script_bytes / 1000).toFixed(1)} kB of scripts in all (gz)`);
