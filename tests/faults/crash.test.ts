// kill -9 at any moment: whatever was acknowledged is there, once and whole; the server is back at the same port.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Office } from '../http/office.ts';
import { engines, type Engine } from '../http/server.ts';
import { chance_of, seed_of_run } from './chance.ts';
import { Facts } from './facts.ts';
import { journey, type Setting, type Step } from './journey.ts';

const guide = readFileSync(fileURLToPath(new URL('../http/guide.json', import.meta.url)));
/** The sanitizers of the test build make the program several times slower than it is. */
const patience = (process.env.ASSAY ?? '').includes('asan') ? 5 : 1;

async function settle(office: Office): Promise<Setting> {
  await office.open();
  for (const [name, role] of [['hana', 'hiring_manager'], ['rita', 'recruiter'], ['ann', 'interviewer'], ['ben', 'interviewer']] as const) await office.add_person(name, [role]);
  const must = async (method: string, path: string, body?: unknown) => {
    const answer = await office.send('admin', { method, path, body });
    if (answer.status >= 300) throw new Error(`${method} ${path} gave ${answer.status}: ${answer.text}`);
    return answer.json() as Record<string, unknown>;
  };
  const made = await office.send('admin', { method: 'POST', path: '/guides', raw: { type: 'application/json', bytes: guide } });
  const { id: guide_id } = made.json() as { id: string };
  const stages = (await must('GET', `/guides/${guide_id}`)).stages as Setting['stage'][];
  const roles = { hana: 'hiring_manager', rita: 'recruiter', ann: 'interviewer', ben: 'interviewer' };
  const team = Object.entries(roles).map(([name, role]) => ({ person_id: office.ids.get(name), role }));
  const job = await must('POST', '/jobs', { guide_id, title: 'Test engineer', placeholder_values: { Company: 'Probe & Co' }, seal: 'until_own', team });
  await must('POST', `/jobs/${job.id as string}/publication`, {});
  return { job: job.id as string, stage: stages[0]!, people: office.ids };
}

class Ordeal {
  readonly office: Office;
  readonly facts = new Facts();
  readonly applications: (() => string | undefined)[] = [];
  crashes = 0;
  job = '';
  /** Contents acknowledged as kept; one more may be there for the request under way. */
  contents = 1;

  constructor(readonly engine: Engine, readonly chance: () => number) {
    this.office = new Office(engine);
  }

  /** Asks; where the server dies under it, asks again after the restart. The second answer must be as good as the first. */
  async take(step: Step, when: string): Promise<void> {
    if (this.chance() < 0.2) await this.crash(`before ${when}`);
    const asked = this.office.send(step.person, step.question()).catch(() => undefined);
    if (this.chance() < 0.4) {
      await new Promise((resolve) => setTimeout(resolve, this.chance() * 12 * patience));
      await this.crash(`during ${when}`, asked); // done or not done, both are right until somebody is told
    }
    const first = await asked;
    const answer = first ?? (await this.office.send(step.person, step.question()));
    expect(answer.status, `${when}${first ? '' : ', asked again'}: ${answer.text}`).toBeLessThan(300);
    step.done(answer.json() as Record<string, unknown>);
    if (!first) await this.facts.check(this.office, `after ${when} was asked again`);
    if (step.question().path.endsWith('/files')) ++this.contents;
    if (this.chance() < 0.15) await this.crash(`after ${when}`);
  }

  async crash(when: string, under_way?: Promise<unknown>): Promise<void> {
    ++this.crashes;
    const port = this.office.server.port;
    await this.office.server.stop('SIGKILL');
    await under_way;
    await this.office.server.start(port); // fails where the port is not free
    const ready = await this.office.send('guest', { method: 'GET', path: '/readyz' });
    expect(ready.status, `${when}: ${ready.text}`).toBe(200);
    if (!under_way) await this.facts.check(this.office, when);
    await this.check_whole(when);
  }

  async check_whole(when: string): Promise<void> {
    await this.facts.check_whole(this.office, this.applications.flatMap((each) => each() ?? []), when);
    await this.facts.check_counts(this.office, this.job, when);
    const walked = JSON.parse(this.office.server.run(['audit', 'verify', '--json'])) as { rows: number; fault: string };
    expect(walked.fault, when).toBe('');
    expect(walked.rows, when).toBeGreaterThan(0);
    const kept = readdirSync(join(this.office.server.folder, 'files'), { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    expect(kept.filter((each) => each.name.startsWith('.')), `${when}: half-written files`).toEqual([]);
    expect(kept.length, `${when}: kept files`).toBeGreaterThanOrEqual(this.contents);
    expect(kept.length, `${when}: kept files that nobody names`).toBeLessThanOrEqual(this.contents + 1);
  }
}

/** Every list shows each candidate once: a request that was asked again did nothing twice. */
async function candidates_of(office: Office): Promise<string[]> {
  const answer = await office.send('rita', { method: 'GET', path: '/candidates?sort=name&limit=200' });
  return (answer.json() as { items: { name: string }[] }).items.map((each) => each.name);
}

describe.each(engines)('kill -9 on %s', (engine) => {
  const journeys = 3;

  test(`seed ${seed_of_run}`, async () => {
    const ordeal = new Ordeal(engine, chance_of(seed_of_run));
    try {
      const setting = await settle(ordeal.office);
      ordeal.job = setting.job;
      for (let number = 1; number <= journeys; ++number) {
        const { steps, application } = journey(number, setting, ordeal.facts);
        ordeal.applications.push(application);
        for (const [at, step] of steps.entries()) await ordeal.take(step, `step ${at} of journey ${number}`);
      }
      await ordeal.crash('at the end');
      expect(await candidates_of(ordeal.office)).toEqual(['Cleo 1', 'Cleo 2', 'Cleo 3']);
      expect(ordeal.crashes).toBeGreaterThan(3);
    } finally {
      await ordeal.office.close();
    }
  });
});
