// Seats of a job's team while they are changed.

export type TeamRole = 'hiring_manager' | 'recruiter' | 'interviewer';

export interface Seat {
  person_id: string;
  name: string;
  role: TeamRole;
}

export const team_roles: { value: TeamRole; label: string }[] = [
  { value: 'hiring_manager', label: 'Hiring manager' },
  { value: 'recruiter', label: 'Recruiter' },
  { value: 'interviewer', label: 'Interviewer' },
];

/** The same people in the same roles, in whatever order. */
export function same_seats(one: readonly Seat[], other: readonly Seat[]): boolean {
  return one.length === other.length && one.every((seat) => other.some((same) => same.person_id === seat.person_id && same.role === seat.role));
}

/** A new seat in the role that the person has in the organisation, interviewer where that says nothing. */
export function new_seat(person: { id: string; name: string; roles: readonly string[] }): Seat {
  const role = team_roles.find(({ value }) => person.roles.includes(value))?.value ?? 'interviewer';
  return { person_id: person.id, name: person.name, role };
}

/** Leads first, then by name. */
export function in_order(team: readonly Seat[]): Seat[] {
  const place = (seat: Seat) => team_roles.findIndex(({ value }) => value === seat.role);
  return [...team].sort((one, other) => place(one) - place(other) || one.name.localeCompare(other.name));
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a person may be meant by what was typed: what the server found for earlier letters is never offered for later ones. */
export function may_be_meant(person: { name: string; email: string }, typed: string): boolean {
  return folded(`${person.name} ${person.email}`).includes(folded(typed.trim()));
}
