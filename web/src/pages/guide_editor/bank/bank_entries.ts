// What the menu of a question or an item offers of the bank.

import { api } from '$api/client';
import { ApiProblem, sentence_of } from '$api/problem';
import { bank_changed, type BankEntry } from '$pages/bank/bank';
import type { MenuEntry } from '$ui/overlays/Menu.svelte';
import { show_toast } from '$ui/overlays/toasts.svelte';
import type { GuideDesk } from '../guide_desk.svelte';
import { entry_of_element, is_question_element, link_change, type Linkable } from './bank_links';

async function save(desk: GuideDesk, at: string, element: Linkable): Promise<void> {
  const { path, body } = entry_of_element(element);
  try {
    const saved = await api.post<BankEntry>(path, body);
    desk.change([link_change(at, { id: saved.id, revision: saved.revision })], 'saved to the bank');
    desk.announce('Saved to the bank, and linked');
    show_toast('Saved to the bank; the guide is linked to it');
    await bank_changed();
  } catch (problem) {
    const detail = problem instanceof ApiProblem ? problem.errors[0]?.detail : undefined;
    show_toast(`Not saved to the bank: ${detail ?? sentence_of(problem)}`);
  }
}

export function unlink(desk: GuideDesk, at: string): void {
  desk.change([link_change(at, null)], 'unlinked from the bank');
  desk.announce('Unlinked: the words are this guide’s own');
}

export function bank_entries(desk: GuideDesk, at: string, element: Linkable): MenuEntry[] {
  if (element.bank) return [{ label: 'Unlink from the bank', icon: 'bank', run: () => unlink(desk, at) }];
  const is_empty = !(is_question_element(element) ? element.text : element.name).trim();
  return [{ label: 'Save to the bank', icon: 'bank', why: is_empty ? 'Write it first' : undefined, run: () => void save(desk, at, element) }];
}
