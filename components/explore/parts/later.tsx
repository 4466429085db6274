import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What stands below or beside the first screen: drawn once that is painted, which is when effects run. */
export function Later({ children }: { children: ComponentChildren }) {
  const [due, setDue] = useState(false);
  useEffect(() => setDue(true), []);
  return due ? children : null;
}
