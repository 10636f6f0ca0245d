// Two servers, one script, only ann's sealed card differs: nobody to whom it is sealed may be able to tell which is which.

import { expect } from 'vitest';
import { engines } from '../http/server.ts';
import { describe_worlds, everybody_else, without_leads, type Moment } from './compare.ts';
import type { World } from './script.ts';

const moments: Moment[] = [
  { name: 'a draft in one world, none in the other', act: (world) => world.ann_drafts_in_one_world(), sealed_to: () => everybody_else },
  { name: 'two different drafts', act: (world) => world.ann_drafts(), sealed_to: () => everybody_else },
  { name: 'submitted', act: (world) => world.ann_submits(), sealed_to: (seal) => (seal === 'until_all' ? everybody_else : without_leads) },
  { name: 'amended in one world', act: (world) => world.ann_amends_in_one_world(), sealed_to: (seal) => (seal === 'until_all' ? everybody_else : without_leads) },
  { name: 'hired and looked at again', act: (world) => world.hire_is_looked_at_again(), sealed_to: (seal) => (seal === 'until_all' ? everybody_else : without_leads) },
  { name: 'moved, rejected and reopened', act: (world) => world.application_moves(), sealed_to: (seal) => (seal === 'until_all' ? everybody_else : without_leads) },
  { name: 'the owing interviewer excused', act: (world) => world.ben_is_excused(), sealed_to: () => without_leads },
  { name: 'debrief open, first votes cast', act: (world) => world.debrief_opens(), sealed_to: () => without_leads },
  { name: 'debrief closed', act: (world) => world.debrief_closes(), sealed_to: () => without_leads },
  { name: 'decided', act: (world) => world.decision_falls(), sealed_to: () => without_leads },
];

async function they_differ(worlds: readonly [World, World]): Promise<void> {
  const texts = await Promise.all(worlds.map(async (world) => (await world.ask('hana', { method: 'GET', path: `/scorecards/${world.ann_card}` })).text));
  expect(texts[0]).toContain('HIDDENONE');
  expect(texts[1]).toContain('HIDDENTWO');
}

for (const engine of engines) for (const seal of ['until_own', 'until_all'] as const) describe_worlds(engine, seal, moments, they_differ);
