// Takes out of an answer what must differ between two servers, and nothing else.

import type { Answer } from '../http/client.ts';

const token = /\b[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\b|(?<=(?:"next": ?"|[?&]cursor=))[A-Za-z0-9_-]+|(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g;
const time = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;
const time_in_words = /\b\d{1,2} [A-Z][a-z]+ 202\d, \d\d:\d\d UTC/g;
/** Times that the script itself sets lie in these years; they stay as they are. */
const set_by_script = /^203\d/;

export class Pseudonyms {
  #numbers = new Map<string, number>();

  /** `boundaries` are the moments (milliseconds) at which the script's steps began. */
  constructor(readonly boundaries: readonly number[]) {}

  of(answer: Answer): string {
    const headers = answer.headers.map(([name, value]) => `${name}: ${name.toLowerCase() === 'date' ? '<now>' : this.#text(value)}`);
    return `${answer.status}\n${headers.join('\n')}\n\n${this.#text(answer.text)}`;
  }

  #text(text: string): string {
    return text.replace(time, (found) => this.#step(found)).replace(time_in_words, '<then>').replace(token, (found) => this.#number(found));
  }

  #number(found: string): string {
    const number = this.#numbers.get(found) ?? this.#numbers.size + 1;
    this.#numbers.set(found, number);
    return `<${number}:${found.length}>`;
  }

  #step(found: string): string {
    if (set_by_script.test(found)) return found;
    const at = Date.parse(found);
    return at > Date.now() ? '<later>' : `<step ${this.boundaries.filter((each) => each <= at).length}>`;
  }
}
