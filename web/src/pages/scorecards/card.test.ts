import { describe, expect, it } from 'vitest';
import type { StageItem, StageQuestion } from '$pages/interviews/interview';
import { empty_content, new_question } from '$offline/scorecard_draft';
import { as_evidence, heard_lines, is_attached, linked_evidence, missing_of, missing_words, note_with_link, with_toggled, without_line } from './card';

const item = (id: string): StageItem => ({ id, name: `Item ${id}`, kind: 'competency', anchors: [] });
const question = (id: string): StageQuestion => ({ id, text: id, areas_to_cover: [], follow_ups: [] });
const items = [item('a'), item('b'), item('c')];
const names = items.map((one) => one.name);

describe('what is missing', () => {
  it('counts unrated items first, then reasons, then the recommendation', () => {
    const one = missing_of(items, [{ item_id: 'a', score: 3 }]);
    expect(missing_words(one, false)).toBe('2 items still without a rating');
    const two = missing_of(items, [{ item_id: 'a', score: 0 }, { item_id: 'b', score: null, reason: 'no time' }, { item_id: 'c', score: 4 }]);
    expect(two.without_reason.map((each) => each.id)).toEqual(['a']);
    expect(missing_words(two, true)).toBe('1 reason is missing');
    const three = missing_of(items, [{ item_id: 'a', score: 0, evidence: 'never came up' }, { item_id: 'b', score: 1 }, { item_id: 'c', score: 4 }]);
    expect(missing_words(three, false)).toBe('The recommendation is missing');
    expect(missing_words(three, true)).toBe('');
  });
});

describe('notes as evidence', () => {
  const content = {
    ...empty_content,
    notes: 'late by five minutes',
    questions: [{ ...new_question('q2'), note: '10:00 + clear [Item b]\n10:30 - vague' }, { ...new_question('q1'), note: '05:00 " quoted [Item b] [Item a]' }],
  };
  const lines = heard_lines(content, [question('q1'), question('q2')], names);

  it('lists them in the order of the questions', () => {
    expect(lines.map((line) => [line.question, line.text])).toEqual([['Q1', 'quoted'], ['Q2', 'clear'], ['Q2', 'vague'], ['', 'late by five minutes']]);
    expect(lines.map((line) => line.index)).toEqual([0, 0, 1, 0]);
  });

  it('takes linked lines along, attaches and takes off', () => {
    const evidence = linked_evidence(lines, 'Item b');
    expect(evidence).toBe('Q1 05:00 " quoted\nQ2 10:00 + clear');
    const vague = lines[2]!;
    const more = with_toggled(evidence, vague);
    expect(is_attached(more, vague)).toBe(true);
    expect(with_toggled(more, vague)).toBe(evidence);
    expect(without_line(more, 0)).toBe('Q2 10:00 + clear\nQ2 10:30 - vague');
    expect(as_evidence(lines[3]!)).toBe('late by five minutes');
  });

  it('links one line of a note and leaves the others', () => {
    const note = content.questions[0]!.note;
    const linked = note_with_link(note, 1, 'Item c', names);
    expect(linked).toBe('10:00 + clear [Item b]\n10:30 - vague [Item c]');
    expect(note_with_link(linked, 1, 'Item c', names)).toBe(note);
    expect(note_with_link(note, 9, 'Item c', names)).toBe(note);
  });
});
