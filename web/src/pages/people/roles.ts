// The roles of people in the organisation, in words, and what each may do.

export const roles = [
  { value: 'administrator', label: 'Administrator', help: 'Adds people, sets up the organisation, sees the audit.' },
  { value: 'recruiter', label: 'Recruiter', help: 'Opens jobs, adds candidates, books interviews.' },
  { value: 'hiring_manager', label: 'Hiring manager', help: 'Sets weights, runs debriefs, decides.' },
  { value: 'interviewer', label: 'Interviewer', help: 'Interviews and rates where they are on the team.' },
] as const;

/** "Hiring manager" for `hiring_manager`; an unknown role reads as it is written. */
export function role_words(role: string): string {
  return roles.find((one) => one.value === role)?.label ?? role.replaceAll('_', ' ');
}
