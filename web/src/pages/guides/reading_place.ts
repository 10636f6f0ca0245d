// A place of a guide on the page that shows it: every part carries its pointer (`data-at`), and a pointer leads to the
// nearest part that has one. A link to a place holds the pointer behind the # of the guide's address.

/** The address of a place: "/guides/g1?version=3#/stages/0/questions/1/text". */
export function place_href(guide_id: string, version: number, pointer: string): string {
  return `/guides/${guide_id}?version=${version}#${encodeURI(pointer)}`;
}

/** The pointer in the part of an address behind its #; '' where there is none. */
export function pointer_in(hash: string): string {
  const text = hash.replace(/^#/, '');
  if (!text.startsWith('/')) return '';
  try {
    return decodeURI(text);
  } catch {
    return '';
  }
}

/** The pointer and those it lies in, nearest first: "/a/0/b", "/a/0", "/a". */
export function enclosing(pointer: string): string[] {
  const steps = pointer.split('/').slice(1);
  return steps.map((_, index) => '/' + steps.slice(0, steps.length - index).join('/'));
}

/** The part within `root` that the pointer leads to, or the nearest it lies in; null where the page has none. */
export function nearest_place(root: Element | undefined, pointer: string): Element | null {
  for (const at of enclosing(pointer)) {
    const place = root?.querySelector(`[data-at="${CSS.escape(at)}"]`);
    if (place) return place;
  }
  return null;
}

/** Marks the place within `root` and brings it into view; nothing where the page has no such part. */
export function show_place(root: Element | undefined, pointer: string): Element | null {
  root?.querySelectorAll('[data-shown]').forEach((one) => one.removeAttribute('data-shown'));
  const place = nearest_place(root, pointer);
  place?.setAttribute('data-shown', '');
  place?.scrollIntoView({ block: 'center' });
  return place;
}
