// Every endpoint has been asked by a guest, by a wrong person and by the right one in some scenario.

import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openapi } from '../http/server.ts';
import { operations_of, route_of, shown_at, type Kind } from './coverage.ts';
import { read_scenario } from './scenario.ts';

/** Routes where a kind of person does not exist, and why. */
const no_wrong_person: Record<string, string> = {
};

const folder = dirname(fileURLToPath(import.meta.url));
const steps = readdirSync(folder).filter((name) => name.endsWith('.scenario')).sort().flatMap((name) => read_scenario(join(folder, name)));

describe('coverage of endpoints', () => {
  const operations = operations_of(openapi());
  const routes = operations.map((each) => each.route);
  const shown = shown_at(steps, routes);

  test.each(operations)('$route is asked by every kind of person', ({ route, is_open }) => {
    const wanted: Kind[] = ['right'];
    
    if (!is_open && !(route in no_wrong_person)) wanted.push('wrong');
    expect(wanted.filter((kind) => !shown.get(route)!.has(kind)), `${route} lacks a scenario`).toEqual([]);
  });

  test('the exceptions are routes, and needed', () => {
    expect(Object.keys(no_wrong_person).filter((route) => !routes.includes(route) || shown.get(route)!.has('wrong'))).toEqual([]);
  });

  test('a path finds its own route', () => {
    expect(route_of('GET', '/people/$ben?x=1', ['GET /people', 'GET /people/{id}'])).toBe('GET /people/{id}');
    expect(route_of('PUT', '/people/me/password', ['PUT /people/{id}/password', 'PUT /people/me/password'])).toBe('PUT /people/me/password');
    expect(route_of('GET', '/c/token', ['GET /people/{id}'])).toBeUndefined();
  });
});
