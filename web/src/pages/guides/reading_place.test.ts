import { expect, test } from 'vitest';
import { enclosing, place_href, pointer_in } from './reading_place';

test('a pointer leads outwards, nearest first', () => {
  expect(enclosing('/stages/0/questions/1')).toEqual(['/stages/0/questions/1', '/stages/0/questions', '/stages/0', '/stages']);
  expect(enclosing('')).toEqual([]);
});

test('an address carries a place there and back', () => {
  const href = place_href('g1', 3, '/job_description/sections/0/heading');
  expect(href).toBe('/guides/g1?version=3#/job_description/sections/0/heading');
  expect(pointer_in(new URL(href, 'http://here').hash)).toBe('/job_description/sections/0/heading');
  expect([pointer_in('#main'), pointer_in(''), pointer_in('#/%')]).toEqual(['', '', '']);
});
