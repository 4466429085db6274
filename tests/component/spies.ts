import { type Mock, vi } from 'vitest';

type Spy = (...given: unknown[]) => void;
/** Callbacks that remember their calls, one for each name. */
export const spies = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, vi.fn<Spy>()])) as Record<Name, Mock<Spy>>;
