/**
 * What is known of the list outside its database. A full disk can make a browser throw a database away and begin an empty
 * one without a word, and a clock can be wrong by years: both are noticed by what stands here.
 */
export interface LedgerState {
  /** Articles and deleted ones that the database held after the last write, and when that was (ISO instant). */
  count: number;
  at: string;
  /** Days on which the list was looked at so far, and the last of them (`yyyy-mm-dd`). */
  days: number;
  day: string;
  /** The database was found empty although it should hold so many; null once the reader has been told. */
  lost: { count: number; at: string } | null;
  /** The last file that everything was exported to. */
  exported: { name: string; count: number; at: string } | null;
}

export interface Ledger {
  read(): Promise<LedgerState>;
  write(patch: Partial<LedgerState>): Promise<void>;
}

const empty: LedgerState = { count: 0, at: '', days: 0, day: '', lost: null, exported: null };
/** Each field is a key of its own: two that write different ones never undo each other. */
const KEY = 'library:ledger:';

/** A ledger that ends with the page. */
export function memoryLedger(): Ledger {
  let state = empty;
  return {
    read: async () => state,
    write: async (patch) => {
      state = { ...state, ...patch };
    },
  };
}

const ownStorage = (): chrome.storage.LocalStorageArea | undefined =>
  // A private window has a database of its own, but shares this storage with the others.
  typeof chrome === 'undefined' || chrome.extension?.inIncognitoContext ? undefined : chrome.storage?.local;

/** The ledger of this browser; where there is no such storage (a worker, a private window) one that ends with the page. */
export function browserLedger(): Ledger {
  const storage = ownStorage();
  if (!storage) return memoryLedger();
  return {
    read: async () => {
      const stored = await storage.get(Object.keys(empty).map((field) => KEY + field));
      const fields = Object.entries(stored).flatMap(([key, value]) =>
        value === undefined || value === null ? [] : [[key.slice(KEY.length), value]],
      );
      return { ...empty, ...Object.fromEntries(fields) };
    },
    write: (patch) =>
      storage.set(Object.fromEntries(Object.entries(patch).map(([field, value]) => [KEY + field, value]))),
  };
}

/** Counts today, when the list was not looked at before today. @returns days counted so far */
export async function countDay(ledger: Ledger, now: Date): Promise<number> {
  const { day, days } = await ledger.read();
  const today = now.toISOString().slice(0, 10);
  if (day === today) return days;
  await ledger.write({ day: today, days: days + 1 });
  return days + 1;
}
