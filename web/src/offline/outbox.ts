// What still waits on this device, over all cards of a person: sends it after sign-in and when the network is back, also
// when the card's page is not open. Started once by the frame.

import { ScorecardSync, type SyncHost } from './sync';

/**
 * Sends every draft of this device that the server does not have yet, one card after the other. `open_ids` are cards whose
 * page is open: their own sync sends them. Returns how many cards still wait.
 */
export async function send_waiting(host: SyncHost, open_ids: readonly string[]): Promise<number> {
  let waiting = 0;
  for (const scorecard_id of await host.drafts.scorecard_ids()) {
    if (open_ids.includes(scorecard_id)) continue;
    try {
      const sync = await ScorecardSync.open(host, scorecard_id, () => {});
      await sync.send_now();
      const { save_state, problem, is_locked } = sync.view;
      sync.close();
      if (save_state !== 'server' || problem) waiting++;
      // All is on the server and nothing is asked for: the record here has done its work.
      else if (!is_locked) await host.drafts.remove(scorecard_id);
    } catch {
      // No server, or the card is gone: the draft stays where it is.
      waiting++;
    }
  }
  return waiting;
}
