// State of "Find or do" and the commands pages add to it while they are shown:
//   $effect(() => add_commands([{ id: 'add-candidate', label: 'Add a candidate', icon: 'plus', run }]));

import { untrack } from 'svelte';
import type { PaletteEntry } from '$ui/overlays/CommandPalette.svelte';

class FindOrDoState {
  is_open = $state(false);
  query = $state('');
  commands = $state.raw<readonly PaletteEntry[]>([]);

  open(): void {
    this.query = '';
    this.is_open = true;
  }
}

export const find_or_do = new FindOrDoState();

/** Adds commands of the present page; returns what removes them, ready to be returned from an $effect. */
export function add_commands(commands: PaletteEntry[]): () => void {
  find_or_do.commands = [...untrack(() => find_or_do.commands), ...commands];
  return () => {
    find_or_do.commands = untrack(() => find_or_do.commands).filter((one) => !commands.includes(one));
  };
}
