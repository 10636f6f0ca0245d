// Directions as they are read, paragraph by paragraph and list by list, and back into the two lists they are kept in.

import type { DirectionList, Directions } from '../model/draft_guide';

export type Block = ({ kind: 'text'; text: string } | { kind: 'list'; heading: string; bullets: string[]; role: DirectionList['role'] }) & {
  /** Its place, below that of the directions. */
  at: (directions: string) => string;
};

export function blocks_of({ paragraphs, lists }: Directions): Block[] {
  const blocks: Block[] = [];
  const lists_at = (count: number) => {
    for (const [index, list] of lists.entries()) {
      const stands_here = list.after === count || (count === paragraphs.length && list.after > count);
      if (stands_here) blocks.push({ kind: 'list', heading: list.heading, bullets: list.bullets, role: list.role, at: (path) => `${path}/lists/${index}` });
    }
  };
  lists_at(0);
  for (const [index, text] of paragraphs.entries()) {
    blocks.push({ kind: 'text', text, at: (path) => `${path}/paragraphs/${index}` });
    lists_at(index + 1);
  }
  return blocks;
}

export function directions_of(blocks: readonly Block[]): Directions {
  const paragraphs: string[] = [];
  const lists: DirectionList[] = [];
  for (const block of blocks) {
    if (block.kind === 'text') paragraphs.push(block.text);
    else lists.push({ heading: block.heading, bullets: block.bullets, after: paragraphs.length, role: block.role });
  }
  return { paragraphs, lists };
}
