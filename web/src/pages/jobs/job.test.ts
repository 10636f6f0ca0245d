import { describe, expect, it, test } from 'vitest';
import { marked_brackets, unfilled_in } from './description';
import { history_entry } from './history';
import { distinct_places, value_pointer } from './job';
import { job_tabs, open_candidates } from './job_tabs';

test('a place that holds a placeholder twice is named once, by its first pointer', () => {
  const place = (pointer: string, label: string) => ({ pointer, label });
  expect(distinct_places([place('/a', 'About'), place('/b', 'About'), place('/c', 'Screen')])).toEqual([place('/a', 'About'), place('/c', 'Screen')]);
});

test('a slash in a placeholder is escaped in its pointer', () => {
  expect(value_pointer('Full-time/Part-time')).toBe('/placeholder_values/Full-time~1Part-time');
});

describe('tabs', () => {
  const counts = { applied: 3, stage: { s1: 2, s2: 1 }, debrief: 1, references: 0, offer: 1, closed: 40 };
  const labels = (state: 'draft' | 'open' | 'closed', my_role: 'recruiter' | 'interviewer') => job_tabs({ id: 'j', state, my_role, counts }).map((tab) => tab.label);
  it('count who is still in the process', () => {
    expect(open_candidates({ counts })).toBe(8);
    expect(job_tabs({ id: 'j', state: 'open', my_role: 'recruiter', counts })[0]).toEqual({ label: 'Candidates', href: '/jobs/j', count: 8 });
  });
  it('keep history to leads and candidates to published jobs', () => {
    expect(labels('open', 'recruiter')).toEqual(['Candidates', 'Compare', 'Plan and panel', 'Job description', 'History']);
    expect(labels('closed', 'interviewer')).toEqual(['Candidates', 'Compare', 'Plan and panel', 'Job description']);
    expect(labels('draft', 'recruiter')).toEqual(['Preparation', 'Job description', 'History']);
    expect(labels('draft', 'interviewer')).toEqual(['Preparation', 'Job description']);
  });
});

describe('the public description', () => {
  it('keeps open placeholders apart', () => {
    expect(marked_brackets('At [Company], now')).toEqual([{ text: 'At ', is_open: false }, { text: '[Company]', is_open: true }, { text: ', now', is_open: false }]);
    expect(marked_brackets('a [ b')).toEqual([{ text: 'a [ b', is_open: false }]);
  });
  it('names each open one once', () => {
    const section = { heading: 'Why [Company]', kind: 'about', paragraphs: ['[Company] in [location]'], bullets: [], plus: [] };
    expect(unfilled_in({ title: 't', heading: 'h', sections: [section], process_introduction: '', process: [{ name: '', text: '[location]', minutes: null }] })).toEqual(['[Company]', '[location]']);
  });
});

test('the reason stands on its own line of the history', () => {
  const row = { id: '1', at: '2030-01-01T00:00:00Z', person_name: 'Rita', action: 'job/changed', summary: 'Changed weights. Reason: Newer', changes: [], reason: 'Newer' };
  expect(history_entry(row)).toMatchObject({ title: 'Changed weights', note: 'by Rita', icon: 'pencil' });
  expect(history_entry({ ...row, summary: 'Created the job', reason: null, person_name: null })).toMatchObject({ title: 'Created the job', note: 'by the program' });
});
