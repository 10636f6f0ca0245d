// A guide of two stages for the tests of this folder.

import type { Directions, DraftGuide, Item, Question, Stage } from './draft_guide';

const directions = (): Directions => ({ paragraphs: [], lists: [] });
const question = (id: string, text: string): Question => ({ id, text, areas_to_cover: ['area'], follow_ups: ['more?'] });
const item = (id: string, name: string): Item => ({ id, name, kind: 'competency', outcome: null, anchors: [1, 2, 3, 4].map((score) => ({ score, text: `level ${score}` })) });

const stage = (id: string, questions: Question[], items: Item[]): Stage => ({
  id, title: `Stage ${id}`, kind: 'interview', interviewer_directions: directions(), candidate_directions: directions(),
  minutes: [60, 60], candidate_question_minutes: null, window_days: null, effort_hours: null, questions, scorecard: { items, recommendation: [] },
});

export const small_guide = (): DraftGuide => ({
  title: 'Guide', introduction: '', how_to_use: [], job_description: { title: '', sections: [] }, process: [],
  profile: { overview: '', competencies: [], outcomes: [], traits: [] }, placeholders: [],
  stages: [stage('s1', [question('q1', 'First?'), question('q2', 'Second?')], [item('i1', 'Care')]), stage('s2', [question('q3', 'Third?')], [item('i2', 'Craft')])],
  debrief: { directions: directions(), questions: [{ id: 'd1', text: 'Agree?', guidance: '' }] },
  references: { directions: directions(), questions: [], scorecard: { items: [] } },
  faq: [], texts: [],
});
