import { describe, expect, it } from 'vitest';
import { no_range, range_fault, range_parts, range_value } from './range_value';

describe('a range', () => {
  it.each([
    ['52000-64000 EUR', { low: '52000', high: '64000', currency: 'EUR' }],
    ['EUR 52,000–64,000', { low: '52000', high: '64000', currency: 'EUR' }],
    ['€52 000 - €64 000.50', { low: '52000', high: '64000.50', currency: '€' }],
    ["CHF 90'000-110'000", { low: '90000', high: '110000', currency: 'CHF' }],
    ['3-5', { low: '3', high: '5', currency: '' }],
    ['', no_range],
  ])('%j is read in its parts', (value, parts) => expect(range_parts(value)).toEqual(parts));
  it.each(['competitive', '52000', 'EUR 1-2 USD', '1-2-3', 'from 3 to 5'])('%j is left as free text', (value) => expect(range_parts(value)).toBeNull());
  it('is kept as the server takes it', () => {
    expect(range_value({ low: '52,000', high: ' 64 000 ', currency: 'EUR' })).toBe('52000-64000 EUR');
    expect(range_value({ low: '3', high: '5', currency: '' })).toBe('3-5');
    expect(range_value({ low: '', high: '5', currency: '' })).toBe('-5');
    expect(range_value({ low: ' ', high: '', currency: 'EUR' })).toBe('');
  });
  it('reads back what it kept', () => {
    for (const parts of [{ low: '1', high: '2', currency: '$' }, { low: '1000', high: '2000.5', currency: 'kr' }, { low: '0', high: '0', currency: '' }])
      expect(range_parts(range_value(parts))).toEqual(parts);
  });
  it('says what is missing', () => {
    expect(range_fault({ low: '5', high: '', currency: '' })).toBe('The larger number is missing.');
    expect(range_fault({ low: '', high: '5', currency: '' })).toBe('The smaller number is missing.');
    expect(range_fault({ low: '', high: '', currency: 'EUR' })).toBe('Both numbers are missing.');
    expect(range_fault({ low: '6', high: '5', currency: '' })).toBe('The smaller number comes first.');
    expect(range_fault({ low: '6k', high: '9', currency: '' })).toBe('“6k” is not a number.');
    expect(range_fault({ low: '5', high: '60', currency: 'EUR' })).toBeUndefined();
    expect(range_fault(no_range)).toBeUndefined();
  });
});
