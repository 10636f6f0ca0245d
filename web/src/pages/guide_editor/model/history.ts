// What can be taken back, and taken back again. Typing in one field is one step until there is a pause of a second or
// something else is done. A step holds changes by id, so it still fits after others have changed the guide.

import type { Change } from './change';

export interface Step {
  changes: Change[];
  /** In the order in which they are to be applied. */
  inverses: Change[];
  /** What was done, for the announcement: "moved Fundamentals". */
  words: string;
  /** Changes with the same key within a second belong to one step; '' never joins. */
  key: string;
  at: number;
}

const pause = 1000;
const longest = 500;

export interface History {
  done: readonly Step[];
  undone: readonly Step[];
}

export const empty_history: History = { done: [], undone: [] };

/** The history with a new step; what was taken back before is gone. */
export function with_step(history: History, step: Step): History {
  const last = history.done.at(-1);
  if (last && step.key && last.key === step.key && step.at - last.at <= pause) {
    // The value before the first letter is the one to return to.
    const joined = { ...last, changes: step.changes, at: step.at };
    return { done: [...history.done.slice(0, -1), joined], undone: [] };
  }
  return { done: [...history.done.slice(1 - longest), step], undone: [] };
}

/** Ends the present step, so that the next letter begins a new one. */
export function ended(history: History): History {
  const last = history.done.at(-1);
  return last?.key ? { ...history, done: [...history.done.slice(0, -1), { ...last, key: '' }] } : history;
}

export function after_undo(history: History): History {
  const step = history.done.at(-1);
  return step ? { done: history.done.slice(0, -1), undone: [...history.undone, { ...step, key: '' }] } : history;
}

export function after_redo(history: History): History {
  const step = history.undone.at(-1);
  return step ? { done: [...history.done, step], undone: history.undone.slice(0, -1) } : history;
}
