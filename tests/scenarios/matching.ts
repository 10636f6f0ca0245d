// Whether an answer holds what a scenario expects of it; the first difference in words.

/** Undefined where `found` holds `wanted`. Objects may hold more than wanted, lists may not. */
export function difference(wanted: unknown, found: unknown, at = ''): string | undefined {
  if (wanted === '?') return found === undefined ? `${at || '/'} is missing` : undefined;
  if (wanted === '*') return found === undefined || found === null ? `${at || '/'} is ${found === null ? 'null' : 'missing'}` : undefined;
  if (Array.isArray(wanted)) {
    if (!Array.isArray(found)) return `${at || '/'} is no list: ${JSON.stringify(found)}`;
    if (wanted.length !== found.length) return `${at || '/'} has ${found.length} entries, not ${wanted.length}: ${JSON.stringify(found)}`;
    return first_of(wanted.map((each, index) => difference(each, found[index], `${at}/${index}`)));
  }
  if (wanted !== null && typeof wanted === 'object') {
    if (found === null || typeof found !== 'object') return `${at || '/'} is no object: ${JSON.stringify(found)}`;
    return first_of(Object.entries(wanted).map(([key, value]) => difference(value, (found as Record<string, unknown>)[key], `${at}/${key}`)));
  }
  return wanted === found ? undefined : `${at || '/'} is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`;
}

function first_of(differences: (string | undefined)[]): string | undefined {
  return differences.find((each) => each !== undefined);
}

/** The value a JSON pointer leads to; undefined where it leads nowhere. */
export function value_at(root: unknown, pointer: string): unknown {
  let value = root;
  for (const step of pointer.split('/').slice(1)) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return value;
}
