// Who is signed in, in which organisation, with which roles. Loaded once by App.svelte; a 401 of any later call
// turns 'person' into 'expired', which asks for the password over the page without unmounting it.

import { api } from '$api/client';
import { ApiProblem } from '$api/problem';
import { query_client } from '$api/queries';
import { set_csrf, when_signed_out } from '$api/transport';

export type Role = 'administrator' | 'recruiter' | 'hiring_manager' | 'interviewer' | (string & {});

export interface SignedIn {
  csrf: string;
  person: { id: string; name: string; email: string; roles: Role[] };
  organisation: { name: string; demonstration?: boolean };
}

type State = 'loading' | 'guest' | 'setup' | 'person' | 'expired' | 'unreachable';

class Session {
  state = $state<State>('loading');
  /** The question for the password is shown; it can be put off while the page is read or copied from. */
  is_asking = $state(false);
  #signed_in = $state.raw<SignedIn | null>(null);
  #listeners = new Set<() => void>();

  get person(): SignedIn['person'] | null {
    return this.#signed_in?.person ?? null;
  }

  get organisation_name(): string {
    return this.#signed_in?.organisation?.name || 'Assay';
  }

  get roles(): readonly Role[] {
    return this.#signed_in?.person.roles ?? [];
  }

  /** A demonstration's data, which may be thrown away. */
  get is_demonstration(): boolean {
    return this.#signed_in?.organisation.demonstration ?? false;
  }

  /** True where the person has one of the roles; an empty list means everyone who is signed in. */
  has_role(...wanted: Role[]): boolean {
    return wanted.length === 0 || wanted.some((role) => this.roles.includes(role));
  }

  /** Calls `listener` after each sign-in; offline/ sends what waited. Returns what undoes it. */
  on_signed_in(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async load(): Promise<void> {
    try {
      this.#enter(await api.get<SignedIn>('/session'));
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.status !== 401) {
        this.state = this.#signed_in ? this.state : 'unreachable';
        return;
      }
      const setup = await api.get<{ needed: boolean }>('/setup').catch(() => ({ needed: false }));
      this.state = setup.needed ? 'setup' : 'guest';
    }
  }

  /** Throws ApiProblem: 401 for a wrong pair, 422 for fields, 429 with `retry_after`. */
  async sign_in(email: string, password: string): Promise<void> {
    const before = this.person?.id;
    const signed_in = await api.post<SignedIn>('/session', { email, password });
    if (before && before !== signed_in.person.id) query_client.clear();
    this.#enter(signed_in);
  }

  /** Ends the session on the server. Drafts on this device stay. */
  async sign_out(): Promise<void> {
    await api.del('/session');
    this.leave();
  }

  /** Shows the sign-in page; for a session that has ended already. */
  leave(): void {
    set_csrf(null);
    query_client.clear();
    this.#signed_in = null;
    this.state = 'guest';
  }

  /** The first administrator of an empty organisation; signs in. Throws ApiProblem with field errors. */
  async set_up(fields: { code: string; organisation: string; name: string; email: string; password: string }): Promise<void> {
    this.#enter(await api.post<SignedIn>('/setup', fields));
  }

  /** The first password, by a one-time link; signs in. Throws ApiProblem: 404 for a link that is unknown, used or too old. */
  async choose_first_password(token: string, password: string): Promise<void> {
    const signed_in = await api.post<SignedIn>(`/set-up-links/${encodeURIComponent(token)}`, { password });
    query_client.clear();
    this.#enter(signed_in);
  }

  /** A call was answered with 401: asks for the password over the page, again after each call that needs it. */
  expire(): void {
    set_csrf(null);
    if (this.state !== 'person' && this.state !== 'expired') return;
    this.state = 'expired';
    this.is_asking = true;
  }

  #enter(signed_in: SignedIn): void {
    this.#signed_in = signed_in;
    set_csrf(signed_in.csrf);
    // What failed while nobody was signed in is asked for again.
    if (this.state === 'expired') void query_client.invalidateQueries();
    this.state = 'person';
    this.is_asking = false;
    for (const listener of this.#listeners) listener();
  }
}

export const session = new Session();
when_signed_out(() => session.expire());
