// Unsent changes on this device, one record for each page that has the draft open, beside the cards' drafts. A record is
// untrusted input: what cannot be read is left out. Several pages of one person hold the same changes at worst twice, and
// a change that is there already is dropped when it is put on the server's guide.

import type { DraftStorage } from '$offline/drafts';
import type { Change } from './change';
import type { Pending } from './pending';

const record_version = 1;

interface KeptRecord {
  version: typeof record_version;
  queue: Pending[];
  changed_at: number;
}

const is_text = (value: unknown): value is string => typeof value === 'string';
const is_place = (value: unknown): value is string => is_text(value) && value.startsWith('/');
const has_id = (value: unknown): value is { id: string } => typeof value === 'object' && value !== null && is_text((value as { id?: unknown }).id);

function repaired_change(raw: unknown): Change | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { op, path, value, to, before } = raw as Record<string, unknown>;
  if (!is_place(path)) return null;
  const follows = is_text(before) ? before : null;
  if (op === 'set' && value !== undefined) return { op, path, value };
  if (op === 'insert' && has_id(value)) return { op, path, value, before: follows };
  if (op === 'remove') return { op, path };
  return op === 'move' && is_place(to) ? { op, path, to, before: follows } : null;
}

/** The changes of a stored record, as far as they can be read. */
export function repaired_queue(raw: unknown): { queue: Pending[]; changed_at: number } {
  const from = (typeof raw === 'object' && raw !== null ? raw : {}) as Partial<Record<keyof KeptRecord, unknown>>;
  if (from.version !== record_version || !Array.isArray(from.queue)) return { queue: [], changed_at: 0 };
  const queue = (from.queue as { change?: unknown; was?: unknown }[]).flatMap((one) => {
    const change = repaired_change(one?.change);
    return change ? [{ change, was: one.was }] : [];
  });
  return { queue, changed_at: typeof from.changed_at === 'number' ? from.changed_at : 0 };
}

export class KeptChanges {
  readonly #storage: DraftStorage;
  readonly #prefix: string;
  readonly #key: string;

  constructor(storage: DraftStorage, person_id: string, draft_id: string, page_id: string) {
    this.#storage = storage;
    this.#prefix = `guide/${person_id}/${draft_id}/`;
    this.#key = this.#prefix + page_id;
  }

  /** What pages before this one did not send, oldest first; it belongs to this page from now on. */
  async take_over(now: number): Promise<Pending[]> {
    const keys = (await this.#storage.keys()).filter((key) => key.startsWith(this.#prefix));
    const records = await Promise.all(keys.map(async (key) => ({ key, ...repaired_queue(await this.#storage.read(key)) })));
    const queue = records.sort((a, b) => a.changed_at - b.changed_at).flatMap((record) => record.queue);
    if (queue.length) await this.write(queue, now);
    for (const key of keys) if (key !== this.#key) await this.#storage.remove(key);
    return queue;
  }

  async write(queue: readonly Pending[], now: number): Promise<void> {
    if (!queue.length) return this.#storage.remove(this.#key);
    const record: KeptRecord = { version: record_version, queue: [...queue], changed_at: now };
    await this.#storage.change(this.#key, () => record);
  }
}
