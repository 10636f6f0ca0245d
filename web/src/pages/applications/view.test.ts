import { expect, test } from 'vitest';
import { parse_view, place_query } from './view';

test('what is asked for a place', () => {
  expect(place_query('open')).toEqual({ open: 'true' });
  expect(place_query('all')).toEqual({});
  expect(place_query('stage:s1')).toEqual({ stage_id: 's1' });
  expect(place_query('closed')).toEqual({ phase: 'closed' });
});

test('what is stored is untrusted: anything unknown falls back to those in process, as a board by name', () => {
  const usual = { shape: 'board', sort: 'name', place: 'open', owed: false };
  for (const stored of [null, 'nothing', 'null', '{"shape": 7, "sort": "score", "place": 3, "owed": "yes"}', '{"place": ""}']) expect(parse_view(stored)).toEqual(usual);
  expect(parse_view('{"shape": "table", "sort": "newest", "place": "all", "owed": true}')).toEqual({ shape: 'table', sort: 'newest', place: 'all', owed: true });
});
