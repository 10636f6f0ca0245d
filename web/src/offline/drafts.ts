// Drafts on this device: one record per card, versioned, in IndexedDB, or in memory where the browser refuses it.
// A record is untrusted input: it is repaired when read, and one that cannot be read is set aside, never destroyed.

import { openDB, type IDBPDatabase } from 'idb';
import { repaired_content, type DraftContent } from './scorecard_draft';

const record_version = 1;

export interface DraftRecord {
  version: typeof record_version;
  scorecard_id: string;
  /** Whose draft it is: another person on the same browser never sees it. */
  person_id: string;
  content: DraftContent;
  /** The server's content that `content` grew from, and its ETag; null before the first answer. */
  base: DraftContent;
  base_etag: string | null;
  /** Idempotency key of a submission that was asked for and not confirmed; null for none. */
  submission_key: string | null;
  /** Milliseconds since 1970. */
  changed_at: number;
}

/** Where records live. `change` is atomic: nothing else writes the key between its read and its write. */
export interface DraftStorage {
  read(key: string): Promise<unknown>;
  change(key: string, next: (before: unknown) => unknown): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<string[]>;
}

/** Records for as long as the page lives; where the browser gives no storage. */
export class MemoryStorage implements DraftStorage {
  #records = new Map<string, unknown>();

  async read(key: string): Promise<unknown> {
    return structuredClone(this.#records.get(key));
  }
  async change(key: string, next: (before: unknown) => unknown): Promise<void> {
    this.#records.set(key, structuredClone(next(structuredClone(this.#records.get(key)))));
  }
  async remove(key: string): Promise<void> {
    this.#records.delete(key);
  }
  async keys(): Promise<string[]> {
    return [...this.#records.keys()];
  }
}

class BrowserStorage implements DraftStorage {
  #database: IDBPDatabase;

  constructor(database: IDBPDatabase) {
    this.#database = database;
  }
  read(key: string): Promise<unknown> {
    return this.#database.get('drafts', key);
  }
  async change(key: string, next: (before: unknown) => unknown): Promise<void> {
    const transaction = this.#database.transaction('drafts', 'readwrite', { durability: 'strict' });
    await transaction.store.put(next(await transaction.store.get(key)), key);
    await transaction.done;
  }
  async remove(key: string): Promise<void> {
    await this.#database.delete('drafts', key);
  }
  async keys(): Promise<string[]> {
    return (await this.#database.getAllKeys('drafts')).map(String);
  }
}

/** The browser's own storage; memory where there is none (some private windows). */
export async function open_storage(): Promise<DraftStorage> {
  try {
    const database = await openDB('assay', 1, { upgrade: (db) => void db.createObjectStore('drafts') });
    return new BrowserStorage(database);
  } catch {
    return new MemoryStorage();
  }
}

/** A stored record as it should be; null where it is not one of this version and shape. */
export function repaired_record(raw: unknown): DraftRecord | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const from = raw as Partial<Record<keyof DraftRecord, unknown>>;
  if (from.version !== record_version || typeof from.scorecard_id !== 'string' || typeof from.person_id !== 'string') return null;
  return {
    version: record_version,
    scorecard_id: from.scorecard_id,
    person_id: from.person_id,
    content: repaired_content(from.content),
    base: repaired_content(from.base),
    base_etag: typeof from.base_etag === 'string' ? from.base_etag : null,
    submission_key: typeof from.submission_key === 'string' ? from.submission_key : null,
    changed_at: typeof from.changed_at === 'number' ? from.changed_at : 0,
  };
}

/** The drafts of one person on this device. */
export class Drafts {
  readonly #storage: DraftStorage;
  readonly #person_id: string;

  constructor(storage: DraftStorage, person_id: string) {
    this.#storage = storage;
    this.#person_id = person_id;
  }

  #key(scorecard_id: string): string {
    return `draft/${this.#person_id}/${scorecard_id}`;
  }

  /** The draft of a card; null for none. An unreadable record is moved aside under `unread/`. */
  async read(scorecard_id: string): Promise<DraftRecord | null> {
    const key = this.#key(scorecard_id);
    const raw = await this.#storage.read(key);
    if (raw === undefined) return null;
    const record = repaired_record(raw);
    if (record?.person_id === this.#person_id) return record;
    await this.#storage.change(`unread/${key}/${Date.now()}`, () => raw);
    await this.#storage.remove(key);
    return null;
  }

  /** Replaces the draft by what `next` makes of the stored one; two tabs never overwrite each other unseen. */
  async change(scorecard_id: string, next: (before: DraftRecord | null) => Omit<DraftRecord, 'version' | 'person_id' | 'scorecard_id'>): Promise<DraftRecord> {
    let record: DraftRecord | null = null;
    await this.#storage.change(this.#key(scorecard_id), (raw) => {
      record = { version: record_version, scorecard_id, person_id: this.#person_id, ...next(repaired_record(raw)) };
      return record;
    });
    if (!record) throw new Error('the draft storage did not run the change');
    return record;
  }

  async remove(scorecard_id: string): Promise<void> {
    await this.#storage.remove(this.#key(scorecard_id));
  }

  /** Cards of this person with a draft on this device. */
  async scorecard_ids(): Promise<string[]> {
    const prefix = `draft/${this.#person_id}/`;
    return (await this.#storage.keys()).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  }
}
