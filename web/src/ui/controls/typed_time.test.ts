import { describe, expect, it } from 'vitest';
import { instant_of, read_typed_time, spoken_time, wall_time, zone_words } from './typed_time';

const zone = 'Europe/Amsterdam';
// Monday 23 November 2026, 11:15 in Amsterdam.
const now = new Date('2026-11-23T10:15:00Z');
const read = (typed: string, in_zone = zone) => read_typed_time(typed, now, in_zone)?.toISOString() ?? null;

describe('what people type', () => {
  it.each([
    ['thu 14', '2026-11-26T13:00:00.000Z'],
    ['Thu 14:30', '2026-11-26T13:30:00.000Z'],
    ['thursday 9.05', '2026-11-26T08:05:00.000Z'],
    ['mon 10', '2026-11-30T09:00:00.000Z'],
    ['next thu 14', '2026-12-03T13:00:00.000Z'],
    ['today 18', '2026-11-23T17:00:00.000Z'],
    ['tomorrow', '2026-11-24T08:00:00.000Z'],
    ['tomorrow 9:30', '2026-11-24T08:30:00.000Z'],
    ['in 3 days', '2026-11-26T08:00:00.000Z'],
    ['in 2 weeks 15', '2026-12-07T14:00:00.000Z'],
    ['26 nov 14:00', '2026-11-26T13:00:00.000Z'],
    ['26 November 2027, 2pm', '2027-11-26T13:00:00.000Z'],
    ['3 jan 12am', '2027-01-02T23:00:00.000Z'],
    ['2026-11-26 14:00', '2026-11-26T13:00:00.000Z'],
    ['2026-11-26T14:00', '2026-11-26T13:00:00.000Z'],
    ['2026-07-01 14:00', '2026-07-01T12:00:00.000Z'],
    ['16:00', '2026-11-23T15:00:00.000Z'],
    ['10:00', '2026-11-24T09:00:00.000Z'],
  ])('%s', (typed, instant) => expect(read(typed)).toBe(instant));

  it.each([[''], ['someday'], ['31 feb 10:00'], ['2026-13-01 10:00']])('%j is not a time, or not one that exists', (typed) => expect(read(typed)).toBeNull());
});

describe('zones', () => {
  it('read the same words differently', () => expect(read('thu 14', 'America/New_York')).toBe('2026-11-26T19:00:00.000Z'));
  it('turn wall time into an instant and back, also around summer time', () => {
    for (const month of [1, 3, 7, 10, 12]) {
      for (const day of [1, 25, 29]) {
        const wall = { year: 2026, month, day, hour: 4, minute: 30 };
        expect(wall_time(instant_of(wall, zone), zone)).toEqual(wall);
      }
    }
  });
  it('are named with their offset', () => expect(zone_words(zone, now)).toBe('Amsterdam, UTC+1'));
  it('are spoken', () => expect(spoken_time(new Date('2026-11-26T13:00:00Z'), zone)).toBe('Thu 26 Nov, 14:00'));
});
