// Everything one person can ask of the server, always in the same order.

import type { Question } from '../http/client.ts';
import { anns_key, hidden_words, type World } from './script.ts';

export interface Asked {
  label: string; // the question with names in place of ids, so that both worlds say the same
  question: Question;
}

const unknown_id = '00000000-0000-7000-8000-000000000000';
const curious = 'sort=score&order=desc&q=HIDDENONE&include=scorecards&expand=ratings&fields=ratings,composite&recommendation=4&limit=2';
const pages = ['/', '/healthz', '/readyz', '/metrics', '/careers', `/c/${unknown_id}`, `/r/${unknown_id}`, `/p/${unknown_id}`];

export function walk(world: World, person: string): Asked[] {
  return [...reads(world), ...searches(), ...writes(world, person), ...pages.map((path) => ask('GET', path, path))];
}

function ask(method: string, path: string, label: string, more: Partial<Question> = {}): Asked {
  return { label: `${method} ${label} ${JSON.stringify(more.headers ?? {})}`, question: { method, path, ...more } };
}

function reads(world: World): Asked[] {
  const asked: Asked[] = [];
  for (const [template, operations] of Object.entries(world.openapi.paths).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!('get' in operations) || template === '/events') continue;
    for (const { path, label } of filled(world, template)) {
      asked.push(ask('GET', path, label), ask('HEAD', path, label));
      asked.push(ask('GET', path, label, { headers: { Accept: 'text/html' } }));
      asked.push(ask('GET', path, label, { headers: { Accept: 'application/xml, */*;q=0.1', 'If-None-Match': '*', 'Accept-Encoding': 'gzip, br', Range: 'bytes=0-9' } }));
      asked.push(ask('GET', `${path}?owed=true&sort=name&q=e`, `${label}?owed`));
      asked.push(ask('GET', `${path}?limit=1`, `${label}?limit=1`), ask('GET', `${path}?${curious}`, `${label}?curious`));
    }
  }
  return asked;
}

/** The template with every known id of its kind, and with one that nobody has. */
function filled(world: World, template: string): { path: string; label: string }[] {
  if (!template.includes('{')) return [{ path: template, label: template }];
  const steps = template.split('/');
  const kind = steps[steps.findIndex((step) => step.startsWith('{')) - 1]!;
  const ids = [...(world.known.get(kind) ?? []), unknown_id];
  return ids.map((id, at) => ({ path: template.replace(/\{\w+\}/, id).replace(/\{\w+\}/g, unknown_id), label: `${template} #${at}` }));
}

function searches(): Asked[] {
  return [...hidden_words, 'Cleo', 'Found', 'thought over'].flatMap((words) =>
    ['/search', '/candidates', '/jobs', '/people', '/guides', '/interviews', '/audit'].map((path) => ask('GET', `${path}?q=${encodeURIComponent(words)}`, `${path}?q=${words}`)));
}

/** Changes of ann's card, which are nobody else's to make, well-formed and not. */
function writes(world: World, person: string): Asked[] {
  const leads = ['hana', 'rita', 'admin'];
  const asked: Asked[] = [];
  for (const [name, id] of [['ann', world.ann_card], ['unknown', unknown_id]] as const) {
    const at = `/scorecards/${id}`;
    const label = `/scorecards/${name}`;
    for (const body of [{ ratings: [] }, { ratings: 7, surprise: true }]) {
      asked.push(ask('PUT', `${at}/draft`, `${label}/draft ${JSON.stringify(body)}`, { body, headers: { 'If-Match': '*' } }));
      asked.push(ask('PUT', `${at}/draft`, `${label}/draft unconditional`, { body }));
      asked.push(ask('POST', `${at}/submission`, `${label}/submission`, { body: {}, headers: { 'If-Match': '"x"' } }));
      asked.push(ask('POST', `${at}/submission`, `${label}/submission with ann's key`, { body: {}, headers: { 'Idempotency-Key': anns_key } }));
      asked.push(ask('POST', `${at}/amendment`, `${label}/amendment ${JSON.stringify(body)}`, { body: { ...body, reason: 'x' } }));
      asked.push(ask('PATCH', at, label, { body }), ask('DELETE', at, label));
    }
    // A lead may excuse, and must not here: the script goes on with the card.
    if (!leads.includes(person)) asked.push(ask('POST', `${at}/excuse`, `${label}/excuse`, { body: { reason: 'x' } }));
  }
  return asked;
}
