// A range as people fill it, two numbers and a currency, and as it is kept: "52000-64000 EUR". Pure.

export interface RangeParts {
  low: string;
  high: string;
  currency: string;
}

export const no_range: RangeParts = { low: '', high: '', currency: '' };

const amount = String.raw`\d(?:[\d., '’\u00a0\u202f]*\d)?`;
const money = String.raw`[^\d\s.,'’()[\]–-]{1,8}`;
const shape = new RegExp(String.raw`^\s*(${money})?\s*(${amount})\s*(${money})?\s*[-–]\s*(${money})?\s*(${amount})\s*(${money})?\s*$`, 'u');

/** Without thousands marks: "52,000" and "52 000" are 52000; "52.50" stays. */
function plain(text: string): string {
  return text.replace(/[,\s'’\u00a0\u202f](?=\d{3}(?!\d))/gu, '');
}

/** The parts of a kept range; null where it is not written as one, or names two currencies. */
export function range_parts(value: string): RangeParts | null {
  if (!value.trim()) return no_range;
  const found = shape.exec(value);
  if (!found) return null;
  const currencies = [...new Set([found[1], found[3], found[4], found[6]].filter((one) => one !== undefined))];
  if (currencies.length > 1) return null;
  return { low: plain(found[2] ?? ''), high: plain(found[5] ?? ''), currency: currencies[0] ?? '' };
}

/** The value to keep. What is typed half stays half, so that the server can say what is missing; nothing typed is ''. */
export function range_value({ low, high, currency }: RangeParts): string {
  const [from, to, money] = [plain(low.trim()), plain(high.trim()), currency.trim()];
  if (!from && !to) return '';
  return `${from}-${to}${money ? ` ${money}` : ''}`;
}

/** Why the parts are no range yet; undefined where they are one, or where nothing is typed. */
export function range_fault(parts: RangeParts): string | undefined {
  const [from, to] = [plain(parts.low.trim()), plain(parts.high.trim())];
  if (!from && !to) return parts.currency.trim() ? 'Both numbers are missing.' : undefined;
  if (!from || !to) return `The ${from ? 'larger' : 'smaller'} number is missing.`;
  const wrong = [from, to].find((one) => !/^\d+(\.\d+)?$/.test(one));
  if (wrong !== undefined) return `“${wrong}” is not a number.`;
  return Number(from) > Number(to) ? 'The smaller number comes first.' : undefined;
}
