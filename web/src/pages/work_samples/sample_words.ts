// A work sample's state and its distance from the deadline, in words.

import type { WorkSampleState } from '$pages/applications/application';
import { distance_words } from '$pages/applications/next_words';

export const state_words: Record<WorkSampleState, string> = {
  sent: 'sent', opened: 'opened by the candidate', submitted: 'handed in', late: 'handed in late', expired: 'deadline passed', cancelled: 'cancelled',
};

/** "7 h before the deadline", "2 d after the deadline". */
export function margin_words(submitted_at: string, due_at: string): string {
  const left = Date.parse(due_at) - Date.parse(submitted_at);
  return `${distance_words(left)} ${left >= 0 ? 'before' : 'after'} the deadline`;
}
