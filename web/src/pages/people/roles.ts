// The roles of people in the organisation, in words, and what each may do.

export const roles = [
  { value: 'administrator', label: 'Administrator', help: 'Adds people, sets up the organisation, sees the audit.' },
  { value: 'recruiter', label: 'Recruiter', help: 'Opens jobs, adds candidates, books interviews.' },
  { value: 'hiring_manager', label: 'Hiring manager', help: 'Sets weights, runs debriefs, decides.' },
  { value: 'interviewer', label: 'Interviewer', help: 'Interviews and rates where they are on the team.' },
] as const;

/** "Hiring manager" for `hiring_manager`, for roles too that are not given here. */
export function role_words(role: string): string {
  const words = role.replaceAll('_', ' ');
  return roles.find((one) => one.value === role)?.label ?? words.charAt(0).toUpperCase() + words.slice(1);
}
