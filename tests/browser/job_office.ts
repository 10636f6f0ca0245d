// Jobs for the tests of a job's pages: one with candidates whose cards are in, half in or owed, and drafts that still
// have something unfilled.

import { readFileSync } from 'node:fs';
import type { Answer } from '../http/client.ts';
import { InterviewOffice, type Booked } from './interview_office';

interface GuideDocument {
  job_description: { title: string; sections: object[] };
  process: object[];
  placeholders: object[];
}

const guide = JSON.parse(readFileSync(new URL('../http/guide.json', import.meta.url), 'utf8')) as GuideDocument;
const location_placeholder = { text: 'location', scope: 'job', kind: 'text', choices: [], occurrences: 2, lines: [] };
const section = { heading: 'Where you work', kind: 'about', paragraphs: ['At [Company], in [location].'], bullets: ['A desk by the window'], plus: [0] };
const guide_with_location: GuideDocument = {
  ...guide,
  job_description: { title: 'Test engineer', sections: [section] },
  process: [{ name: 'First talk', text: 'A talk of half an hour in [location].', minutes: [30, 45] }],
  placeholders: [...guide.placeholders, location_placeholder],
};

export class JobOffice extends InterviewOffice {
  #guide_id = '';

  /** With both cards in, with ines' alone, and with none: candidates 1, 2 and 3. */
  async fill(): Promise<void> {
    await this.open();
    const [first, second] = [await this.book(), await this.book(), await this.book()];
    await this.rate('ines', first!, 4);
    await this.rate('tomas', first!, 3);
    await this.rate('ines', second!, 2);
  }

  /** Rates every item of the person's card alike and submits it. */
  async rate(name: string, { cards }: Booked, score: number): Promise<void> {
    const { stages } = await this.read<{ stages: { items: { id: string }[] }[] }>('admin', `/jobs/${this.job_id}`);
    const ratings = stages[0]!.items.map((item) => ({ item_id: item.id, score, evidence: 'Heard it' }));
    const path = `/scorecards/${cards[name]}`;
    await this.send(name, 'PUT', `${path}/draft`, { ratings, recommendation: score }, { 'If-Match': '*' });
    await this.send(name, 'POST', `${path}/submission`, {});
  }

  /** A draft whose guide asks for a location and the company. */
  async make_draft(title: string): Promise<string> {
    if (!this.#guide_id) this.#guide_id = ((await this.send('admin', 'POST', '/guides', guide_with_location)).json() as { id: string }).id;
    return ((await this.send('admin', 'POST', '/jobs', { guide_id: this.#guide_id, title })).json() as { id: string }).id;
  }

  async send(person: string, method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.office.send(person, { method, path, body, headers });
    if (answer.status > 201) throw new Error(`${method} ${path} gave ${answer.status}: ${answer.text}`);
    return answer;
  }
}
