import { type EntityType, entityTypeNames } from './kinds';
import { type Choice, choices, defaultSettings, PACKS_KEY, type Settings } from './setting-values';

const choiceNames = /* @__PURE__ */ Object.keys(choices) as Choice[];

/**
 * In `storage.local` each setting is a key of its own, and so is each member of a list (`set:off:vnexpress.net`). Two
 * pages that change different things never write the same key, so neither can undo the other, without a lock that a
 * page's script could not share with our pages anyway.
 */
type Stored = Record<string, unknown>;
const key = (name: string) => `set:${name}`;
const kindKey = (type: EntityType) => key(`kind:${type}`);
const lists = { sitesOff: key('off:'), never: key('never:') } as const;
type List = keyof typeof lists;

/** A stored state as settings; what is missing or not valid falls back field by field. */
export function parseSettings(stored: Stored): Settings {
  const choice = <K extends Choice>(name: K): Settings[K] => {
    const allowed: readonly unknown[] = choices[name];
    const value = stored[key(name)];
    return allowed.includes(value) ? (value as Settings[K]) : defaultSettings[name];
  };
  const list = (name: List) =>
    Object.keys(stored)
      .filter((k) => k.startsWith(lists[name]) && stored[k] === true)
      .map((k) => k.slice(lists[name].length))
      .sort();
  const kind = (type: EntityType) => stored[kindKey(type)] !== false;
  return {
    language: choice('language'),
    marks: choice('marks'),
    kinds: {
      person: kind('person'),
      organization: kind('organization'),
      place: kind('place'),
      document: kind('document'),
      event: kind('event'),
    },
    strength: choice('strength'),
    delay: choice('delay'),
    modifier: choice('modifier'),
    theme: choice('theme'),
    textSize: choice('textSize'),
    english: choice('english'),
    sitesOff: list('sitesOff'),
    never: list('never'),
    packs: typeof stored[PACKS_KEY] === 'number' ? stored[PACKS_KEY] : 0,
  };
}

/** What has to be written and removed to bring a stored state to what the patch says. */
function storageChanges(patch: Partial<Settings>, now: Settings): { set: Stored; remove: string[] } {
  const set: Stored = {};
  const remove: string[] = [];
  for (const name of choiceNames) if (patch[name] !== undefined) set[key(name)] = patch[name];
  for (const type of entityTypeNames) {
    if (patch.kinds && patch.kinds[type] !== now.kinds[type]) set[kindKey(type)] = patch.kinds[type];
  }
  for (const name of Object.keys(lists) as List[]) {
    const wanted = patch[name];
    if (!wanted) continue;
    for (const item of wanted) if (!now[name].includes(item)) set[lists[name] + item] = true;
    for (const item of now[name]) if (!wanted.includes(item)) remove.push(lists[name] + item);
  }
  return { set, remove };
}

/** The reader's settings. Rejects only when the browser's storage does. */
export async function readSettings(): Promise<Settings> {
  return parseSettings(await chrome.storage.local.get(null));
}

/**
 * Changes some settings; resolves when they are stored.
 * @param patch the new values, or a function of the present ones (use it to add to or take from a list)
 */
export async function updateSettings(
  patch: Partial<Settings> | ((now: Settings) => Partial<Settings>),
): Promise<void> {
  const now = await readSettings();
  const { set, remove } = storageChanges(typeof patch === 'function' ? patch(now) : patch, now);
  if (Object.keys(set).length > 0) await chrome.storage.local.set(set);
  if (remove.length > 0) await chrome.storage.local.remove(remove);
}

/** Which state of the packs is in use, as stored; see `PACKS_KEY`. */
export async function readPacksState(): Promise<unknown> {
  return (await chrome.storage.local.get(PACKS_KEY))[PACKS_KEY];
}

/** Says which state of the packs is in use: their revision, 0 for none, or `CHANGING`. */
export function settlePacks(revision: number): Promise<void> {
  return revision === 0
    ? chrome.storage.local.remove(PACKS_KEY)
    : chrome.storage.local.set({ [PACKS_KEY]: revision });
}

/** Whether the reader turned a host, or the site it belongs to, off. */
export function isSiteOff(sitesOff: readonly string[], hostname: string): boolean {
  return sitesOff.some((site) => hostname === site || hostname.endsWith(`.${site}`));
}

/** Turns a site (`siteOf` of its host name) off or on again. */
export function setSiteOff(host: string, off: boolean): Promise<void> {
  return updateSettings(({ sitesOff }) => ({ sitesOff: withItem(sitesOff, host, off) }));
}

/** Marks an entity as never to be underlined, or takes that back. */
export function setNever(entity: string, never: boolean): Promise<void> {
  return updateSettings((now) => ({ never: withItem(now.never, entity, never) }));
}

const withItem = (list: string[], item: string, present: boolean): string[] => {
  const rest = list.filter((other) => other !== item);
  return present ? [...rest, item] : rest;
};

/**
 * Calls back with the settings after each change, in this page or any other.
 * @returns stops watching
 */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  let latest = 0;
  const changed = async (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || !Object.keys(changes).some((k) => k.startsWith('set:'))) return;
    latest += 1;
    const mine = latest;
    const settings = await readSettings();
    if (mine === latest) callback(settings);
  };
  chrome.storage.onChanged.addListener(changed);
  return () => {
    latest += 1;
    chrome.storage.onChanged.removeListener(changed);
  };
}
