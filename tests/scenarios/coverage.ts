// Which kinds of person the scenarios show at each route: what a new endpoint must come with.

import type { Step } from './scenario.ts';
import type { OpenApi } from '../http/server.ts';

export type Kind = 'guest' | 'wrong' | 'right';

/** "METHOD /template" of every operation; `is_open` where nobody has to sign in. */
export function operations_of(api: OpenApi): { route: string; is_open: boolean }[] {
  return Object.entries(api.paths).flatMap(([template, operations]) =>
    Object.entries(operations)
      .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
      .map(([method, operation]) => ({ route: `${method.toUpperCase()} ${template}`, is_open: (operation as { security?: unknown[] }).security?.length === 0 })));
}

/** The route a step asks; undefined for pages outside the API. The template with the fewest parameters wins, as in the server. */
export function route_of(method: string, path: string, routes: readonly string[]): string | undefined {
  const steps = path.split('?')[0]!.split('/');
  const fits = (route: string): boolean => {
    const [verb, template] = route.split(' ') as [string, string];
    const wanted = template.split('/');
    return verb === method && wanted.length === steps.length && wanted.every((each, at) => each.startsWith('{') || each === steps[at]);
  };
  const parameters = (route: string): number => route.split('{').length;
  return routes.filter(fits).sort((a, b) => parameters(a) - parameters(b))[0];
}

function kind_of(person: string, status: number): Kind | undefined {
  if (status === 401) return person === 'guest' ? 'guest' : undefined;
  if (status === 403 || status === 404) return person === 'guest' ? undefined : 'wrong';
  return status < 400 ? 'right' : undefined;
}

/** The kinds of person shown at each route. */
export function shown_at(steps: readonly Step[], routes: readonly string[]): Map<string, Set<Kind>> {
  const shown = new Map<string, Set<Kind>>(routes.map((route) => [route, new Set<Kind>()]));
  for (const step of steps) {
    if (step.kind !== 'ask') continue;
    const route = route_of(step.method, step.path, routes);
    const status = step.expectations.find((each) => each.kind === 'status');
    const kind = status === undefined ? undefined : kind_of(step.person, (status as { status: number }).status);
    if (route && kind) shown.get(route)!.add(kind);
  }
  return shown;
}
