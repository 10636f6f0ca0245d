// Findings that somebody looked at and left as they are: on this device, by draft. They come back where the text changes.

const name_of = (draft_id: string) => `assay.left-findings/${draft_id}`;

class Left {
  #draft_id = '';
  keys = $state.raw<readonly string[]>([]);

  open(draft_id: string): void {
    this.#draft_id = draft_id;
    this.keys = this.#read();
  }

  #read(): string[] {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(name_of(this.#draft_id)) ?? '[]');
      return Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string') : [];
    } catch {
      return [];
    }
  }

  change(keys: readonly string[]): void {
    this.keys = keys;
    try {
      localStorage.setItem(name_of(this.#draft_id), JSON.stringify(keys.slice(-500)));
    } catch {
      // No room or no storage: left for as long as the page is open.
    }
  }
}

export const left_findings = new Left();

export function leave_finding(draft_id: string, key: string): void {
  if (!left_findings.keys.length) left_findings.open(draft_id);
  left_findings.change([...left_findings.keys, key]);
}

export function show_left_findings(): void {
  left_findings.change([]);
}
