import { expect, test } from 'vitest';
import { export_menu } from './export_menu';

const address = (asked: { to: string; part?: string; stage?: string }) => JSON.stringify(asked);

test('the whole in six forms, two for candidates, a kit and a scorecard of each stage, each under a name of its own', () => {
  const entries = export_menu({ stages: [{ id: 's1', title: 'Interview' }, { id: 's2', title: 'Interview' }, { title: 'Draft' }] }, address);
  const links = entries.filter((entry) => entry.href);
  expect(links).toHaveLength(6 + 2 + 4);
  expect(new Set(entries.map((entry) => entry.label)).size).toBe(entries.length);
  expect(links.map((entry) => entry.href)).toContain(address({ to: 'pdf', part: 'scorecard', stage: 's2' }));
});

test('a guide without stages has nothing to print by stage', () => {
  expect(export_menu({ stages: [] }, address).filter((entry) => entry.href)).toHaveLength(8);
});
