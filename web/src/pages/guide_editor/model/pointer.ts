// Places in a draft guide: JSON pointers in which an element of a list with ids is named by its id,
// `/stages/#s1/questions/#q3/text`. The server takes the same; findings come with indexes and are translated here.

type Node = Record<string, unknown> | unknown[];

const is_node = (value: unknown): value is Node => typeof value === 'object' && value !== null;

export const steps_of = (path: string): string[] => path.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

export const path_of = (steps: readonly string[]): string => steps.map((step) => '/' + step.replaceAll('~', '~0').replaceAll('/', '~1')).join('');

/** The index of the element that a step names in a list: `#id`, or a plain number; -1 for none. */
export function index_in(list: readonly unknown[], step: string): number {
  if (step.startsWith('#')) return list.findIndex((one) => is_node(one) && (one as { id?: unknown }).id === step.slice(1));
  const index = /^(0|[1-9]\d*)$/.test(step) ? Number(step) : -1;
  return index < list.length ? index : -1;
}

/** What the server leaves out where there is none: it can be set all the same, and null takes it out. */
const left_out = (step: string): boolean => step === 'bank';

function step_into(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return value[index_in(value, step)];
  if (!is_node(value)) return undefined;
  return Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : left_out(step) ? null : undefined;
}

/** The value at a place; undefined where there is none. */
export function value_at(guide: unknown, path: string): unknown {
  return steps_of(path).reduce(step_into, guide);
}

/** The place without its last step. */
export const parent_of = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

export const last_step = (path: string): string => steps_of(path).at(-1) ?? '';

/** The place of the innermost element with an id that a place lies in, itself included; '' for none. */
export function element_of(path: string): string {
  const steps = steps_of(path);
  for (let end = steps.length; end > 0; end--) if (steps[end - 1]?.startsWith('#')) return path_of(steps.slice(0, end));
  return '';
}

/** True where `path` is `other` or lies in it. */
export const is_within = (path: string, other: string): boolean => path === other || path.startsWith(other + '/');

/** The lists whose elements have ids, each as a place. */
function* lists_with_ids(guide: unknown): Generator<string> {
  yield '/stages';
  const stages = value_at(guide, '/stages');
  for (const stage of Array.isArray(stages) ? (stages as { id: string }[]) : []) {
    yield `/stages/#${stage.id}/questions`;
    yield `/stages/#${stage.id}/scorecard/items`;
  }
  yield '/debrief/questions';
  yield '/references/questions';
  yield '/references/scorecard/items';
}

/** Where the element with this id stands now; '' where it is gone. */
export function find_element(guide: unknown, id: string): string {
  for (const list of lists_with_ids(guide)) {
    const elements = value_at(guide, list);
    if (Array.isArray(elements) && index_in(elements, `#${id}`) >= 0) return `${list}/#${id}`;
  }
  return '';
}

/** The same place after its element may have been moved to another list; '' where the element is gone. */
export function relocated(guide: unknown, path: string): string {
  const element = element_of(path);
  if (!element || value_at(guide, element) !== undefined) return path;
  const found = find_element(guide, last_step(element).slice(1));
  return found ? found + path.slice(element.length) : '';
}

/** A pointer by indexes as one by ids, as far as the elements have some. */
export function by_ids(guide: unknown, pointer: string): string {
  const steps: string[] = [];
  let value: unknown = guide;
  for (const step of steps_of(pointer)) {
    const next = step_into(value, step);
    const id = Array.isArray(value) && is_node(next) ? (next as { id?: unknown }).id : undefined;
    steps.push(typeof id === 'string' ? `#${id}` : step);
    value = next;
  }
  return path_of(steps);
}
