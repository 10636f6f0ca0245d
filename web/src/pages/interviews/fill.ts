// Placeholders that the interviewer fills while asking: a text cut into words and fields, and what was filled. Pure.

/** A placeholder that still stands in the kit's texts. */
export interface OpenPlaceholder {
  text: string;
  kind: 'text' | 'choice' | 'range' | 'date';
  choices: string[];
}

export type FilledWords = Readonly<Record<string, string>>;

/** What a text needs to show its open placeholders as fields, or, without `write`, as what was filled. */
export interface Fill {
  placeholders: readonly OpenPlaceholder[];
  filled: FilledWords;
  write?: (name: string, words: string) => void;
}

export type TextPart = { words: string; placeholder?: undefined } | { words?: undefined; placeholder: OpenPlaceholder };

/** The text in order: words, and each `[name]` that is one of `placeholders`. Other brackets are words. */
export function parts_of(text: string, placeholders: readonly OpenPlaceholder[]): TextPart[] {
  if (!placeholders.length || !text.includes('[')) return [{ words: text }];
  return text
    .split(/(\[[^[\]]+\])/u)
    .filter(Boolean)
    .map((piece) => {
      const placeholder = piece.startsWith('[') ? placeholders.find((one) => one.text === piece.slice(1, -1)) : undefined;
      return placeholder ? { placeholder } : { words: piece };
    });
}

/** The text with what was filled in its place; what was not stays in brackets. For titles and labels. */
export function filled_text(text: string, filled: FilledWords): string {
  return text.replace(/\[([^[\]]+)\]/gu, (bracket, name: string) => filled[name] ?? bracket);
}

/** The first open placeholders of a text that nothing is filled for. */
export const is_open_in = (text: string, { placeholders, filled }: Fill): boolean =>
  parts_of(text, placeholders).some((part) => part.placeholder && !filled[part.placeholder.text]?.trim());

/** What was filled with one name written; an emptied one goes. */
export function with_words(filled: FilledWords, name: string, words: string): FilledWords {
  const others = Object.fromEntries(Object.entries(filled).filter(([one]) => one !== name));
  return words ? { ...others, [name]: words } : others;
}
