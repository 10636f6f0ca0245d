// A value of the guide as somebody reads it, for two texts side by side: a list one entry a line, an element by its words.

type Fields = Record<string, unknown>;

const is_fields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

function entry_words(entry: unknown): string {
  if (!is_fields(entry)) return String(entry ?? '');
  const { score, name, heading, question, label, text, answer } = entry;
  const words = [score, name, heading, question, label, text, answer].filter((one) => one !== undefined && one !== null && one !== '');
  return words.map(String).join(': ');
}

export function value_words(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one === 'number')) return value.join('–');
    return value.map(entry_words).join('\n') || 'nothing';
  }
  if (!is_fields(value)) return String(value) || 'nothing';
  if (typeof value.revision === 'number') return 'linked to the bank';
  const { title, text, name, areas_to_cover, follow_ups, anchors, questions } = value;
  const head = [title, name, text].find((one) => typeof one === 'string' && one !== '') ?? '';
  const more = [areas_to_cover, follow_ups, anchors, questions].flatMap((list) => (Array.isArray(list) ? list.map(entry_words) : []));
  return [String(head), ...more].filter(Boolean).join('\n');
}
