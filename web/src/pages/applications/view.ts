// How a person looks at a job's candidates: shape, order and filters, remembered in this browser for each job; who is
// shown also stands in the address. What is stored is untrusted; anything unknown falls back to the default.

export interface JobView {
  shape: string;
  sort: string;
  /** A place of places.ts, 'open' for those in process, 'all' for everybody. */
  place: string;
  owed: boolean;
}

const storage_key = (job_id: string) => `assay.job-view.${job_id}`;

export function parse_view(stored: string | null): JobView {
  let raw: Partial<Record<keyof JobView, unknown>> = {};
  try {
    raw = (JSON.parse(stored ?? '{}') as typeof raw | null) ?? {};
  } catch {
    // Something else was stored: the defaults do.
  }
  return {
    shape: raw.shape === 'table' ? 'table' : 'board',
    sort: raw.sort === 'newest' || raw.sort === 'stage' ? raw.sort : 'name',
    place: typeof raw.place === 'string' && raw.place !== '' ? raw.place : 'open',
    owed: raw.owed === true,
  };
}

export function read_view(job_id: string): JobView {
  try {
    return parse_view(localStorage.getItem(storage_key(job_id)));
  } catch {
    return parse_view(null);
  }
}

export function write_view(job_id: string, view: JobView): void {
  try {
    localStorage.setItem(storage_key(job_id), JSON.stringify(view));
  } catch {
    // Private windows may refuse: the choice then lasts as long as the page.
  }
}

/** What the list is asked for a place. */
export function place_query(place: string): Record<string, string> {
  if (place === 'open') return { open: 'true' };
  if (place === 'all') return {};
  return place.startsWith('stage:') ? { stage_id: place.slice(6) } : { phase: place };
}
