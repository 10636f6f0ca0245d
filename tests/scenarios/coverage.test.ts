// Every endpoint is asked by the right person and by a wrong one in some scenario, and by a guest here: all of them.

import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Office } from '../http/office.ts';
import { openapi } from '../http/server.ts';
import { operations_of, route_of, shown_at, type Kind } from './coverage.ts';
import { read_scenario } from './scenario.ts';

/** Routes where a kind of person does not exist, and why. */
const no_wrong_person: Record<string, string> = {
  'GET /analytics/interviewers/me': "everybody gets one's own",
  'GET /built-in-guides': 'they come with the program and are the same for everybody',
  'GET /guides': 'a guide is no secret inside the organisation',
  'GET /guides/{id}/versions': 'a guide is no secret inside the organisation',
  'GET /jobs': 'everybody gets the jobs they work on',
  'GET /my-day': "everybody gets one's own",
  'GET /outcomes': 'everybody gets what waits in the jobs they lead',
  'GET /organisation': 'its name stands on every page',
  'PUT /people/me/password': 'nobody can name anybody else',
  'GET /search': 'everybody finds what they may see',
  'GET /session': "everybody gets one's own",
  'GET /sessions': "everybody gets one's own",
};

/** Open routes whose success needs what only the server's own output holds, and the test that uses it. */
const shown_elsewhere: Record<string, string> = {
  'POST /setup': 'faults/command_line.test.ts: the code is printed when an empty folder is served',
  'POST /set-up-links/{token}': 'faults/command_line.test.ts: the link is printed by assay user add',
};

const folder = dirname(fileURLToPath(import.meta.url));
const steps = readdirSync(folder).filter((name) => name.endsWith('.scenario')).sort().flatMap((name) => read_scenario(join(folder, name)));

describe('coverage of endpoints', () => {
  const operations = operations_of(openapi());
  const routes = operations.map((each) => each.route);
  const shown = shown_at(steps, routes);

  test.each(operations)('$route is asked by every kind of person', ({ route, is_open }) => {
    const wanted: Kind[] = route in shown_elsewhere ? [] : ['right'];
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

describe('what nobody in particular is told', () => {
  const office = new Office('sqlite');
  beforeAll(() => office.open());
  afterAll(() => office.close());
  const unknown = (route: string): string => route.split(' ')[1]!.replace(/\{\w+\}/g, '00000000-0000-7000-8000-000000000000');

  // A body that is wrong in every way: who one is comes before what one says.
  test.each(operations_of(openapi()).filter((each) => !each.is_open))('$route asks a guest to sign in', async ({ route }) => {
    const method = route.split(' ')[0]!;
    for (const person of ['guest', 'stranger']) {
      const headers: Record<string, string> = person === 'guest' ? {} : { Cookie: 'assay_session=made-up', Authorization: 'Bearer made-up' };
      const answer = await office.send('guest', { method, path: unknown(route), headers, body: method === 'GET' ? undefined : '{"surprise": [' });
      expect(answer.status, `${person} ${route}: ${answer.text}`).toBe(401);
      expect(answer.header('content-type')).toBe('application/problem+json');
    }
  });

  test.each(operations_of(openapi()).filter(({ route }) => route.startsWith('GET ') && route.includes('{')))('$route knows no unknown id', async ({ route }) => {
    const answer = await office.send('admin', { method: 'GET', path: unknown(route) });
    expect(answer.status, answer.text).toBe(404);
    expect(answer.text).toContain('There is nothing here for you.');
  });
});
