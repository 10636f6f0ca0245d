// A guide to edit on the real program, and two people who write on it. Used by the tests of the guide editor.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { InterviewOffice, type Entered } from './interview_office';
import type { Look } from './harness';

interface Document {
  title: string;
  stages: { scorecard: { items: { anchors: { score: number; text: string }[] }[] } }[];
}
const guide = JSON.parse(readFileSync(new URL('../http/guide.json', import.meta.url), 'utf8')) as Document;

interface DraftBody {
  guide: { title: string; introduction: string; stages: { id: string; title: string; questions: { id: string; text: string; areas_to_cover: string[] }[] }[] };
}

export class GuideOffice extends InterviewOffice {
  async fill(): Promise<void> {
    await this.open();
    await this.office.add_person('rosa', ['recruiter']);
  }

  /** A guide of its own with an open draft; `anchors` are those of its first item from level 0 on. */
  async make_draft(title: string, anchors?: string[]): Promise<{ guide_id: string; draft_id: string }> {
    const document = structuredClone({ ...guide, title });
    const first = document.stages[0]!.scorecard.items[0]!;
    if (anchors) first.anchors = anchors.map((text, score) => ({ score, text }));
    const made = await this.draft_of(document);
    return { guide_id: made.guide_id, draft_id: made.id };
  }

  async draft_of(document: object): Promise<{ id: string; guide_id: string }> {
    const made = await this.#send('POST', '/guides', document);
    const draft = await this.#send('POST', '/guide-drafts', { guide_id: made.id });
    return { id: draft.id!, guide_id: made.id! };
  }

  async draft(id: string): Promise<DraftBody['guide']> {
    return (await this.read<DraftBody>('admin', `/guide-drafts/${id}`)).guide;
  }

  async edit(look: Look, person: 'admin' | 'rosa', draft_id: string): Promise<Entered> {
    const entered = person === 'admin' ? await this.enter(look, 'administrator@example.test', 'a long enough pass phrase 1') : await this.enter_as(look, person);
    await entered.page.goto(`/guide-drafts/${draft_id}`);
    await entered.page.getByRole('textbox', { name: 'Title of the guide' }).waitFor();
    return entered;
  }

  async #send(method: string, path: string, body: unknown): Promise<{ id?: string }> {
    const answer = await this.office.send('admin', { method, path, body });
    if (answer.status > 201) throw new Error(`${method} ${path} gave ${answer.status}: ${answer.text}`);
    return answer.json() as { id?: string };
  }
}

/** Opens a part of the guide's only or first stage, or of the guide, on a desk and on a phone. */
export async function open_part(page: Page, look: Look, part: string, stage?: string): Promise<void> {
  if (look === 'phone') await page.locator('main').getByRole('button').first().click();
  const tree = look === 'phone' ? page.getByRole('dialog', { name: 'Parts of the guide' }) : page.getByRole('navigation', { name: 'Parts of the guide' });
  if (stage) {
    const head = tree.getByRole('button', { name: stage, exact: false }).first();
    if ((await head.getAttribute('aria-expanded')) !== 'true') {
      await head.click();
      if (look === 'phone') await page.locator('main').getByRole('button').first().click();
    }
  }
  await tree.getByRole('button', { name: new RegExp(`^${part}`) }).first().click();
}

export const saved = (page: Page) => page.getByText('Saved on server').first().waitFor();
