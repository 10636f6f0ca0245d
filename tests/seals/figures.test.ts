// Figures are estimated from everybody's ratings together, so a sealed card could be told from anybody's figure. With
// enough open cards that there are figures: ann's sealed one must not move any of them for those to whom it is sealed.

import { expect } from 'vitest';
import { engines } from '../http/server.ts';
import { describe_worlds, everybody_else, without_leads, type Moment } from './compare.ts';
import type { World } from './script.ts';
import { walk, type Asked } from './walk.ts';

const sealed_to = (seal: string): string[] => (seal === 'until_all' ? everybody_else : without_leads);

const moments: Moment[] = [
  { name: 'twenty candidates are rated, two drafts differ', act: async (world) => { await world.add_rated_neighbours(); await world.candidates_say_who_they_are(); await world.ann_drafts(); }, sealed_to: () => everybody_else },
  { name: 'submitted', act: (world) => world.ann_submits(), sealed_to },
  { name: 'amended in one world', act: (world) => world.ann_amends_in_one_world(), sealed_to },
  { name: 'another is rated by two and owed by one', act: (world) => world.ann_and_hana_rate_another(), sealed_to },
  { name: 'all hired and looked at again', act: (world) => world.everybody_is_looked_at_again(), sealed_to },
  { name: 'moved, rejected and reopened', act: (world) => world.application_moves(), sealed_to },
  { name: 'the owing interviewer excused', act: (world) => world.ben_is_excused(), sealed_to: () => without_leads },
];

const figures = (world: World, person: string): Asked[] => walk(world, person).filter(({ label }) => label.includes('/analytics/'));

interface Measures {
  candidates: { candidate_name: string; sealed: boolean; measure: { measure: number } | null }[];
}

interface Validity {
  months: { month: number; n_reviews: number; scores: { n: number; n_applicants: number; pearson: object | null; groups: { n: number }[] } | null; forecasts: { n_hires: number } | null }[];
}

interface Fairness {
  identified: { attribute: string; identified: number }[];
  items: { tables: { groups: { group: string; applicants: number }[] }[] }[];
}

async function measures(world: World, person: string): Promise<Map<string, number | null>> {
  const answer = await world.ask(person, { method: 'GET', path: `/analytics/jobs/${world.known.get('jobs')![0]}/measures` });
  return new Map((answer.json() as Measures).candidates.map((each) => [each.candidate_name, each.measure?.measure ?? null]));
}

/** Those who may read the card see it in everybody's figure; ben has figures of his own candidates, and the same ones. */
async function they_differ(worlds: readonly [World, World]): Promise<void> {
  const [here, there] = [await measures(worlds[0], 'hana'), await measures(worlds[1], 'hana')];
  expect(here.get('Neighbour 0')).not.toBe(there.get('Neighbour 0'));
  const [of_ben, also] = [await measures(worlds[0], 'ben'), await measures(worlds[1], 'ben')];
  expect(of_ben.get('Neighbour 0')).toEqual(expect.any(Number));
  expect(of_ben).toEqual(also);
  // The rest shows that there was something to compare: figures stand on enough cards.
  for (const world of worlds) {
    const everybody = (await world.ask('fay', { method: 'GET', path: '/analytics/interviewers' })).json() as { interviewers: { name: string; severity: object | null; contrast: object | null }[] };
    expect(everybody.interviewers.map((each) => [each.name, each.severity !== null, each.contrast !== null])).toEqual(['Ann', 'Ben', 'Tom'].map((name) => [`${name} Person`, true, true]));
    const guide = (await world.ask('fay', { method: 'GET', path: `/analytics/guides/${world.known.get('guides')![0]}/diagnostics` })).json() as { items: { levels: number[] }[] };
    expect(guide.items[0]!.levels.reduce((sum, each) => sum + each, 0)).toBe(35);
    // Filled, and still for nobody else: a hiring manager sees items and no interviewers, an interviewer neither.
    const status = async (person: string, path: string) => (await world.ask(person, { method: 'GET', path })).status;
    const items = `/analytics/guides/${world.known.get('guides')![0]}/diagnostics`;
    expect(await Promise.all([status('hana', items), status('ann', items), status('hana', '/analytics/interviewers'), status('ann', '/analytics/interviewers')])).toEqual([200, 403, 403, 403]);
    const anonymous = await Promise.all([items, '/analytics/interviewers', '/analytics/interviewers/me'].map((path) => status('guest', path)));
    expect(anonymous).toEqual([401, 401, 401]);
    const fairness = (await world.ask('fay', { method: 'GET', path: `/analytics/fairness/jobs/${world.known.get('jobs')![0]}` })).json() as Fairness;
    expect(fairness.identified.map((each) => [each.attribute, each.identified])).toEqual([['sex', 20], ['race_ethnicity', 20], ['both', 20]]);
    expect(fairness.items[0]!.tables[0]!.groups.map((each) => [each.group, each.applicants])).toEqual([['Female', 10], ['Male', 10]]);
    const validity = (await world.ask('fay', { method: 'GET', path: '/analytics/validity' })).json() as Validity;
    expect(validity.months.map((each) => [each.month, each.n_reviews, each.scores?.n, each.scores?.n_applicants, each.scores?.pearson !== null, each.scores?.groups.map(({ n }) => n), each.forecasts?.n_hires])).toEqual([12, 6].map((month) => [month, 20, 20, 20, true, [5, 5, 5, 5], 20]));
    const own = (await world.ask('ben', { method: 'GET', path: '/analytics/interviewers/me' })).json() as { own: { severity: object | null; contrast: object | null } };
    expect(own.own.severity).not.toBeNull();
    expect(own.own.contrast).not.toBeNull();
  }
}

for (const engine of engines) for (const seal of ['until_own', 'until_all'] as const) describe_worlds(engine, seal, moments, they_differ, figures);
