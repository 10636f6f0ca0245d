// A text cut at its placeholders, `[Company]`, and at the words that a finding points at.

export interface TextPart {
  text: string;
  /** The placeholder's words without brackets. */
  placeholder: string | null;
  /** Which of the quotes it belongs to; -1 for none. */
  quote: number;
}

interface Span {
  from: number;
  to: number;
}

/** Words in square brackets on one line, as guides are read. */
export function placeholders_in(text: string): (Span & { name: string })[] {
  return [...text.matchAll(/\[([^[\]\n]+)\]/g)].map((found) => ({ name: (found[1] ?? '').trim(), from: found.index, to: found.index + found[0].length })).filter((one) => one.name);
}

function quotes_in(text: string, quotes: readonly string[]): (Span & { quote: number })[] {
  return quotes.flatMap((words, quote) => {
    const from = words ? text.indexOf(words) : -1;
    return from < 0 ? [] : [{ quote, from, to: from + words.length }];
  });
}

/** The parts in order; together they are the text. Most texts are one plain part. */
export function parts_of(text: string, quotes: readonly string[] = []): TextPart[] {
  const names = text.includes('[') ? placeholders_in(text) : [];
  const marked = quotes.length ? quotes_in(text, quotes) : [];
  if (!names.length && !marked.length) return text ? [{ text, placeholder: null, quote: -1 }] : [];
  const cuts = [...new Set([0, text.length, ...[...names, ...marked].flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    const is_in = (span: Span) => span.from <= from && to <= span.to;
    return { text: text.slice(from, to), placeholder: names.find(is_in)?.name ?? null, quote: marked.find(is_in)?.quote ?? -1 };
  });
}

/** The placeholder that the cursor stands in; null for none. */
export const placeholder_at = (text: string, cursor: number): string | null => placeholders_in(text).find((one) => one.from < cursor && cursor < one.to)?.name ?? null;
