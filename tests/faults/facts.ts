// What acknowledged answers promise, and whether the server still knows it.

import { expect } from 'vitest';
import { difference } from '../scenarios/matching.ts';
import type { Office } from '../http/office.ts';

interface Fact {
  person: string;
  path: string;
  part: unknown;
}

export class Facts {
  #facts = new Map<string, Fact>();

  /** From now on `person` must find `part` at `path`; a later fact about the same path takes its place. */
  remember(person: string, path: string, part: unknown): void {
    this.#facts.set(`${person} ${path}`, { person, path, part });
  }

  async check(office: Office, when: string): Promise<void> {
    for (const { person, path, part } of this.#facts.values()) {
      const answer = await office.send(person, { method: 'GET', path });
      expect(answer.status, `${when}: ${person} GET ${path} gave ${answer.text}`).toBe(200);
      if (part !== undefined) expect(difference(part, answer.json()), `${when}: ${person} GET ${path}`).toBeUndefined();
    }
  }

  /** An interview has a card for each of its panel, an application the cards of all its interviews, and none else. */
  async check_whole(office: Office, applications: readonly string[], when: string): Promise<void> {
    for (const id of applications) {
      const page = await this.#json(office, `/applications/${id}`);
      const cards = (await this.#json(office, `/applications/${id}/scorecards`)).items as { interview_id: string | null }[];
      const interviews = page.interviews as { id: string; scorecards: unknown[] }[];
      for (const each of interviews) expect(each.scorecards.length, `${when}: cards of interview ${each.id}`).toBe(2);
      const of_interviews = cards.filter((each) => each.interview_id !== null).length;
      expect(of_interviews, `${when}: cards of application ${id}`).toBe(2 * interviews.length);
    }
  }

  /** What is counted as it changes is what there is to count. */
  async check_counts(office: Office, job: string, when: string): Promise<void> {
    const { counts } = await this.#json(office, `/jobs/${job}`);
    const listed = (await this.#json(office, `/jobs/${job}/applications?limit=200`)).items as unknown[];
    const numbers = (value: unknown): number[] => (typeof value === 'number' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbers) : []);
    const counted = numbers(counts).reduce((sum, each) => sum + each, 0);
    expect(counted, `${when}: ${JSON.stringify(counts)}`).toBe(listed.length);
  }

  async #json(office: Office, path: string): Promise<Record<string, unknown>> {
    return (await office.send('hana', { method: 'GET', path })).json() as Record<string, unknown>;
  }
}
