// The tokens as promised: the two dark blocks agree, and every pair that carries words or edges has its contrast.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const css = readFileSync(fileURLToPath(new URL('./tokens.css', import.meta.url)), 'utf8');

/** The custom properties of the block that follows `selector`. */
function block(selector: string): Map<string, string> {
  const from = css.indexOf(selector);
  expect(from, `${selector} in tokens.css`).toBeGreaterThanOrEqual(0);
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('\n}', from));
  return new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((found) => [found[1]!, found[2]!]));
}

const light = block(':root {');
const system_dark = block(':root:not([data-theme="light"])');
const chosen_dark = block(':root[data-theme="dark"] {');

/** Relative luminance (WCAG) of an opaque oklch() colour, by OKLab and linear sRGB. */
function luminance(colour: string): number {
  const found = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(colour);
  if (!found) throw new Error(`not an opaque oklch colour: ${colour}`);
  const [lightness, chroma, hue] = [Number(found[1]), Number(found[2]), (Number(found[3]) * Math.PI) / 180];
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const pairs: [front: string, backs: string[], least: number][] = [
  ['--ink-1', ['--canvas', '--surface', '--raised', '--sunken', '--hover', '--action-tint', '--seal-tint', '--caution-tint', '--danger-tint'], 7],
  ['--ink-2', ['--canvas', '--surface', '--raised', '--sunken', '--hover', '--seal-tint'], 4.5],
  ['--ink-3', ['--canvas', '--surface', '--raised', '--sunken', '--hover', '--action-tint'], 4.5],
  ['--on-ink', ['--ink-1', '--ink-2'], 4.5],
  ['--action', ['--canvas', '--surface', '--raised', '--action-tint'], 4.5],
  ['--seal', ['--canvas', '--surface', '--raised', '--seal-tint'], 4.5],
  ['--caution', ['--surface', '--raised', '--caution-tint'], 4.5],
  ['--danger', ['--surface', '--raised', '--danger-tint'], 4.5],
  ['--below', ['--surface', '--raised', '--below-tint'], 4.5],
  ['--above', ['--surface', '--raised', '--above-tint'], 4.5],
  ['--level-1-ink', ['--level-1-fill'], 4.5],
  ['--level-2-ink', ['--level-2-fill'], 4.5],
  ['--level-3-ink', ['--level-3-fill'], 4.5],
  ['--level-4-ink', ['--level-4-fill'], 4.5],
  ['--line-control', ['--surface', '--raised', '--sunken', '--canvas'], 3],
  ['--focus', ['--canvas', '--surface', '--raised'], 3],
  ['--chart-1', ['--surface'], 3],
  ['--chart-2', ['--surface'], 3],
  ['--chart-3', ['--surface'], 3],
  ['--chart-4', ['--surface'], 3],
  ['--chart-5', ['--surface'], 3],
  ['--chart-6', ['--surface'], 3],
];

it('dark by the system and dark by choice are the same', () => expect([...chosen_dark]).toEqual([...system_dark]));

describe.each([
  ['light', light],
  ['dark', new Map([...light, ...system_dark])],
] as const)('contrast, %s', (_name, tokens) => {
  it.each(pairs.flatMap(([front, backs, least]) => backs.map((back) => [front, back, least] as const)))('%s on %s is at least %d to 1', (front, back, least) => {
    const [one, other] = [luminance(tokens.get(front) ?? ''), luminance(tokens.get(back) ?? '')];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    expect(ratio).toBeGreaterThanOrEqual(least);
  });
});
