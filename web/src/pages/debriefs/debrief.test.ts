import { describe, expect, it } from 'vitest';
import type { OpenCard, SealedEntry } from '$pages/applications/application';
import { agenda_place, by_disagreement, grid_parts, levels_of, vote_counts, type Vote } from './debrief';

const card = (name: string, score: number | null, evidence: string | null) =>
  ({ sealed: false, interviewer_name: name, ratings: [{ item_id: 'i1', score, evidence, reason: null }] }) as unknown as OpenCard;
const sealed: SealedEntry = { id: 'x', interview_id: null, interviewer_id: 'p9', state: 'submitted', sealed: true };

describe('the grid', () => {
  const grid = {
    interviewers: [{ person_id: 'p1', name: 'Ada', stage_id: 's1' }, { person_id: 'p1', name: 'Ada', stage_id: 's2' }],
    rows: [{ item_id: 'i1', name: 'Ownership', kind: 'outcome', stage_id: null, cells: [{ person_id: 'p1', stage_id: 's1', score: 2, thin: true }, { person_id: 'p1', stage_id: 's2', score: null, thin: false }], range: 0, gap: false }],
  };
  it('keeps one person in two stages apart and counts evidence line by line', () => {
    const parts = grid_parts(grid, [card('Ada', 2, 'one\n\ntwo'), sealed], (id) => id.toUpperCase());
    expect(parts.interviewers.map((one) => one.stage)).toEqual(['S1', 'S2']);
    expect(parts.rows[0]).toMatchObject({ levels: { 'p1 s1': 2, 'p1 s2': null }, evidence: 2 });
  });
  it('puts the widest range first, then the thinnest evidence', () => {
    const rows = [{ id: 'a', range: 0, evidence: 1 }, { id: 'b', range: 2, evidence: 9 }, { id: 'c', range: 2, evidence: 3 }, { id: 'd', range: null, evidence: 0, is_gap: true }];
    expect(by_disagreement(rows).map((row) => row.id)).toEqual(['c', 'b', 'd', 'a']);
  });
});

it('levels of an item leave out skipped ratings and sealed cards', () =>
  expect(levels_of([card('Ada', 4, 'x'), card('Bo', 2, null), card('Cy', null, 'y'), sealed], 'i1')).toEqual([
    { level: 2, people: [{ name: 'Bo', evidence: '', reason: '' }] },
    { level: 4, people: [{ name: 'Ada', evidence: 'x', reason: '' }] },
  ]));

it('votes are counted for their own round', () => {
  const vote = (round: Vote['round'], recommendation: number): Vote => ({ person_id: 'p', name: 'n', round, recommendation, reason: null });
  expect(vote_counts([vote('before', 3), vote('before', 3), vote('after', 1)], 'before')).toEqual({ 3: 2 });
});

it('the agenda stands where the votes are', () => {
  const voter = { person_id: 'p', name: 'n', voted_before: true, voted_after: false };
  expect(agenda_place({ state: 'open', round: 'before', panel: [voter] })).toBe(1);
  expect(agenda_place({ state: 'open', round: 'after', panel: [voter] })).toBe(2);
  expect(agenda_place({ state: 'open', round: 'after', panel: [{ ...voter, voted_after: true }] })).toBe(4);
});
