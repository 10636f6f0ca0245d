// What sending a work sample would come to, as the server proposes it.

/** A placeholder of the brief for this candidate alone; `value` is what its rule computes. */
export interface BriefPlaceholder {
  placeholder: string;
  kind: 'text' | 'choice' | 'range' | 'date';
  choices: string[];
  rule: string | null;
  value: string | null;
  places: string[];
}

export interface BriefProposal {
  /** null where its rule names an interview that is not booked. */
  due_at: string | null;
  due_rule: string | null;
  time_zone: string;
  placeholders: BriefPlaceholder[];
}
