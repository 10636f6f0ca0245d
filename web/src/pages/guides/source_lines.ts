// Where the parts of a guide stand in the document it was read from. A reading inside an import desk offers them
// (`offer_source_lines`); the same reading elsewhere shows none.

import { getContext, setContext } from 'svelte';
import type { LineRange } from './guide_import';

interface SourceLines {
  lines_of: (pointer: string) => LineRange | undefined;
  show: (line: number) => void;
}

const key = Symbol('source lines');

export function offer_source_lines(lines: SourceLines): void {
  setContext(key, lines);
}

export function source_lines(): SourceLines | undefined {
  return getContext<SourceLines | undefined>(key);
}
