// What people are changes while ann's card is sealed: a new assignment seals again, also what was open a moment ago; leaving
// opens nothing; a role opens only what it may.

import { expect } from 'vitest';
import { engines } from '../http/server.ts';
import { describe_worlds, everybody_else, without_leads, type Moment } from './compare.ts';
import type { World } from './script.ts';

const team = [['hana', 'hiring_manager'], ['rita', 'recruiter'], ['ann', 'interviewer'], ['ben', 'interviewer'], ['tom', 'interviewer']] as const;

async function panel(world: World, names: string[]): Promise<void> {
  await world.step();
  await world.must('rita', 'PATCH', `/interviews/${world.known.get('interviews')![0]}`, { interviewer_ids: names.map((each) => world.office.ids.get(each)) }, { 'If-Match': '*' });
}

async function new_team(world: World, members: readonly (readonly [string, string])[]): Promise<void> {
  await world.step();
  const body = { team: members.map(([name, role]) => ({ person_id: world.office.ids.get(name), role })) };
  await world.must('admin', 'PATCH', `/jobs/${world.known.get('jobs')![0]}`, body, { 'If-Match': '*' });
}

const moments: Moment[] = [
  { name: 'submitted', act: async (world) => { await world.ann_drafts(); await world.ann_submits(); }, sealed_to: (seal) => (seal === 'until_all' ? everybody_else : without_leads) },
  { name: 'tom joins the panel', act: (world) => panel(world, ['ann', 'ben', 'tom']), sealed_to: (seal) => (seal === 'until_all' ? everybody_else : without_leads) },
  { name: 'the hiring manager joins it, too', act: (world) => panel(world, ['ann', 'ben', 'tom', 'hana']), sealed_to: (seal) => (seal === 'until_all' ? everybody_else : [...without_leads, 'hana']) },
  { name: 'tom leaves the panel', act: (world) => panel(world, ['ann', 'ben', 'hana']), sealed_to: (seal) => (seal === 'until_all' ? everybody_else : [...without_leads, 'hana']) },
  { name: 'ben leaves the team', act: async (world) => { await world.ben_is_excused(); await new_team(world, team.filter(([name]) => name !== 'ben')); }, sealed_to: (seal) => (seal === 'until_all' ? everybody_else : [...without_leads, 'hana']) },
  { name: 'ben comes back', act: (world) => new_team(world, team), sealed_to: (seal) => (seal === 'until_all' ? everybody_else : [...without_leads, 'hana']) },
  { name: 'olga joins the team as an interviewer', act: (world) => new_team(world, [...team, ['olga', 'interviewer']]), sealed_to: (seal) => (seal === 'until_all' ? everybody_else : ['guest', 'tom', 'ben', 'hana']) },
  { name: 'ben becomes a recruiter of the job', act: (world) => new_team(world, team.map(([name, role]) => [name, name === 'ben' ? 'recruiter' : role] as const)), sealed_to: (seal) => (seal === 'until_all' ? everybody_else : ['guest', 'tom', 'ben', 'hana']) },
];

async function they_differ(worlds: readonly [World, World]): Promise<void> {
  const texts = await Promise.all(worlds.map(async (world) => (await world.ask('ann', { method: 'GET', path: `/scorecards/${world.ann_card}` })).text));
  expect(texts[0]).toContain('HIDDENONE');
  expect(texts[1]).toContain('HIDDENTWO');
}

// Who is asked to wait for all is asked by the same statements on either engine.
for (const engine of engines) describe_worlds(engine, 'until_own', moments, they_differ);
describe_worlds('sqlite', 'until_all', moments, they_differ);
