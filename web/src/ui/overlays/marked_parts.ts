/** Splits `text` where words of `query` begin one of its words, for bold beginnings in results. */
export function marked_parts(text: string, query: string): { text: string; is_match: boolean }[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const parts: { text: string; is_match: boolean }[] = [];
  for (const piece of text.split(/(?<=\s)/)) {
    const word = words.filter((one) => piece.toLowerCase().startsWith(one)).sort((a, b) => b.length - a.length)[0];
    if (word) parts.push({ text: piece.slice(0, word.length), is_match: true });
    const rest = word ? piece.slice(word.length) : piece;
    if (rest) parts.push({ text: rest, is_match: false });
  }
  return parts;
}

/** True where every word of `query` begins some word of `text`. */
export function matches_query(text: string, query: string): boolean {
  const pieces = text.toLowerCase().split(/\s+/);
  return query.toLowerCase().split(/\s+/).filter(Boolean).every((word) => pieces.some((piece) => piece.startsWith(word)));
}
