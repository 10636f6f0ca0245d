import { describe, expect, it } from 'vitest';
import { changes_of, conflicts_of, is_changed, rebased, type OrganisationView } from './organisation_draft';

const read: OrganisationView = { name: 'Larkmoor', placeholder_values: { Company: 'Larkmoor', town: 'Lund' }, demonstration: false, time_zone: null };
const now = (name: string, placeholder_values: Record<string, string>): OrganisationView => ({ name, placeholder_values, demonstration: false, time_zone: null });

describe('what is sent', () => {
  it('is nothing where nothing was changed, spaces aside', () => {
    const changes = changes_of(read, { name: ' Larkmoor ', values: { Company: 'Larkmoor ', town: 'Lund', industry: '  ' }, time_zone: '' });
    expect(changes).toEqual({});
    expect(is_changed(changes)).toBe(false);
  });
  it('is only what differs, with null for what was emptied or taken away', () =>
    expect(changes_of(read, { name: 'Larkmoor Grid', values: { Company: '', industry: 'power' }, time_zone: '' })).toEqual({ name: 'Larkmoor Grid', placeholder_values: { Company: null, industry: 'power', town: null } }));
  it('names the time zone where it changed, null for UTC again', () => {
    const draft = { name: 'Larkmoor', values: read.placeholder_values };
    expect(changes_of(read, { ...draft, time_zone: 'Europe/Oslo' })).toEqual({ time_zone: 'Europe/Oslo' });
    expect(changes_of({ ...read, time_zone: 'Europe/Oslo' }, { ...draft, time_zone: '' })).toEqual({ time_zone: null });
  });
});

describe('after somebody else’s change', () => {
  const mine = { name: 'Larkmoor', values: { Company: 'Larkmoor AB', town: 'Lund' }, time_zone: '' };
  it('keeps the own changes and takes over the rest', () =>
    expect(rebased(mine, read, now('Larkmoor Grid', { Company: 'Larkmoor', industry: 'power' }))).toEqual({ name: 'Larkmoor Grid', values: { Company: 'Larkmoor AB', industry: 'power' }, time_zone: '' }));
  it('takes over a time zone that others chose, and keeps one of its own', () => {
    const theirs = { ...now('Larkmoor', {}), time_zone: 'Europe/Oslo' };
    expect(rebased(mine, read, theirs).time_zone).toBe('Europe/Oslo');
    expect(rebased({ ...mine, time_zone: 'Europe/Rome' }, read, theirs).time_zone).toBe('Europe/Rome');
  });
  it('names what both changed to different ends, and nothing else', () => {
    expect(conflicts_of(mine, read, now('Larkmoor', { Company: 'Larkmoor', town: 'Oslo' })).size).toBe(0);
    expect(conflicts_of(mine, read, now('Larkmoor', { Company: 'Larkmoor AB', town: 'Lund' })).size).toBe(0);
    expect([...conflicts_of(mine, read, now('Larkmoor', { Company: 'The Larkmoor' }))]).toEqual([['Company', 'The Larkmoor']]);
    expect([...conflicts_of({ ...mine, name: 'A' }, read, now('B', {}))]).toEqual([['', 'B'], ['Company', '']]);
  });
});
