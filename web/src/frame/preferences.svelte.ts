// What a person chose for this browser: theme, density, whether single letters are shortcuts. Kept in
// localStorage, which is untrusted input: anything unknown falls back to the default.

const themes = ['system', 'light', 'dark'] as const;
const densities = ['compact', 'comfortable'] as const;
export type Theme = (typeof themes)[number];
export type Density = (typeof densities)[number];

const storage_key = 'assay.preferences';

interface Stored {
  theme: Theme;
  density: Density;
  single_keys: boolean;
}

function read_stored(): Stored {
  let raw: Partial<Record<keyof Stored, unknown>> = {};
  try {
    raw = JSON.parse(localStorage.getItem(storage_key) ?? '{}') ?? {};
  } catch {
    // Storage is closed or holds something else: the defaults do.
  }
  return {
    theme: themes.find((theme) => theme === raw.theme) ?? 'system',
    density: densities.find((density) => density === raw.density) ?? 'compact',
    single_keys: raw.single_keys !== false,
  };
}

class Preferences {
  #stored = $state(read_stored());

  constructor() {
    this.#apply();
  }

  get theme(): Theme {
    return this.#stored.theme;
  }
  set theme(theme: Theme) {
    this.#stored.theme = theme;
    this.#keep();
  }

  get density(): Density {
    return this.#stored.density;
  }
  set density(density: Density) {
    this.#stored.density = density;
    this.#keep();
  }

  /** Single-letter shortcuts can be switched off (WCAG 2.1.4). */
  get single_keys(): boolean {
    return this.#stored.single_keys;
  }
  set single_keys(on: boolean) {
    this.#stored.single_keys = on;
    this.#keep();
  }

  #keep(): void {
    this.#apply();
    try {
      localStorage.setItem(storage_key, JSON.stringify(this.#stored));
    } catch {
      // Private windows may refuse: the choice then lasts as long as the page.
    }
  }

  #apply(): void {
    const { dataset } = document.documentElement;
    if (this.#stored.theme === 'system') delete dataset.theme;
    else dataset.theme = this.#stored.theme;
    if (this.#stored.density === 'compact') delete dataset.density;
    else dataset.density = this.#stored.density;
  }
}

export const preferences = new Preferences();
