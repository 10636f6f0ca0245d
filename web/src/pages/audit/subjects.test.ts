import { expect, it } from 'vitest';
import { action_words, kind_words, place_of_entry } from './subjects';

it('tells actions and kinds in words', () => {
  expect(action_words('scorecard/read-by-administrator')).toBe('Scorecard read by administrator');
  expect(action_words('guide-import/accepted')).toBe('Guide import accepted');
  expect(kind_words('work_sample')).toBe('Work sample');
});

it('leads to the thing itself, else to its application, else nowhere', () => {
  expect(place_of_entry({ subject_kind: 'job', subject_id: 'j', application_id: null })).toEqual({ href: '/jobs/j', label: 'Job' });
  expect(place_of_entry({ subject_kind: 'scorecard', subject_id: 's', application_id: 'a' })).toEqual({ href: '/applications/a', label: 'Application' });
  expect(place_of_entry({ subject_kind: 'session', subject_id: 's', application_id: null })).toBeNull();
});
