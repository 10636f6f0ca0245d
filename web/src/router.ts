// The router over the table in pages/routes.ts: `path()` builds addresses, `navigate()` goes there, `route` says
// where we are. Also what the library leaves out: modified clicks, addresses of other pages on this server,
// and the scroll place when going back.

import { createRouter } from 'sv-router';
import { routes } from '$pages/routes';

export const { p: path, navigate, isActive: is_active, route } = createRouter(routes);

/** Answered by the server itself, without the client. */
const server_pages = /^\/(api|careers|apply|c|r|p|healthz|readyz|metrics)(\/|$)/;

function leave_to_browser(event: MouseEvent): void {
  const anchor = (event.target as Element | null)?.closest?.('a');
  if (!anchor) return;
  const is_modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (is_modified || server_pages.test(anchor.pathname)) event.stopPropagation();
}

const places = new Map<string, number>();
const place_key = () => `${String(history.state?._routerIndex ?? 0)} ${location.pathname}`;

/** Scrolls to where the entry was left, as soon as its content is tall enough again; gives up after a second. */
function return_to_place(): void {
  const wanted = places.get(place_key());
  if (!wanted) return;
  const give_up = performance.now() + 1000;
  const look = () => {
    const reach = document.documentElement.scrollHeight - window.innerHeight;
    if (reach >= wanted || performance.now() > give_up) window.scrollTo(0, wanted);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Called once by App.svelte. Returns what undoes it. */
export function start_router_habits(): () => void {
  history.scrollRestoration = 'manual';
  let settling = false;
  const remember = () => {
    if (!settling) places.set(place_key(), window.scrollY);
  };
  const back = () => {
    settling = true;
    setTimeout(() => {
      settling = false;
      return_to_place();
    }, 50);
  };
  window.addEventListener('click', leave_to_browser, true);
  window.addEventListener('scroll', remember, { passive: true });
  window.addEventListener('popstate', back, true);
  return () => {
    window.removeEventListener('click', leave_to_browser, true);
    window.removeEventListener('scroll', remember);
    window.removeEventListener('popstate', back, true);
  };
}
