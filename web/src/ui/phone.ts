// Whether the screen is as narrow as a phone, for what CSS alone cannot decide.

import { MediaQuery } from 'svelte/reactivity';

export const phone = new MediaQuery('(max-width: 760px)', false);
