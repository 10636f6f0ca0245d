import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { explanation_names, explanation_of, id_of, read_explanation } from '../../../build/explanations';
import { further } from './explanations';

const client = fileURLToPath(new URL('../../', import.meta.url));
const sources = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(svelte|ts)$/.test(name) && !name.endsWith('.test.ts'));
const ids_of = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);

test('every part of an explanation that a page leads to is there', () => {
  const linked = sources.flatMap((name) => [...readFileSync(`${client}${name}`, 'utf8').matchAll(/\/analytics\/explained(?:\/([a-z]+))?#([\w-]+)/g)].map(([, document = 'pages', place]) => `${document}#${place}`));
  expect(linked.length).toBeGreaterThan(10);
  const there = new Set(explanation_names.flatMap((name) => ids_of(read_explanation(name).html).map((id) => `${name}#${id}`)));
  expect([...new Set(linked)].filter((one) => !there.has(one))).toEqual([]);
});

describe.each(explanation_names)('docs/measurement/%s.md', (name) => {
  const { title, html, sections } = read_explanation(name);
  it('has a title, sections with ids of their own, and links that lead somewhere', () => {
    expect(title).not.toBe('');
    expect(sections.length).toBeGreaterThan(0);
    expect(new Set(ids_of(html)).size).toBe(ids_of(html).length);
    for (const [, href] of html.matchAll(/ href="([^"]*)"/g)) {
      const [, document = href!.startsWith('#') ? name : 'pages', place] = /^(?:\/analytics\/explained(?:\/([a-z]+))?)?(?:#([\w-]+))?$/.exec(href!) ?? [];
      expect(explanation_names, href).toContain(document);
      if (place) expect(ids_of(read_explanation(document).html), href).toContain(place);
    }
  });
  it('is found from the page that lists them', () => {
    expect([...further.map((one) => one.name), 'pages']).toContain(name);
  });
});

test('what is no document of ours stays words, and only raised and lowered letters are tags', () => {
  const { title, html } = explanation_of('# T\n\n## A, b: “c”\n\n[x](https://example.test) [y](facets.md#sources) [z](pages.md) x<sub>1</sub> <script>a</script>\n\n<img src=x onerror=y>\n\n![alt <b>](p.png)\n\n```sh\na <b> "c"\n```\n');
  expect(title).toBe('T');
  expect(html).toContain('<h2 id="a-b-c" tabindex="-1">A, b: “c”</h2>');
  expect(html).toContain('x <a href="/analytics/explained/facets#sources">y</a> <a href="/analytics/explained">z</a> x<sub>1</sub>');
  expect(html).not.toMatch(/<script|<img|https:/);
  expect(html).toContain('a &#60;b&#62; &#34;c&#34;');
  expect(id_of('Candidates of a job, corrected for severity')).toBe('measures');
});
