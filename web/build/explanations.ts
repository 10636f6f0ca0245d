// docs/measurement as pages of the client: the one place where figures are explained. Markdown becomes HTML when the client is
// built, so the browser gets no parser and nothing but what this repository says.

import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marked, type Tokens } from 'marked';
import type { Plugin } from 'vite';

const folder = fileURLToPath(new URL('../../docs/measurement/', import.meta.url));

/** Names of parts that figures lead to, in place of what their heading would give. */
const short_names: Record<string, string> = {
  'candidates-of-a-job-plain': 'plain',
  'candidates-of-a-job-corrected-for-severity': 'measures',
  'how-many-interviewers-are-enough': 'panel',
  'where-differences-between-ratings-come-from': 'panel-shares',
  'reliability-of-the-order': 'reliability',
  'items-of-a-guide': 'guides',
  'why-a-seal-holds': 'seals',
};

export interface Explanation {
  title: string;
  html: string;
  /** Its sections, for a list of contents. */
  sections: { id: string; title: string }[];
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** As GitHub makes it, so that links inside the documents lead to the same place on both. */
export function id_of(heading: string): string {
  const slug = heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
  return short_names[slug] ?? slug;
}

/** Within the documents, or off to elsewhere; nothing that a page of the client does not have. */
function address_of(href: string): string | null {
  const [, name, place] = /^(?:([a-z]+)\.md)?(?:#([\w-]+))?$/.exec(href) ?? [];
  const hash = place ? `#${id_of(place)}` : '';
  if (name) return `/analytics/explained${name === 'pages' ? '' : `/${name}`}${hash}`;
  return hash || null;
}

/** One document. Its own title is the page's, so its sections begin at h2. */
export function explanation_of(markdown: string): Explanation {
  const sections: Explanation['sections'] = [];
  let title = '';
  let tables = 0;
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading) {
        if (depth === 1) {
          title = text;
          return '';
        }
        const id = id_of(text);
        if (depth === 2) sections.push({ id, title: text });
        return `<h${depth} id="${id}" tabindex="-1">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const address = address_of(href);
        const words = this.parser.parseInline(tokens);
        return address ? `<a href="${escaped(address)}">${words}</a>` : words;
      },
      // A wide table and a long line scroll by themselves, and the keyboard must reach them.
      table(token: Tokens.Table) {
        const row = (cells: Tokens.TableCell[], tag: string) => `<tr>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')}</tr>`;
        return `<div class="wide" tabindex="0" role="region" aria-label="Table ${++tables}: ${escaped(token.header.map((cell) => cell.text).join(', '))}"><table><thead>${row(token.header, 'th')}</thead><tbody>${token.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>\n`;
      },
      code: ({ text }: Tokens.Code) => `<pre class="wide" tabindex="0"><code>${escaped(text)}</code></pre>\n`,
      html: ({ text }: Tokens.HTML | Tokens.Tag) => (/^<\/?su[bp]>$/.test(text.trim()) ? text : escaped(text)),
      image: ({ text }: Tokens.Image) => escaped(text),
    },
  });
  const html = marked.parse(markdown, { async: false });
  return { title, html, sections };
}

export const explanation_names = readdirSync(folder).filter((name) => name.endsWith('.md')).map((name) => basename(name, '.md')).sort();
export const read_explanation = (name: string): Explanation => explanation_of(readFileSync(`${folder}${name}.md`, 'utf8'));

/** Makes a module of each document of the folder. */
export function explanations(): Plugin {
  return {
    name: 'explanations',
    transform(code, id) {
      if (!id.startsWith(folder) || !id.endsWith('.md')) return null;
      return { code: `export default ${JSON.stringify(explanation_of(code))};`, map: null };
    },
  };
}
