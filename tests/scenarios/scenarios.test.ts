// Runs every *.scenario file of this folder against the real program, on every engine at hand.

import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { file_body, type Answer, type Question } from '../http/client.ts';
import { Office } from '../http/office.ts';
import { engines, type Engine } from '../http/server.ts';
import { difference, value_at } from './matching.ts';
import { read_scenario, type Expectation, type Step } from './scenario.ts';

const folder = dirname(fileURLToPath(import.meta.url));

class Run {
  readonly #office: Office;
  readonly #saved = new Map<string, string>();

  constructor(engine: Engine) {
    this.#office = new Office(engine);
  }

  async play(steps: Step[]): Promise<void> {
    try {
      await this.#office.open();
      for (const step of steps) await this.#take(step);
    } finally {
      await this.#office.close();
    }
  }

  async #take(step: Step): Promise<void> {
    if (step.kind === 'person') {
      await this.#office.add_person(step.name, step.roles);
    } else if (step.kind === 'restart') {
      await this.#office.server.stop(step.is_kill ? 'SIGKILL' : 'SIGTERM');
      await this.#office.server.start();
    } else {
      const answer = await this.#office.send(step.person, this.#question(step));
      for (const each of step.expectations) this.#check(each, answer, step.place);
    }
  }

  #question(step: Extract<Step, { kind: 'ask' }>): Question {
    const question: Question = { method: step.method, path: this.#filled(step.path, step.place) };
    question.headers = Object.fromEntries(step.headers.map(([name, value]) => [name, this.#filled(value, step.place)]));
    if (step.body.startsWith('@')) {
      const path = join(folder, step.body.slice(1).trim());
      const bytes = readFileSync(path);
      question.raw = path.endsWith('.json') ? { type: 'application/json', bytes } : file_body(basename(path), bytes);
    } else if (step.body) question.body = this.#filled(step.body, step.place);
    return question;
  }

  #check(wanted: Expectation, answer: Answer, place: string): void {
    const whole = `${answer.headers.map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${answer.text}`;
    const shown = `${place}: answered ${answer.status} ${answer.text.slice(0, 1500)}`;
    if (wanted.kind === 'status') expect(answer.status, shown).toBe(wanted.status);
    else if (wanted.kind === 'has') expect(whole.includes(this.#filled(wanted.words, place)), `${shown}\nlacks ${wanted.words}`).toBe(true);
    else if (wanted.kind === 'lacks') expect(whole.includes(this.#filled(wanted.words, place)), `${shown}\nmust not hold ${wanted.words}`).toBe(false);
    else if (wanted.kind === 'part') expect(difference(JSON.parse(this.#filled(wanted.text, place)), answer.json()), shown).toBeUndefined();
    else {
      const value = wanted.from.startsWith('/') ? value_at(answer.json(), wanted.from) : answer.header(wanted.from);
      expect(value, `${shown}\nhas nothing at ${wanted.from}`).toBeTypeOf('string');
      this.#saved.set(wanted.name, value as string);
    }
  }

  #filled(text: string, place: string): string {
    return text.replace(/\$(\w+)/g, (_, name: string) => {
      const value = this.#saved.get(name) ?? this.#office.ids.get(name);
      if (value === undefined) throw new Error(`${place}: nothing is called $${name}`);
      return value;
    });
  }
}

const files = readdirSync(folder).filter((name) => name.endsWith('.scenario')).sort();

for (const engine of engines)
  for (const file of files)
    test(`${basename(file, '.scenario')} on ${engine}`, async () => {
      await new Run(engine).play(read_scenario(join(folder, file)));
    });
