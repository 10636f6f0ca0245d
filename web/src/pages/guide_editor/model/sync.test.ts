import { beforeEach, describe, expect, it } from 'vitest';
import { ApiProblem, network_problem } from '$api/problem';
import { MemoryStorage } from '$offline/drafts';
import { apply_all, type Change } from './change';
import type { DraftView } from './draft_guide';
import { KeptChanges, repaired_queue } from './kept_changes';
import { GuideSync, type GuideSyncHost, type GuideSyncView } from './sync';
import { small_guide } from './small_guide';

const title = (value: string): Change => ({ op: 'set', path: '/title', value });

/** A server of one draft, a clock that is moved by hand. */
class Place {
  draft: DraftView = { id: 'd', guide_id: null, base_version: null, state: 'open', guide: small_guide(), updated_at: '', updated_by: { id: 'p', name: 'P' }, jobs: 0, may_publish: true };
  version = 1;
  sent: Change[][] = [];
  fails: ApiProblem[] = [];
  now = 0;
  storage = new MemoryStorage();
  view!: GuideSyncView;
  #timers: { at: number; run: () => void }[] = [];

  host(page = 'page'): GuideSyncHost {
    return {
      kept: new KeptChanges(this.storage, 'p', 'd', page),
      now: () => this.now,
      later: (run, milliseconds) => {
        const timer = { at: this.now + milliseconds, run };
        this.#timers.push(timer);
        return () => (this.#timers = this.#timers.filter((one) => one !== timer));
      },
      calls: {
        read: () => Promise.resolve({ view: this.draft, etag: String(this.version) }),
        send: (_id, changes, etag) => {
          const problem = this.fails.shift();
          if (problem) return Promise.reject(problem);
          if (etag !== String(this.version)) return Promise.reject(new ApiProblem(412, {}));
          this.sent.push([...changes]);
          this.other(changes);
          return Promise.resolve({ etag: String(this.version), updated_at: 'now' });
        },
      },
    };
  }
  /** Somebody else's change. */
  other(changes: readonly Change[]): void {
    this.draft = { ...this.draft, guide: apply_all(this.draft.guide, changes).guide };
    this.version++;
  }
  async open(page?: string): Promise<GuideSync> {
    const sync = await GuideSync.open(this.host(page), 'd', (view) => (this.view = view));
    this.view = sync.view;
    return sync;
  }
  async pass(milliseconds: number): Promise<void> {
    this.now += milliseconds;
    const due = this.#timers.filter((one) => one.at <= this.now);
    this.#timers = this.#timers.filter((one) => one.at > this.now);
    for (const one of due) one.run();
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  }
}

let place: Place;
beforeEach(() => (place = new Place()));

describe('a draft on its way', () => {
  it('goes out after a moment of quiet, typing as one change', async () => {
    const sync = await place.open();
    sync.change([title('G')]);
    await place.pass(500);
    sync.change([title('Gu')]);
    await place.pass(500);
    expect([place.sent.length, place.view.save_state]).toEqual([0, 'here']);
    await place.pass(400);
    expect([place.sent, place.view.save_state]).toEqual([[[title('Gu')]], 'server']);
  });
  it('goes out also while somebody types without a pause', async () => {
    const sync = await place.open();
    for (let letter = 0; letter < 20; letter++) {
      sync.change([title('x'.repeat(letter + 1))]);
      await place.pass(300);
    }
    expect(place.sent.length).toBeGreaterThan(0);
  });
  it('waits for the network and goes out when it is back', async () => {
    const sync = await place.open();
    place.fails = [network_problem(), network_problem()];
    sync.change([title('Mine')]);
    await place.pass(900);
    expect(place.view.save_state).toBe('waiting');
    sync.wake();
    await place.pass(0);
    sync.wake();
    await place.pass(0);
    expect([place.view.save_state, place.draft.guide.title]).toEqual(['server', 'Mine']);
  });
  it('is joined with what somebody else changed', async () => {
    const sync = await place.open();
    sync.change([title('Mine')]);
    place.other([{ op: 'set', path: '/introduction', value: 'Theirs' }]);
    await place.pass(900);
    expect([place.draft.guide.title, place.view.guide.introduction, place.view.conflicts]).toEqual(['Mine', 'Theirs', []]);
  });
  it('shows both texts of one field, its own standing', async () => {
    const sync = await place.open();
    sync.change([title('Mine')]);
    place.other([title('Theirs')]);
    await place.pass(900);
    expect(place.draft.guide.title).toBe('Mine');
    expect(place.view.conflicts).toMatchObject([{ kind: 'both', mine: 'Mine', theirs: 'Theirs' }]);
    sync.settle(place.view.conflicts[0]!);
    expect(place.view.conflicts).toEqual([]);
  });
  it('reads in what it hears of', async () => {
    const sync = await place.open();
    place.other([title('Theirs')]);
    await sync.hear_of('2');
    expect(place.view.guide.title).toBe('Theirs');
  });
  it('says what was refused and goes on without it', async () => {
    const sync = await place.open();
    place.fails = [new ApiProblem(422, { detail: 'Too long', errors: [{ pointer: '/changes/0/value', code: 'long', detail: 'is too long' }] })];
    sync.change([title('much too long'), { op: 'set', path: '/introduction', value: 'fine' }]);
    await place.pass(900);
    expect(place.view.problem?.status).toBe(422);
    sync.leave_out_refused();
    await place.pass(0);
    expect([place.view.guide.title, place.draft.guide.introduction, place.view.problem]).toEqual(['Guide', 'fine', null]);
  });
  it('takes no change where it is no longer open', async () => {
    const sync = await place.open();
    sync.change([title('Mine')]);
    place.draft = { ...place.draft, state: 'published' };
    place.fails = [new ApiProblem(409, { detail: 'Published' })];
    await place.pass(900);
    expect(place.view.draft.state).toBe('published');
    expect(sync.change([title('More')])).toEqual([]);
  });
});

describe('what is kept on this device', () => {
  it('is taken over by the next page and sent', async () => {
    const sync = await place.open('one');
    sync.change([title('Mine')]);
    await place.pass(0);
    const again = await place.open('two');
    expect([again.view.guide.title, again.view.save_state]).toEqual(['Mine', 'here']);
    await place.pass(900);
    expect(place.draft.guide.title).toBe('Mine');
    expect(await place.storage.keys()).toEqual([]);
  });
  it('still knows what somebody else changed in between', async () => {
    (await place.open('one')).change([title('Mine')]);
    await place.pass(0);
    place.other([title('Theirs')]);
    expect((await place.open('two')).view.conflicts).toMatchObject([{ kind: 'both', theirs: 'Theirs' }]);
  });
  it.each([[null], [{ version: 9, queue: [{}] }], [{ version: 1, queue: 'x' }], [{ version: 1, queue: [null, {}, { change: { op: 'set', path: 'x' } }, { change: { op: 'move', path: '/a' } }] }]])('%j is left out', (raw) => expect(repaired_queue(raw).queue).toEqual([]));
});
