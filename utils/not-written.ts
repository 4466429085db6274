import type { Settings } from './setting-values';

/**
 * What a reader refuses in a private window: the page's own memory holds it, and it is gone with the page. Stands in the
 * place of `settings.ts` and `not-here.ts`, which write to disk.
 */
export class Unwritten {
  readonly #never = new Set<string>();
  readonly #notHere = new Set<string>();
  readonly #sitesOff = new Set<string>();
  #settings: Settings;
  readonly #changed: (settings: Settings) => void;

  /** @param changed hears the settings after each wish that belongs to them */
  constructor(settings: Settings, changed: (settings: Settings) => void) {
    this.#settings = settings;
    this.#changed = changed;
  }

  /** The stored settings, and what was wished in this page on top of them. */
  merged(settings: Settings): Settings {
    this.#settings = settings;
    return {
      ...settings,
      never: [...settings.never, ...this.#never],
      sitesOff: [...settings.sitesOff, ...this.#sitesOff],
    };
  }

  readonly setNever = async (entity: string, never: boolean): Promise<void> => {
    put(this.#never, entity, never);
    this.#changed(this.merged(this.#settings));
  };

  readonly setSiteOff = async (site: string, off: boolean): Promise<void> => {
    put(this.#sitesOff, site, off);
    this.#changed(this.merged(this.#settings));
  };

  readonly readNotHere = async (url: string): Promise<string[]> => {
    const start = `${url} `;
    return [...this.#notHere].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
  };

  readonly setNotHere = async (url: string, entity: string, refused: boolean): Promise<void> =>
    put(this.#notHere, `${url} ${entity}`, refused);
}

function put(set: Set<string>, item: string, present: boolean): void {
  if (present) set.add(item);
  else set.delete(item);
}
