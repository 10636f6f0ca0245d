// Reads scenario files; the format stands in README.md.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Expectation =
  | { kind: 'status'; status: number }
  | { kind: 'part'; text: string }
  | { kind: 'save'; name: string; from: string }
  | { kind: 'has'; words: string }
  | { kind: 'lacks'; words: string };

export type Step = { place: string } & (
  | { kind: 'person'; name: string; roles: string[] }
  | { kind: 'restart'; is_kill: boolean }
  | { kind: 'ask'; person: string; method: string; path: string; headers: [string, string][]; body: string; expectations: Expectation[] }
);

const asking = /^(\w+) (GET|HEAD|POST|PUT|PATCH|DELETE) ([/$]\S*)$/;
const heading = /^([A-Za-z][A-Za-z-]*): ?(.*)$/;

export function read_scenario(file: string): Step[] {
  const steps: Step[] = [];
  const blocks = split_into_blocks(readFileSync(file, 'utf8'));
  for (const { lines, line } of blocks) {
    const place = `${file}:${line}`;
    if (asking.test(lines[0]!)) steps.push(read_asking(lines, place));
    else for (const [at, text] of lines.entries()) steps.push(...read_directive(text, file, `${file}:${line + at}`));
  }
  return steps;
}

function split_into_blocks(text: string): { lines: string[]; line: number }[] {
  const blocks: { lines: string[]; line: number }[] = [];
  let is_open = false;
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd();
    if (line.startsWith('#')) continue;
    if (line === '') is_open = false;
    else if (is_open) blocks.at(-1)!.lines.push(line);
    else {
      blocks.push({ lines: [line], line: at + 1 });
      is_open = true;
    }
  }
  return blocks;
}

function read_directive(text: string, file: string, place: string): Step[] {
  const [word, ...rest] = text.split(/\s+/);
  if (word === 'person' && rest.length === 2) return [{ kind: 'person', place, name: rest[0]!, roles: rest[1]!.split(',') }];
  if (word === 'restart') return [{ kind: 'restart', place, is_kill: rest[0] === 'kill' }];
  if (word === 'include' && rest.length === 1) return read_scenario(join(dirname(file), rest[0]!));
  throw new Error(`${place}: not understood: ${text}`);
}

function read_asking(lines: string[], place: string): Step {
  const [, person, method, path] = asking.exec(lines[0]!)!;
  const first_expectation = lines.findIndex((line) => line.startsWith('=>'));
  if (first_expectation < 0) throw new Error(`${place}: a step must expect something`);
  const said = lines.slice(1, first_expectation);
  const body_start = said.findIndex((line) => !heading.test(line));
  const head = body_start < 0 ? said : said.slice(0, body_start);
  const headers = head.map((line): [string, string] => {
    const [, name, value] = heading.exec(line)!;
    return [name!, value!];
  });
  const body = body_start < 0 ? '' : said.slice(body_start).join('\n');
  return { kind: 'ask', place, person: person!, method: method!, path: path!, headers, body, expectations: read_expectations(lines.slice(first_expectation), place) };
}

function read_expectations(lines: string[], place: string): Expectation[] {
  const texts: string[] = [];
  for (const line of lines) {
    if (line.startsWith('=>')) texts.push(line.slice(2).trim());
    else texts[texts.length - 1] += `\n${line}`;
  }
  const expectations = texts.map((text) => read_expectation(text, place));
  if (!expectations.some((each) => each.kind === 'status')) throw new Error(`${place}: a step must expect a status`);
  return expectations;
}

function read_expectation(text: string, place: string): Expectation {
  if (/^\d{3}$/.test(text)) return { kind: 'status', status: Number(text) };
  if (text.startsWith('{') || text.startsWith('[')) return { kind: 'part', text };
  const [word, ...rest] = text.split(' ');
  if ((word === 'has' || word === 'lacks') && rest.length > 0) return { kind: word, words: rest.join(' ') };
  if (rest.length === 1) return { kind: 'save', name: word!, from: rest[0]! };
  throw new Error(`${place}: not understood: => ${text}`);
}
