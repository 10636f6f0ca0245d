// Changes as they happen, over one shared connection of server-sent events. A page that should follow its subject adds
//   $effect(() => follow_changes('debrief', () => id, () => query_client.invalidateQueries({ queryKey: ['/debriefs', id] })))
// The server names only what the reader may see: a kind and an id, never content.

import { api_address } from './transport';

export type ChangeKind = 'application' | 'interview' | 'scorecards' | 'debrief' | 'job';
type Listener = (kind: ChangeKind, id: string) => void;

const listeners = new Set<Listener>();
let source: EventSource | null = null;

function on_message(event: MessageEvent<string>): void {
  let change: { kind?: unknown; id?: unknown };
  try {
    change = JSON.parse(event.data);
  } catch {
    return;
  }
  if (typeof change.kind !== 'string' || typeof change.id !== 'string') return;
  for (const listener of listeners) listener(change.kind as ChangeKind, change.id);
}

function connect(): void {
  source ??= new EventSource(api_address('/events'));
  source.addEventListener('change', on_message);
}

/**
 * Calls `act` when something of this kind changes, and with `id` only for that one. The browser connects again by itself.
 * Returns what undoes it, ready to be returned from an $effect.
 */
export function follow_changes(kind: ChangeKind, id: () => string | null, act: () => unknown): () => void {
  const listener: Listener = (changed, changed_id) => {
    const wanted = id();
    if (changed === kind && (wanted === null || wanted === changed_id)) void act();
  };
  listeners.add(listener);
  connect();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    source?.close();
    source = null;
  };
}
