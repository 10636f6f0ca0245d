// Marks of what happened to an application, by the word of its record.

import type { IconName } from '$ui/marks/icons';

const icons: readonly [part: string, icon: IconName][] = [
  ['reject', 'archive'], ['withdraw', 'archive'], ['clos', 'archive'], ['reopen', 'undo'], ['pass', 'check'], ['decision', 'gavel'], ['decid', 'gavel'],
  ['debrief', 'people'], ['vote', 'vote'], ['submission', 'package'], ['submitted', 'package'], ['work_sample', 'send'], ['work-sample', 'send'],
  ['reference', 'phone'], ['excus', 'skip'], ['unseal', 'eye'], ['interview', 'mic'], ['moved', 'arrow-right'], ['stage', 'arrow-right'], ['file', 'paperclip'],
  ['created', 'person'], ['begun', 'person'], ['applied', 'person'],
];

export const icon_of_event = (kind: string): IconName => icons.find(([part]) => kind.includes(part))?.[1] ?? 'circle-dot';

/** Interviews stand in the timeline themselves: that one was booked or changed need not be said twice. */
export const is_interview_event = (kind: string): boolean => kind.startsWith('interview');
