import type { EntityType } from './kinds';

/*
 * What can be set, and to what: the one home of every setting's values, read by the pages that offer them, by the script
 * in a page and by the file of a backup alike. Where they are kept is `settings.ts`.
 */

/** Everything the reader can set. */
export interface Settings {
  language: 'vi' | 'en' | 'auto';
  /** Which mentions are underlined: the first of a name in each section, all of them, or none. */
  marks: 'first' | 'all' | 'none';
  kinds: Record<EntityType, boolean>;
  strength: 'soft' | 'normal' | 'strong';
  /** How long the pointer rests on a name before its card opens, ms; or only on click. */
  delay: 0 | 150 | 300 | 600 | 'click';
  /** The key that must be held for a card to open on hover. */
  modifier: 'none' | 'alt' | 'ctrl' | 'shift';
  /** Light or dark: as the system; with `page` the card as the page it stands on, and our own pages as the system. */
  theme: 'system' | 'page' | 'light' | 'dark';
  /** Step of the text size, 1 is normal. */
  textSize: 0 | 1 | 2 | 3;
  /** Whether English editions are looked at too. `ask`: they are not, and the popup has not offered it yet. */
  english: 'ask' | 'off' | 'on';
  /** Hosts on which the reader turned everything off. */
  sitesOff: string[];
  /** Entities that are never to be marked (dataset ids). */
  never: string[];
  /** No choice: which state of the packs names and facts are made of; see `PACKS_KEY`. */
  packs: number;
}

/** The values each one-of setting may have, in the order a reader expects them. */
export const choices: { readonly [K in Choice]: readonly Settings[K][] } = {
  language: ['auto', 'vi', 'en'],
  marks: ['first', 'all', 'none'],
  strength: ['soft', 'normal', 'strong'],
  delay: [0, 150, 300, 600, 'click'],
  modifier: ['none', 'alt', 'ctrl', 'shift'],
  theme: ['system', 'page', 'light', 'dark'],
  textSize: [0, 1, 2, 3],
  english: ['ask', 'off', 'on'],
};
export type Choice = Exclude<keyof Settings, 'kinds' | 'sitesOff' | 'never' | 'packs'>;

/** Where `english` is kept in `storage.local`; the script in a page reads it alone. */
export const ENGLISH_KEY = 'set:english';

/**
 * Where `storage.local` says which state of the packs is in use: absent or 0 when none is on, their revision when the
 * facts and names were made of them, `CHANGING` while they are not. It is read with the settings, so that whoever has no
 * pack never opens their database; pages hear of a change as of any setting.
 */
export const PACKS_KEY = 'set:packs';
export const CHANGING = -1;

/** Factor on every text size for each step of `textSize`. */
export const textScales = [0.9, 1, 1.15, 1.35] as const;

/** A theme as a value of `color-scheme`, in our own pages and, where the page does not decide, on a card. */
export const schemes = {
  system: 'light dark',
  page: 'light dark',
  light: 'light',
  dark: 'dark',
} as const satisfies Record<Settings['theme'], string>;

export const defaultSettings: Settings = {
  language: 'auto',
  marks: 'first',
  kinds: { person: true, organization: true, place: true, document: true, event: true },
  strength: 'normal',
  delay: 300,
  modifier: 'none',
  theme: 'system',
  textSize: 1,
  english: 'ask',
  sitesOff: [],
  never: [],
  packs: 0,
};
