// Two servers, one script: everything that people may ask of both, compared byte for byte.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../http/server.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { hidden_words, World, type SealMode } from './script.ts';
import { walk, type Asked } from './walk.ts';

export const everybody_else = ['guest', 'olga', 'fay', 'tom', 'ben', 'rita', 'hana', 'admin'];
export const without_leads = ['guest', 'olga', 'fay', 'tom', 'ben'];

export interface Moment {
  name: string;
  act: (world: World) => Promise<void>;
  sealed_to: (seal: SealMode) => string[];
}

/** Asks `asked` as one person; each answer without what must differ, and the answers that give content away. */
async function answers(world: World, names: Pseudonyms, person: string, asked: readonly Asked[]): Promise<{ lines: string[]; leaks: string[] }> {
  const lines: string[] = [];
  const leaks: string[] = [];
  for (const { label, question } of asked) {
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

/** Plays `moments` in both worlds; after each, whoever the card is sealed to is told the same in either. Everything is asked, or what `ask` says. */
export function describe_worlds(engine: Engine, seal: SealMode, moments: readonly Moment[], last?: (worlds: readonly [World, World]) => Promise<void>, ask = walk): void {
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
            return answers(world, names[at]!.get(person)!, person, ask(world, person));
          }));
          expect(one!.leaks.concat(two!.leaks), `${person} is shown what is sealed`).toEqual([]);
          expect(one!.lines.length).toBe(two!.lines.length);
          expect(one!.lines.join('\n') === two!.lines.join('\n'), `${person} can tell the worlds apart:\n${first_difference(one!.lines, two!.lines)}`).toBe(true);
        }
      });

    if (last) test('the worlds do differ, for those who may look', () => last(worlds));
  });
}
