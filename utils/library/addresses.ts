/*
 * Addresses of the reading list's pages, after `#`, for any id: a file may bring ids with `%`, `/`, `?`, `#` or a comma.
 */

/** A saved article. */
export const readAddress = (id: string): string => `/read/${encodeURIComponent(id)}`;

/** The brief on saved articles (`ids`), or on one or two entities (`who`). The comma between two ids stays as it is. */
export const briefAddress = (name: 'ids' | 'who', values: readonly string[]): string =>
  `/brief?${name}=${values.map(encodeURIComponent).join(',')}`;
