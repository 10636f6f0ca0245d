// The main path for one candidate, one request a step. A step can be asked again without harm: it carries a key, or
// replaces. What it acknowledges becomes a fact.

import { file_body, type Question } from '../http/client.ts';
import type { Facts } from './facts.ts';

export interface Step {
  person: string;
  question: () => Question;
  /** Takes the answer of an acknowledged step. */
  done: (answer: Record<string, unknown>) => void;
}

interface Stage {
  id: string;
  scorecard: { items: { id: string }[] };
}

export interface Setting {
  job: string;
  stage: Stage;
  people: ReadonlyMap<string, string>;
}

export function journey(number: number, setting: Setting, facts: Facts): { steps: Step[]; application: () => string | undefined } {
  const known: Record<string, string> = {};
  const body = { ratings: setting.stage.scorecard.items.map((item) => ({ item_id: item.id, score: 3, evidence: `Said so ${number}` })), recommendation: 3, notes: `Notes of ${number}` };
  const words = `Found ${number} races in ten years.`;
  const post = (person: string, key: string, path: () => string, content: () => unknown, done: Step['done']): Step => ({
    person,
    question: () => ({ method: 'POST', path: path(), body: content(), headers: { 'Idempotency-Key': `${key}-${number}` } }),
    done,
  });
  const card_steps = (name: string): Step[] => [
    {
      person: name,
      question: () => ({ method: 'PUT', path: `/scorecards/${known[name]}/draft`, body, headers: { 'If-Match': '*' } }),
      done: () => facts.remember(name, `/scorecards/${known[name]}`, { state: 'draft', notes: body.notes }),
    },
    post(name, `submit-${name}`, () => `/scorecards/${known[name]}/submission`, () => ({}), () => facts.remember(name, `/scorecards/${known[name]}`, { state: 'submitted', notes: body.notes, recommendation: 3 })),
  ];
  const steps: Step[] = [
    post('rita', 'candidate', () => '/candidates', () => ({ name: `Cleo ${number}`, email: `cleo${number}@example.test` }), ({ id }) => {
      known.candidate = id as string;
      facts.remember('rita', `/candidates/${id}`, { name: `Cleo ${number}` });
    }),
    {
      person: 'rita',
      question: () => ({ method: 'POST', path: `/candidates/${known.candidate}/files`, raw: file_body('resume.txt', Buffer.from(words)), headers: { 'Idempotency-Key': `file-${number}` } }),
      done: ({ id, sha256 }) => {
        facts.remember('rita', `/candidates/${known.candidate}`, { files: [{ id, sha256 }] });
        facts.remember('rita', `/files/${id}`, undefined);
      },
    },
    post('rita', 'application', () => '/applications', () => ({ job_id: setting.job, candidate_id: known.candidate }), ({ id }) => {
      known.application = id as string;
      facts.remember('rita', `/applications/${id}`, { phase: 'applied' });
    }),
    post('rita', 'interview', () => '/interviews', () => ({ application_id: known.application, stage_id: setting.stage.id, interviewer_ids: [setting.people.get('ann'), setting.people.get('ben')], starts_at: '2031-03-01T10:00:00Z' }), (made) => {
      const cards = made.scorecards as { id: string }[];
      [known.ann, known.ben] = [cards[0]!.id, cards[1]!.id];
      facts.remember('rita', `/interviews/${made.id}`, { scorecards: [{ id: known.ann }, { id: known.ben }] });
    }),
    ...card_steps('ann'),
    ...card_steps('ben'),
    post('rita', 'pass', () => `/applications/${known.application}/passes`, () => ({ stage_id: setting.stage.id }), () => undefined),
    post('hana', 'reference', () => `/applications/${known.application}/references`, () => ({ name: 'Rob Referee', relation: 'Former lead', answers: [], ratings: [] }), ({ id }) => facts.remember('hana', `/applications/${known.application}/references`, { items: [{ id }] })),
    post('hana', 'debrief', () => '/debriefs', () => ({ application_id: known.application, facilitator_id: setting.people.get('hana') }), ({ id }) => {
      known.debrief = id as string;
      facts.remember('hana', `/debriefs/${id}`, { state: 'open', round: 'before' });
    }),
    post('ann', 'vote', () => `/debriefs/${known.debrief}/votes`, () => ({ recommendation: 3 }), () => undefined),
    post('hana', 'round', () => `/debriefs/${known.debrief}/rounds`, () => ({ round: 'after' }), () => facts.remember('hana', `/debriefs/${known.debrief}`, { round: 'after' })),
    post('hana', 'decision', () => `/applications/${known.application}/decision`, () => ({ outcome: 'hire', reason: 'Clear' }), () => facts.remember('hana', `/applications/${known.application}/decision`, { outcome: 'hire' })),
  ];
  return { steps, application: () => known.application };
}
