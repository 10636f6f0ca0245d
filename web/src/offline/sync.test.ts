import { beforeEach, describe, expect, it } from 'vitest';
import { ApiProblem } from '$api/problem';
import { Drafts, MemoryStorage } from './drafts';
import type { ScorecardCalls, ServerCard } from './scorecard_calls';
import { empty_content, same_content, type DraftContent } from './scorecard_draft';
import { send_waiting } from './outbox';
import { ScorecardSync, type SyncHost, type SyncView } from './sync';

const content = (change: Partial<DraftContent>): DraftContent => ({ ...empty_content, ...change });
const rated = (item_id: string, score: number | null) => ({ item_id, score });

/** A server of one card: ETags, locking, submissions done once per key; can be made to fail. */
class OneCardServer implements ScorecardCalls {
  card: ServerCard = { content: empty_content, etag: 'e1', state: 'owed' };
  revision = 1;
  saves = 0;
  submissions = new Set<string>();
  fail: ((call: 'read' | 'save' | 'submit') => ApiProblem | null) | null = null;
  /** The answer gets lost after the server has done the work. */
  lose_answer = false;

  #check(call: 'read' | 'save' | 'submit') {
    const problem = this.fail?.(call);
    if (problem) throw problem;
  }
  write(next: DraftContent) {
    this.revision++;
    this.card = { content: next, etag: `e${this.revision}`, state: 'draft' };
  }
  async read() {
    this.#check('read');
    return structuredClone(this.card);
  }
  async save(_id: string, next: DraftContent, etag: string | null) {
    this.#check('save');
    if (this.card.state === 'submitted') throw new ApiProblem(409, {});
    if (etag !== this.card.etag) throw new ApiProblem(412, {});
    this.saves++;
    this.write(structuredClone(next));
    return this.card.etag;
  }
  async submit(_id: string, key: string) {
    this.#check('submit');
    if (!this.submissions.has(key)) {
      if (this.card.state === 'submitted') throw new ApiProblem(409, {});
      if (this.card.content.recommendation === null) throw new ApiProblem(422, { errors: [{ pointer: '/recommendation', code: 'required', detail: 'is needed' }] });
      this.submissions.add(key);
      this.card = { ...this.card, state: 'submitted' };
    }
    if (this.lose_answer) throw new ApiProblem(0, {});
  }
}

let server: OneCardServer;
let storage: MemoryStorage;
let timers: { run: () => void; milliseconds: number }[];
let host: SyncHost;

beforeEach(() => {
  server = new OneCardServer();
  storage = new MemoryStorage();
  timers = [];
  host = {
    drafts: new Drafts(storage, 'p1'),
    calls: server,
    now: () => 1,
    later: (run, milliseconds) => {
      const timer = { run, milliseconds };
      timers.push(timer);
      return () => (timers = timers.filter((one) => one !== timer));
    },
  };
});

async function open(): Promise<{ sync: ScorecardSync; states: string[] }> {
  const states: string[] = [];
  const sync = await ScorecardSync.open(host, 'c1', (view: SyncView) => {
    if (states.at(-1) !== view.save_state) states.push(view.save_state);
  });
  return { sync, states };
}
const no_answer = () => new ApiProblem(0, {});

describe('a draft', () => {
  it('is on this device first, then on the server', async () => {
    const { sync, states } = await open();
    await sync.change(content({ notes: 'a' }));
    expect(sync.view.save_state).toBe('here');
    expect((await host.drafts.read('c1'))?.content.notes).toBe('a');
    expect(server.saves).toBe(0);
    expect(timers).toHaveLength(1);
    await sync.send_now();
    expect(states).toEqual(['here', 'server']);
    expect(server.card.content.notes).toBe('a');
  });

  it('waits without a network, pauses longer each time, and goes out on wake', async () => {
    const { sync } = await open();
    server.fail = no_answer;
    await sync.change(content({ notes: 'kept' }));
    const pauses: (number | undefined)[] = [];
    for (let round = 0; round < 7; round++) {
      await sync.send_now();
      pauses.push(timers.at(-1)?.milliseconds);
    }
    expect(sync.view.save_state).toBe('waiting');
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000]);
    expect((await host.drafts.read('c1'))?.content.notes).toBe('kept');
    server.fail = null;
    sync.wake();
    await sync.send_now();
    expect(sync.view.save_state).toBe('server');
    expect(server.card.content.notes).toBe('kept');
  });

  it('stays through a 401 and does not knock until somebody signs in', async () => {
    const { sync } = await open();
    server.fail = () => new ApiProblem(401, {});
    await sync.change(content({ ratings: [rated('i1', 3)] }));
    await sync.send_now();
    expect(sync.view).toMatchObject({ save_state: 'waiting', problem: null });
    expect(timers).toHaveLength(0);
    server.fail = null;
    sync.wake();
    await sync.send_now();
    expect(server.card.content.ratings).toEqual([rated('i1', 3)]);
  });

  it('joins own changes with a newer state after 412', async () => {
    const { sync } = await open();
    await sync.change(content({ ratings: [rated('i1', 2)], notes: 'mine' }));
    server.write(content({ ratings: [rated('i2', 4)], notes: 'other tab' }));
    await sync.send_now();
    expect(server.card.content.ratings).toEqual(expect.arrayContaining([rated('i1', 2), rated('i2', 4)]));
    expect(server.card.content.notes).toBe('other tab\nmine');
    expect(same_content(sync.view.content, server.card.content)).toBe(true);
    expect(sync.view.save_state).toBe('server');
  });

  it('survives a closed laptop: a new page sends what the old one could not', async () => {
    const first = await open();
    server.fail = no_answer;
    await first.sync.change(content({ notes: 'before closing' }));
    await first.sync.send_now();
    first.sync.close();
    server.fail = null;
    const second = await open();
    expect(second.sync.view.content.notes).toBe('before closing');
    await second.sync.send_now();
    expect(server.card.content.notes).toBe('before closing');
  });

  it('opens without a server when this device has it, and only then', async () => {
    server.fail = no_answer;
    await expect(open()).rejects.toBeInstanceOf(ApiProblem);
    server.fail = null;
    const { sync } = await open();
    await sync.change(content({ notes: 'here' }));
    server.fail = no_answer;
    const again = await open();
    expect(again.sync.view).toMatchObject({ save_state: 'waiting', content: { notes: 'here' } });
  });

  it('of two tabs on one device loses nothing', async () => {
    const [one, two] = [await open(), await open()];
    await one.sync.change(content({ ratings: [rated('i1', 1)] }));
    await two.sync.change(content({ ratings: [rated('i2', 2)] }));
    await one.sync.send_now();
    await two.sync.send_now();
    expect(server.card.content.ratings).toEqual(expect.arrayContaining([rated('i1', 1), rated('i2', 2)]));
  });

  it('goes out from the outbox when no page of it is open', async () => {
    const { sync } = await open();
    server.fail = no_answer;
    await sync.change(content({ notes: 'waiting' }));
    await sync.send_now();
    sync.close();
    expect(await send_waiting(host, [])).toBe(1);
    server.fail = null;
    expect(await send_waiting(host, ['c1'])).toBe(0);
    expect(server.card.content.notes).toBe('');
    expect(await send_waiting(host, [])).toBe(0);
    expect(server.card.content.notes).toBe('waiting');
    expect(await host.drafts.scorecard_ids()).toEqual([]);
  });
});

