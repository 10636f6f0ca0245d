// A section of the job description keeps by index which of its bullets are only a plus; the marks go with their bullets.

import type { Section } from '../model/draft_guide';

/** The marks after the bullets became `bullets`: by their text, or by their place where only a text was changed. */
export function kept_plus({ bullets: before, plus }: Section, bullets: readonly string[]): number[] {
  if (before.length === bullets.length && before.filter((text, index) => text !== bullets[index]).length <= 1) return plus;
  const marked = plus.map((index) => before[index]);
  return bullets.flatMap((text, index) => {
    const at = text ? marked.indexOf(text) : -1;
    if (at < 0) return [];
    marked.splice(at, 1);
    return [index];
  });
}
