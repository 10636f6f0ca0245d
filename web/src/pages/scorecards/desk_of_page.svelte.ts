// The desk of one card for as long as a page is open: opened once, closed with the page, also when it is opened late.

import { ScorecardDesk } from '$offline/scorecard_desk.svelte';

export class DeskOfPage {
  desk = $state.raw<ScorecardDesk | null>(null);
  problem = $state.raw<unknown>(null);

  /** Opens the card; returns what closes it, ready to be returned from an $effect. */
  open(scorecard_id: string, person_id: string): () => void {
    let is_closed = false;
    this.problem = null;
    ScorecardDesk.open(scorecard_id, person_id).then(
      (desk) => {
        if (is_closed) desk.close();
        else this.desk = desk;
      },
      (problem: unknown) => {
        this.problem = problem;
      },
    );
    return () => {
      is_closed = true;
      this.desk?.close();
      this.desk = null;
    };
  }
}
