import browser from 'webextension-polyfill';

const KEY = 'silenced';
/** When a pack last marked more than its share of a text, ISO time by pack id. */
export type Silenced = Record<string, string>;

/** Remembers, until the browser ends, that packs were not heeded in a text; not which text it was. */
export async function noteSilenced(packs: readonly string[]): Promise<void> {
  const now = new Date().toISOString();
  const noted = Object.fromEntries(packs.map((pack) => [pack, now]));
  await browser.storage.session.set({ [KEY]: { ...(await readSilenced()), ...noted } });
}

export async function readSilenced(): Promise<Silenced> {
  const { [KEY]: noted } = await browser.storage.session.get(KEY);
  return (noted as Silenced | undefined) ?? {};
}
