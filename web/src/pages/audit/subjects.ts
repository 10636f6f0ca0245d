// Where the page of an audited thing stands; null for what has none.

const pages: Record<string, string> = { application: '/applications', candidate: '/candidates', job: '/jobs', guide: '/guides', interview: '/interviews', debrief: '/debriefs' };

export function subject_href(kind: string, id: string): string | null {
  const page = pages[kind];
  return page && id ? `${page}/${id}` : null;
}
