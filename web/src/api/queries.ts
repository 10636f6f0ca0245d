// svelte-query with the API's habits: which failures are worth a retry, and lists read by cursor.

import { createInfiniteQuery, QueryClient, type InfiniteData } from '@tanstack/svelte-query';
import { api, type List } from './client';
import { ApiProblem } from './problem';
import type { Query } from './transport';

/** Unknown, forbidden and invalid stay so: only a call that found no server is repeated. */
function worth_repeating(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof ApiProblem && error.is_transient;
}

export const query_client = new QueryClient({
  defaultOptions: {
    // 'all': by default only properties that were read before are told of. In `a.data && b.data` the second is not read
    // until the first is there; answered earlier, it would never be seen, and the page would load for ever.
    queries: { retry: worth_repeating, staleTime: 5_000, networkMode: 'always', notifyOnChangeProps: 'all' },
    mutations: { networkMode: 'always' },
  },
});

/**
 * A list that loads portion by portion and keeps its place: `const people = create_list<Person>(() => ({ path: '/people' }))`.
 * `people.items` is everything loaded so far; `people.load_more()` asks for the next portion.
 */
export function create_list<Item>(options: () => { path: string; query?: Query; enabled?: boolean }) {
  const query = createInfiniteQuery<List<Item>, Error, InfiniteData<List<Item>>, readonly unknown[], string | null>(() => {
    const { path, query = {}, enabled = true } = options();
    return {
      queryKey: [path, 'list', query],
      enabled,
      initialPageParam: null,
      queryFn: ({ pageParam, signal }) =>
        api.list<Item>(path, { ...query, cursor: pageParam }, signal),
      getNextPageParam: (last) => last.next,
      // While a filter changes the rows shown stay, until the new ones are there.
      placeholderData: (before, from) => (from?.queryKey[0] === path ? before : undefined),
    };
  });
  return {
    get items(): Item[] {
      return query.data?.pages.flatMap((page) => page.items) ?? [];
    },
    get has_more(): boolean {
      return query.hasNextPage;
    },
    get is_loading(): boolean {
      return query.isPending;
    },
    get is_loading_more(): boolean {
      return query.isFetchingNextPage;
    },
    get error(): unknown {
      return query.error;
    },
    load_more: () => query.fetchNextPage(),
    reload: () => query.refetch(),
  };
}
