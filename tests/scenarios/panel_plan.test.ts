// Panel plans from filled figures, which no scenario has candidates enough for: whose ratings they stand on for whom, and
// that looking at one is a reading where it is made of the job's cards, and only there.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../http/client.ts';
import { Office } from '../http/office.ts';
import { engines } from '../http/server.ts';

interface Plan {
  basis: string;
  n: { used: number; targets: number };
  panels: { reliability: number; low: number | null; high: number | null }[];
  variance: { source: string; share: number; low: number | null; high: number | null }[];
  reasons: Record<string, string>;
}

interface Booked {
  scorecards: { id: string; interviewer_id: string }[];
}

interface Guide {
  id: string;
  stages: { id: string; scorecard: { items: { id: string }[] } }[];
}

const guide = JSON.parse(readFileSync(new URL('../http/guide.json', import.meta.url), 'utf8')) as { title: string };
const look = 'job/measures-read-by-administrator';

describe.each(engines)('panel plans on %s', (engine) => {
  const office = new Office(engine);
  const applications: string[] = [];
  let stages: Guide['stages'] = [];
  let job = '';

  async function ask(person: string, method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await office.send(person, { method, path, body, headers });
    if (answer.status > 201) throw new Error(`${method} ${path} gave ${answer.status}: ${answer.text}`);
    return answer;
  }

  const plan_of = async (person: string, id = job) => (await ask(person, 'GET', `/analytics/jobs/${id}/panel-plan`)).json() as Plan;
  const looks = async () => (await ask('admin', 'GET', '/audit?limit=200')).text.split(look).length - 1;

  async function make_guide(title: string): Promise<Guide> {
    const { id } = (await ask('admin', 'POST', '/guides', { ...guide, title })).json() as { id: string };
    return (await ask('admin', 'GET', `/guides/${id}`)).json() as Guide;
  }

  async function make_job(guide_id: string, title: string): Promise<string> {
    const team = [['hana', 'hiring_manager'], ['ann', 'interviewer'], ['ben', 'interviewer'], ['tom', 'interviewer']].map(([name, role]) => ({ person_id: office.ids.get(name!), role }));
    return ((await ask('admin', 'POST', '/jobs', { guide_id, title, placeholder_values: { Company: 'Probe & Co' }, seal: 'until_own', team })).json() as { id: string }).id;
  }

  /** Somebody's card of an application, handed in; the marks that it got. */
  async function rate(at: number, name: string, stage: number, level: number): Promise<string> {
    const booked = (await ask('hana', 'POST', '/interviews', { application_id: applications[at], stage_id: stages[stage]!.id, interviewer_ids: [office.ids.get(name)], starts_at: '2026-12-01T10:00:00Z' })).json() as Booked;
    const card = `/scorecards/${booked.scorecards[0]!.id}`;
    const ratings = stages[stage]!.scorecard.items.map((item, index) => ({ item_id: item.id, score: Math.min(4, level + ((at + index) % 3 === 0 ? 1 : 0)), evidence: 'Heard it' }));
    await ask(name, 'PUT', `${card}/draft`, { ratings, recommendation: level }, { 'If-Match': '*' });
    return (await ask(name, 'POST', `${card}/submission`, {})).text;
  }

  async function rate_candidates(upto: number): Promise<void> {
    while (applications.length < upto) {
      const at = applications.length;
      const candidate = (await ask('admin', 'POST', '/candidates', { name: `Candidate ${at}`, email: `candidate${at}@example.test` })).json() as { id: string };
      applications.push(((await ask('admin', 'POST', '/applications', { job_id: job, candidate_id: candidate.id })).json() as { id: string }).id);
      await rate(at, 'ann', 0, 1 + (at % 4));
      await rate(at, 'ben', 0, Math.max(1, 1 + (at % 4) - (at % 2)));
    }
  }

  beforeAll(async () => {
    await office.open();
    await office.add_person('hana', ['hiring_manager']);
    for (const name of ['ann', 'ben', 'tom', 'olga']) await office.add_person(name, ['interviewer']);
    const { id, stages: of_guide } = await make_guide('Test engineer');
    stages = of_guide;
    job = await make_job(id, 'Test engineer');
    await ask('admin', 'POST', `/jobs/${job}/publication`);
  });
  afterAll(() => office.close());

  test('with too few candidates the literature stands in, and who looks has read nothing', async () => {
    await rate_candidates(3);
    for (const person of ['ann', 'hana', 'admin']) {
      const plan = await plan_of(person);
      expect(plan.basis).toBe('literature');
      // Not even how many ratings, zeros and skips there are.
      expect(plan.n).toEqual({ rows: 0, used: 0, missing: 0, targets: 0, raters: 0, items: 0 });
    }
    expect(await looks()).toBe(0);
    expect(await rate(0, 'ann', 1, 3)).not.toContain('written_after_reading');
  });

  test('with ten the plan is made of the job’s cards, and who looks has read them', async () => {
    await rate_candidates(12);
    const before = await rate(1, 'ben', 1, 3);
    expect(before).not.toContain('written_after_reading');
    for (const person of ['ann', 'hana', 'admin']) {
      const plan = await plan_of(person);
      expect(plan.basis).toBe('ratings');
      expect(plan.n.targets).toBe(12);
      expect(plan.panels).toHaveLength(6);
      for (const { reliability, low, high } of plan.panels) expect(low! <= reliability && reliability <= high!).toBe(true);
      expect(plan.variance.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 1);
      expect(plan.reasons).toEqual({});
    }
    expect(await rate(2, 'ann', 1, 3)).toContain('written_after_reading');
    expect(await rate(3, 'ben', 1, 3)).not.toContain('written_after_reading'); // ben has not looked
    // Outside the job's lead the look stands in the audit trail, and the hiring manager's does not.
    expect(await looks()).toBe(1);
    await plan_of('hana');
    expect(await looks()).toBe(1);
  });

  test('whoever may not see the cards sees nothing of them', async () => {
    expect((await office.send('guest', { method: 'GET', path: `/analytics/jobs/${job}/panel-plan` })).status).toBe(401);
    expect((await office.send('olga', { method: 'GET', path: `/analytics/jobs/${job}/panel-plan` })).status).toBe(404);
    // On the team, and on no panel: every candidate is sealed to tom, and what others may see of the guide is not his.
    const plan = await plan_of('tom');
    expect([plan.basis, plan.n.used, Object.keys(plan.reasons)]).toEqual(['literature', 0, ['ratings']]);
  });

  test('a job without ratings is planned from its guide, one with another guide from the organisation, and neither is a reading', async () => {
    const same = await make_job(((await ask('admin', 'GET', `/jobs/${job}`)).json() as { guide_id: string }).guide_id, 'Another test engineer');
    const other = await make_job((await make_guide('Something else')).id, 'Something else');
    const readers = ['hana', 'admin'] as const;
    for (const person of readers) {
      const of_guide = await plan_of(person, same);
      expect([of_guide.basis, Object.keys(of_guide.reasons)]).toEqual(['guide', ['ratings']]);
      const of_organisation = await plan_of(person, other);
      expect([of_organisation.basis, Object.keys(of_organisation.reasons)]).toEqual(['organisation', ['guide', 'ratings']]);
      // The one guide that there is, less its mean.
      for (const plan of [of_guide, of_organisation]) expect(plan.n.targets).toBeGreaterThanOrEqual(10);
      for (const { reliability } of [...of_guide.panels, ...of_organisation.panels]) expect(reliability).toBe(Math.round(reliability * 100) / 100);
    }
    expect(await looks()).toBe(1);
    expect(Object.keys((await plan_of('ann', same)).reasons)).toEqual(['ratings']);
  });
});
