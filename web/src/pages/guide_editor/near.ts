// Long lists: what is far from the window is shown as plain text, what comes near as fields. One observer for all.

import type { Attachment } from 'svelte/attachments';

type Told = (is_near: boolean, height: number) => void;

const told = new WeakMap<Element, Told>();
let observer: IntersectionObserver | null = null;

function observe(element: Element): void {
  observer ??= new IntersectionObserver((entries) => {
    for (const entry of entries) told.get(entry.target)?.(entry.isIntersecting, entry.boundingClientRect.height);
  }, { rootMargin: '600px 0px' });
  observer.observe(element);
}

/** Says when the element comes near the window and when it is far again, with its height at that time. */
export function near(tell: Told): Attachment<HTMLElement> {
  return (element) => {
    told.set(element, tell);
    observe(element);
    return () => {
      observer?.unobserve(element);
      told.delete(element);
    };
  };
}
