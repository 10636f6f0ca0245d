// The public description of a job as its page reads it, and the placeholders that are still open in it.

export interface PublicDescription {
  title: string;
  heading: string;
  sections: { heading: string; kind: string; paragraphs: string[]; bullets: string[]; plus: number[] }[];
  process_introduction: string;
  process: { name: string; text: string; minutes: number[] | null }[];
}

/** A text in parts, with what still stands in [brackets] apart. */
export function marked_brackets(text: string): { text: string; is_open: boolean }[] {
  return text.split(/(\[[^[\]]+\])/).filter(Boolean).map((part) => ({ text: part, is_open: /^\[[^[\]]+\]$/.test(part) }));
}

/** What has no value yet, each placeholder once. */
export function unfilled_in(description: PublicDescription): string[] {
  const texts = [
    description.heading,
    ...description.sections.flatMap((section) => [section.heading, ...section.paragraphs, ...section.bullets]),
    description.process_introduction,
    ...description.process.flatMap((step) => [step.name, step.text]),
  ];
  return [...new Set(texts.flatMap(marked_brackets).filter((part) => part.is_open).map((part) => part.text))];
}
