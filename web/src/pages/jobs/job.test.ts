import { expect, test } from 'vitest';
import { filled_values, places_in_words, value_pointer } from './job';

test('a place that holds a placeholder twice is named once', () => {
  const place = (label: string) => ({ pointer: '/x', label });
  expect(places_in_words({ places: [place('About'), place('About'), place('Screen')] })).toBe('About; Screen');
});

test('a slash in a placeholder is escaped in its pointer', () => {
  expect(value_pointer('Full-time/Part-time')).toBe('/placeholder_values/Full-time~1Part-time');
});

test('blank values are not sent', () => {
  expect(filled_values({ Company: ' Nordlicht ', location: '  ' })).toEqual({ Company: 'Nordlicht' });
});
