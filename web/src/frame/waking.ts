// Drafts that wait on this device go out after sign-in, when the network is back, and when the page is looked at again.

import { session } from './session.svelte';

async function wake(): Promise<void> {
  const person_id = session.state === 'person' ? session.person?.id : undefined;
  if (!person_id) return;
  const { wake_drafts } = await import('$offline/scorecard_desk.svelte');
  await wake_drafts(person_id);
}

/** Called once by App.svelte. Returns what undoes it. */
export function wake_drafts_when_possible(): () => void {
  const run = () => void wake();
  const on_return = () => {
    if (document.visibilityState === 'visible') run();
  };
  window.addEventListener('online', run);
  document.addEventListener('visibilitychange', on_return);
  const forget = session.on_signed_in(run);
  return () => {
    window.removeEventListener('online', run);
    document.removeEventListener('visibilitychange', on_return);
    forget();
  };
}