describe('a submission', () => {
  it('sends the draft first, locks, and leaves nothing on this device', async () => {
    const { sync } = await open();
    await sync.change(content({ ratings: [rated('i1', 3)], recommendation: 3 }));
    await sync.submit();
    expect(sync.view).toMatchObject({ is_locked: true, save_state: 'server', problem: null });
    expect(server.card).toMatchObject({ state: 'submitted', content: { recommendation: 3 } });
    expect(await host.drafts.scorecard_ids()).toEqual([]);
  });

  it('shows the fields that are missing and stays a draft', async () => {
    const { sync } = await open();
    await sync.change(content({ ratings: [rated('i1', 3)] }));
    await sync.submit();
    expect(sync.view).toMatchObject({ is_locked: false, is_submitting: false, save_state: 'server' });
    expect(sync.view.problem?.field('/recommendation')).toBe('is needed');
    await sync.change(content({ ratings: [rated('i1', 3)], recommendation: 2 }));
    expect(sync.view.problem).toBeNull();
    await sync.submit();
    expect(sync.view.is_locked).toBe(true);
  });

  it('whose answer got lost is repeated under the same key, also by a later page', async () => {
    const { sync } = await open();
    await sync.change(content({ recommendation: 4 }));
    server.lose_answer = true;
    await sync.submit();
    expect(sync.view).toMatchObject({ is_locked: false, is_submitting: true, save_state: 'waiting' });
    expect((await host.drafts.read('c1'))?.submission_key).toMatch(/^[0-9a-f]{32}$/);
    sync.close();
    server.lose_answer = false;
    const again = await open();
    expect(again.sync.view.is_locked).toBe(true);
    expect(server.submissions.size).toBe(1);
    expect(await host.drafts.scorecard_ids()).toEqual([]);
  });

  it('made elsewhere locks this page and keeps what was written since', async () => {
    const { sync } = await open();
    await sync.change(content({ notes: 'late thought' }));
    server.card = { ...server.card, content: content({ recommendation: 3 }), etag: 'x', state: 'submitted' };
    await sync.send_now();
    expect(sync.view).toMatchObject({ is_locked: true, problem: { status: 409 } });
    expect((await host.drafts.read('c1'))?.content.notes).toBe('late thought');
  });
});

describe('any order of typing, failing, sending and other tabs', () => {
  it('ends with the server holding the last words of this page', async () => {
    let seed = 7;
    const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
    for (let run = 0; run < 60; run++) {
      server = new OneCardServer();
      storage = new MemoryStorage();
      host = { ...host, drafts: new Drafts(storage, 'p1'), calls: server };
      let { sync } = await open();
      let last: number | null = null;
      for (let step = 0; step < 12; step++) {
        const act = Math.floor(random() * 5);
        if (act === 0) server.fail = no_answer;
        if (act === 1) server.fail = null;
        if (act === 2) void sync.change({ ...sync.view.content, ratings: [rated('mine', (last = Math.floor(random() * 5)))] });
        if (act === 3) await sync.send_now();
        if (act === 4 && !server.fail) server.write({ ...server.card.content, ratings: [...server.card.content.ratings.filter((one) => one.item_id !== 'other'), rated('other', step % 5)] });
        if (step === 8 && !server.fail) {
          await sync.change(sync.view.content);
          sync.close();
          ({ sync } = await open());
        }
      }
      server.fail = null;
      await sync.change(sync.view.content);
      await sync.send_now();
      await sync.send_now();
      expect(sync.view.save_state).toBe('server');
      if (last !== null) expect(server.card.content.ratings).toContainEqual(rated('mine', last));
    }
  });
});
