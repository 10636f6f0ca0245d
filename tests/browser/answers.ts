// The few answers the frame asks for, given by the test itself: runs of the frame alone need no server. Whole paths
// through the product run against the real one.

import type { Page, Route } from 'playwright-core';

export interface Answers {
  is_signed_in: boolean;
  needs_setup: boolean;
  /** Calls that change something, "POST /people". */
  changes: string[];
}

const session = {
  person: { id: 'p0', name: 'Inês Duarte', email: 'ines.duarte@larkmoor.example', roles: ['administrator'] },
  organisation: { name: 'Larkmoor Grid', demonstration: false },
  csrf: 'c',
  expires_at: '2027-01-01T00:00:00Z',
};
const people = Array.from({ length: 60 }, (_, index) => ({
  id: `p${index}`, name: `Person ${index}`, email: `p${index}@larkmoor.example`, roles: ['interviewer'], is_active: index % 9 !== 8, created_at: '2026-11-03T21:07:00Z',
}));

function answer(route: Route, status: number, body: unknown): Promise<void> {
  return route.fulfill({ status, contentType: status < 400 ? 'application/json' : 'application/problem+json', body: JSON.stringify(body), headers: { ETag: '"r1"' } });
}

function answer_session(route: Route, answers: Answers, method: string): Promise<void> {
  if (method === 'POST') {
    answers.is_signed_in = route.request().postDataJSON().password === 'right';
    if (!answers.is_signed_in) return answer(route, 401, { type: 'session/refused', title: 'Not signed in', detail: 'E-mail and password do not match.' });
  }
  return answers.is_signed_in ? answer(route, 200, session) : answer(route, 401, { title: 'Not signed in', detail: 'Nobody is signed in.' });
}

/** Answers the page's API calls until it is closed; what it answers can be changed on the way. */
export async function answer_calls(page: Page, start: Partial<Answers> = {}): Promise<Answers> {
  const answers: Answers = { is_signed_in: true, needs_setup: false, changes: [], ...start };
  await page.route('**/api/v1/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace('/api/v1', '');
    const method = route.request().method();
    if (method !== 'GET') answers.changes.push(`${method} ${path}`);
    if (path === '/session') return answer_session(route, answers, method);
    if (path === '/setup') return answer(route, 200, { needed: answers.needs_setup });
    if (!answers.is_signed_in) return answer(route, 401, { title: 'Not signed in', detail: 'Nobody is signed in.' });
    if (path === '/people' && method === 'GET') return answer(route, 200, { items: people, next: null });
    if (path === '/people') return answer(route, 422, { title: 'Not valid', detail: 'One field is wrong.', errors: [{ pointer: '/email', code: 'taken', detail: 'is used by another person already' }] });
    if (path === '/sessions') return answer(route, 200, { items: [{ id: 's1', created_at: '2026-11-03T21:07:00Z', last_used_at: '2026-11-19T08:00:00Z', current: true, user_agent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/146.0 Safari/537.36' }] });
    if (path === '/search') return answer(route, 200, { items: [{ kind: 'candidate', id: 'c1', title: 'Amara Lindqvist', detail: 'Machine learning engineer, debrief' }] });
    return answer(route, 404, { title: 'Not found', detail: 'There is nothing here.' });
  });
  return answers;
}
