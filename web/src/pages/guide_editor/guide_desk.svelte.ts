// A draft guide as its page uses it: the guide, what can be undone, where the cursor is, and one method per thing an
// editor does. Reaches every part of the page through `use_desk`.

import { getContext, setContext, tick } from 'svelte';
import type { ApiProblem } from '$api/problem';
import { random_id } from '$api/random_id';
import { open_storage } from '$offline/drafts';
import type { SaveState } from '$offline/save_state';
import type { NewerWording } from './bank/bank_links';
import type { Change } from './model/change';
import type { DraftGuide, DraftView, Element } from './model/draft_guide';
import { guide_calls } from './model/guide_calls';
import { after_redo, after_undo, empty_history, with_step, type History, type Step } from './model/history';
import { KeptChanges } from './model/kept_changes';
import { known_part, part_of, type Part } from './content/parts';
import { element_of, parent_of, value_at } from './model/pointer';
import type { Conflict } from './model/rebase';
import type { PlacedFinding } from './content/review';
import { GuideSync, type GuideSyncView } from './model/sync';
import { show_place } from './show_place';

const key = Symbol('guide desk');

export class GuideDesk {
  #view = $state.raw() as GuideSyncView;
  #sync!: GuideSync;
  #history = $state.raw<History>(empty_history);
  #part = $state<Part>('about');
  /** The field that has, or had last, the cursor. */
  place = $state('');
  /** A place that is being gone to: what shows it only when near shows it now. */
  wanted = $state('');
  announced = $state('');
  /** Findings by the place they are at, those left alone aside. */
  findings = $state.raw<Readonly<Record<string, PlacedFinding[]>>>({});
  /** Open comments by place. */
  comments = $state.raw<Readonly<Record<string, number>>>({});
  /** Newer words of the bank by the place of the element that is linked to it. */
  newer = $state.raw<Readonly<Record<string, NewerWording>>>({});
  /** Values of the organisation's placeholders. */
  organisation_values = $state.raw<Readonly<Record<string, string>>>({});
  /** Called to show the placeholders, or the comments on a place. */
  show_placeholder: (name: string) => void = () => {};
  show_comments: (path: string) => void = () => {};

  /** Throws ApiProblem where the server does not answer. Close it when the page is left. */
  static async open(draft_id: string, person_id: string): Promise<GuideDesk> {
    const desk = new GuideDesk();
    const host = {
      calls: guide_calls,
      kept: new KeptChanges(await open_storage(), person_id, draft_id, random_id()),
      now: () => Date.now(),
      later: (run: () => void, milliseconds: number) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
    };
    desk.#sync = await GuideSync.open(host, draft_id, (view) => (desk.#view = view));
    desk.#view = desk.#sync.view;
    return desk;
  }

  get draft(): DraftView {
    return this.#view.draft;
  }
  get guide(): DraftGuide {
    return this.#view.guide;
  }
  get etag(): string | null {
    return this.#view.etag;
  }
  get reads(): number {
    return this.#view.reads;
  }
  get save_state(): SaveState {
    return this.#view.save_state;
  }
  get problem(): ApiProblem | null {
    return this.#view.problem;
  }
  get conflicts(): readonly Conflict[] {
    return this.#view.conflicts;
  }
  get is_open(): boolean {
    return this.#view.draft.state === 'open';
  }
  get part(): Part {
    return known_part(this.guide, this.#part);
  }
  set part(part: Part) {
    this.#part = part;
  }
  get undo_words(): string | undefined {
    return this.#history.done.at(-1)?.words;
  }
  get redo_words(): string | undefined {
    return this.#history.undone.at(-1)?.words;
  }

  /** Makes several changes as one step. `join` names a field whose letters belong together. */
  change(changes: readonly Change[], words: string, join = ''): boolean {
    const inverses = this.#sync.change(changes);
    if (inverses.length) this.#history = with_step(this.#history, { changes: [...changes], inverses, words, key: join, at: Date.now() });
    return inverses.length > 0;
  }

  /** A field, while it is typed. */
  set(path: string, value: unknown, words = 'typing'): void {
    this.change([{ op: 'set', path, value }], words, path);
  }
  insert(list: string, value: Element, before: string | null, words: string): void {
    if (this.change([{ op: 'insert', path: list, value, before }], words)) this.announce(words);
  }
  remove(path: string, words: string): void {
    if (this.change([{ op: 'remove', path }], words)) this.announce(words);
  }
  move(path: string, to: string, before: string | null, words: string): void {
    if (this.change([{ op: 'move', path, to, before }], words)) this.announce(words);
  }

  /** One place up or down in its list. False at its end. */
  step(path: string, by: 1 | -1, name: string): boolean {
    const list = parent_of(path);
    const elements = value_at(this.guide, list) as Element[];
    const at = elements.findIndex((one) => path.endsWith(`/#${one.id}`));
    const to = at + by;
    if (at < 0 || to < 0 || to >= elements.length) {
      this.announce(by < 0 ? `${name} is the first already` : `${name} is the last already`);
      return false;
    }
    this.move(path, list, elements[by < 0 ? to : to + 1]?.id ?? null, `${name} moved to place ${to + 1} of ${elements.length}`);
    return true;
  }

  undo(): void {
    const step = this.#history.done.at(-1);
    if (step) this.#go_back(step, step.inverses, after_undo(this.#history), 'Taken back');
  }
  redo(): void {
    const step = this.#history.undone.at(-1);
    if (step) this.#go_back(step, step.changes, after_redo(this.#history), 'Done again');
  }

  #go_back(step: Step, changes: readonly Change[], history: History, words: string): void {
    this.#sync.change(changes);
    this.#history = history;
    this.announce(`${words}: ${step.words}`);
    const path = changes[0]?.op === 'insert' ? `${changes[0].path}/#${changes[0].value.id}` : (changes[0]?.path ?? '');
    void this.go_to(changes[0]?.op === 'remove' ? parent_of(path) : path);
  }

  announce(words: string): void {
    // Said again where the same happens twice.
    this.announced = this.announced === words ? `${words}\u00a0` : words;
  }

  /** Opens the part of a place and puts the cursor there. */
  async go_to(path: string, cursor: 'start' | 'end' = 'end'): Promise<void> {
    this.wanted = element_of(path) || path;
    this.part = part_of(path);
    await tick();
    show_place(path, cursor);
    await tick();
    this.wanted = '';
  }

  /** Keeps the other side's text instead of one's own, or brings back what is gone. */
  settle(conflict: Conflict, take_theirs: boolean): void {
    this.#sync.settle(conflict);
    if (!take_theirs) return;
    if (conflict.kind === 'both') this.change([{ op: 'set', path: conflict.path, value: conflict.theirs }], 'used the other text');
    else this.change([{ op: 'insert', path: parent_of(conflict.path), value: (conflict.mine ?? conflict.theirs) as Element, before: conflict.before }], 'brought back');
    void this.go_to(conflict.path);
  }
  leave_out_refused(): void {
    this.#sync.leave_out_refused();
  }
  hear_of(etag: string): Promise<void> {
    return this.#sync.hear_of(etag);
  }
  wake(): void {
    this.#sync.wake();
  }
  /** True where the server has everything afterwards. */
  send_now(): Promise<boolean> {
    return this.#sync.send_now();
  }
  close(): void {
    void this.#sync.close();
  }
}

export const provide_desk = (desk: GuideDesk): GuideDesk => setContext(key, desk);
export const use_desk = (): GuideDesk => getContext<GuideDesk>(key);
