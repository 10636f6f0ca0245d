// Two servers, one script, only ann's sealed card differs: nobody to whom it is sealed may be able to tell which is which.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines, type Engine } from '../http/server.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { hidden_words, World, type SealMode } from './script.ts';
import { walk } from './walk.ts';

const everybody_else = ['guest', 'olga', 'tom', 'ben', 'rita', 'hana', 'admin'];
const without_leads = ['guest', 'olga', 'tom', 'ben'];

interface Moment {
  name: string;
  act: (world: World) => Promise<void>;
  sealed_to: (seal: SealMode) => string[];
}

const moments: Moment[] = [
  { name: 'a draft in one world, none in the other', act: (world) => world.ann_drafts_in_one_world(), sealed_to: () => everybody_else },
  { name: 'two different drafts', act: (world) => world.ann_drafts(), sealed_to: () => everybody_else },
  { name: 'submitted', act: (world) => world.ann_submits(), sealed_to: (seal) => (seal === 'until_all' ? everybody_else : without_leads) },
  { name: 'amended in one world', act: (world) => world.ann_amends_in_one_world(), sealed_to: (seal) => (seal === 'until_all' ? everybody_else : without_leads) },
  { name: 'moved, rejected and reopened', act: (world) => world.application_moves(), sealed_to: (seal) => (seal === 'until_all' ? everybody_else : without_leads) },
  { name: 'the owing interviewer excused', act: (world) => world.ben_is_excused(), sealed_to: () => without_leads },
  { name: 'debrief open, first votes cast', act: (world) => world.debrief_opens(), sealed_to: () => without_leads },
  { name: 'debrief closed', act: (world) => world.debrief_closes(), sealed_to: () => without_leads },
  { name: 'decided', act: (world) => world.decision_falls(), sealed_to: () => without_leads },
];

/** Asks everything as one person; each answer without what must differ, and the answers that give content away. */
async function answers(world: World, names: Pseudonyms, person: string): Promise<{ lines: string[]; leaks: string[] }> {
  const lines: string[] = [];
  const leaks: string[] = [];
  for (const { label, question } of walk(world, person)) {
    const answer = await world.ask(person, question);
    const text = names.of(answer);
    lines.push(`${label}\n${text}`);
    const searched = decodeURIComponent(question.path);
    if (hidden_words.some((word) => answer.text.includes(word) && !searched.includes(word))) leaks.push(`${label}\n${text}`);
  }
  return { lines, leaks };
}

/** The question of the first answers that differ, and the places in them. */
function first_difference(one: string[], two: string[]): string {
  const at = one.findIndex((line, index) => line !== two[index]);
  const [here, there] = [one[at] ?? '', two[at] ?? ''];
  let from = 0;
  while (from < here.length && here[from] === there[from]) ++from;
  const around = (text: string) => text.slice(Math.max(0, from - 300), from + 300);
  return `${here.slice(0, here.indexOf('\n'))}\n${around(here)}\n--- in the other world ---\n${around(there)}`;
}

function describe_worlds(engine: Engine, seal: SealMode): void {
  describe(`${seal} on ${engine}`, () => {
    const worlds = [new World(engine, seal, 'one'), new World(engine, seal, 'two')] as const;
    const names = worlds.map((world) => new Map([...everybody_else].map((person) => [person, new Pseudonyms(world.boundaries)])));

    beforeAll(() => Promise.all(worlds.map((world) => world.begin())));
    afterAll(() => Promise.all(worlds.map((world) => world.office.close())));

    for (const moment of moments)
      test(moment.name, async () => {
        await Promise.all(worlds.map((world) => moment.act(world)));
        for (const person of moment.sealed_to(seal)) {
          const [one, two] = await Promise.all(worlds.map(async (world, at) => {
            await world.step();
            return answers(world, names[at]!.get(person)!, person);
          }));
          expect(one!.leaks.concat(two!.leaks), `${person} is shown what is sealed`).toEqual([]);
          expect(one!.lines.length).toBe(two!.lines.length);
          expect(one!.lines.join('\n') === two!.lines.join('\n'), `${person} can tell the worlds apart:\n${first_difference(one!.lines, two!.lines)}`).toBe(true);
        }
      });

    test('the worlds do differ, for those who may look', async () => {
      const texts = await Promise.all(worlds.map(async (world) => (await world.ask('hana', { method: 'GET', path: `/scorecards/${world.ann_card}` })).text));
      expect(texts[0]).toContain('HIDDENONE');
      expect(texts[1]).toContain('HIDDENTWO');
    });
  });
}

for (const engine of engines) for (const seal of ['until_own', 'until_all'] as const) describe_worlds(engine, seal);
