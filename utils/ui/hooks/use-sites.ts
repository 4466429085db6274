import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { addedSites, withheldSites } from '../sites';

export interface Sites {
  /** Listed sites the browser withholds. */
  withheld: string[];
  /** Sites the reader allowed beyond the listed ones. */
  added: string[];
}

/** What the browser lets us read, kept up to date. */
export function useSites(): Sites {
  const [sites, setSites] = useState<Sites>({ withheld: [], added: [] });
  useEffect(() => {
    const look = () =>
      void Promise.all([withheldSites(), addedSites()]).then(([withheld, added]) =>
        setSites({ withheld, added }),
      );
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return sites;
}
