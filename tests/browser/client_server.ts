// Serves the built client (web/dist) on a free port, for runs that need no API. A path without a file is the client itself.

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../web/dist', import.meta.url));
const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.txt': 'text/plain' };

export interface ClientServer {
  address: string;
  stop: () => Promise<void>;
}

/** Throws where the client has not been built. The pages run under the same content policy as in the product. */
export async function serve_client(): Promise<ClientServer> {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('web/dist is missing: run npm run build first');
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://client').pathname;
    if (path.startsWith('/api/')) {
      response.writeHead(503, { 'Content-Type': 'application/problem+json' }).end('{"title":"no API here"}');
      return;
    }
    const wanted = join(dist, normalize(path));
    const file = existsSync(wanted) && statSync(wanted).isFile() ? wanted : join(dist, 'index.html');
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
