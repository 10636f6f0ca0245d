/** What a guide can be taken away as: the whole in every form, what candidates may read, a kit and a blank scorecard a stage. */
import type { MenuEntry } from '$ui/overlays/Menu.svelte';

/** The address of a document; `stage` is an id. */
export type DocumentAddress = (asked: { to: string; part?: string; stage?: string }) => string;

interface Staged {
  stages: { id?: string; title: string }[];
}

export const guide_forms = [
  { to: 'pdf', label: 'PDF booklet' },
  { to: 'docx', label: 'Word' },
  { to: 'html', label: 'Web page' },
  { to: 'markdown', label: 'Markdown' },
  { to: 'text', label: 'Text' },
  { to: 'json', label: 'JSON' },
] as const;

export function whole_guide(address: DocumentAddress): MenuEntry[] {
  return guide_forms.map(({ to, label }) => ({ label, icon: 'download', href: address({ to }) }));
}

/** Stages are numbered, so that two of one name stay apart. */
export function export_menu(guide: Staged, address: DocumentAddress): MenuEntry[] {
  const entries: MenuEntry[] = [{ label: 'Whole guide, internal' }, ...whole_guide(address)];
  entries.push({ label: 'For candidates, nothing internal' });
  entries.push({ label: 'PDF for candidates', icon: 'download', href: address({ to: 'pdf', part: 'candidate' }) });
  entries.push({ label: 'Word for candidates', icon: 'download', href: address({ to: 'docx', part: 'candidate' }) });
  const stages = guide.stages.flatMap(({ id, title }, index) => (id ? [{ id, name: `${index + 1}. ${title}` }] : []));
  if (stages.length) entries.push({ label: 'To print, a stage' });
  for (const { id, name } of stages) {
    entries.push({ label: name, note: 'kit', icon: 'printer', href: address({ to: 'pdf', part: 'kit', stage: id }) });
    entries.push({ label: `${name}, scorecard`, note: 'blank', icon: 'printer', href: address({ to: 'pdf', part: 'scorecard', stage: id }) });
  }
  return entries;
}
