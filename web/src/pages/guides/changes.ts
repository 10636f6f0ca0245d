// What differs between two versions of a guide, as the server says it in sentences.

export interface GuideChange {
  kind: 'added' | 'removed' | 'changed' | 'moved';
  subject: string;
  pointer: string;
  sentence: string;
  before: string | null;
  after: string | null;
}

export interface Changes {
  changes: GuideChange[];
  /** Items whose ratings do not mean what they meant. */
  scorecard_items: { pointer: string; name: string; stage: string }[];
}
