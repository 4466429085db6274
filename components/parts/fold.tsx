import { type ComponentChildren, Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';

/** Something folded away behind its own words. What is inside is made only once it is opened: a card must show at once. */
export interface Folded {
  label: string;
  children: () => ComponentChildren;
}

export function Fold(folded: Folded) {
  return <Folds parts={[folded]} />;
}

/** Several folded things whose words stand in one line, what is opened below it. */
export function Folds({ parts }: { parts: Folded[] }) {
  const id = useId();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const toggle = (n: number) => {
    const next = new Set(open);
    if (!next.delete(n)) next.add(n);
    setOpen(next);
  };
  if (parts.length === 0) return null;
  return (
    <div class="fold">
      <div class="fold-line">
        {parts.map(({ label }, n) => (
          <button
            key={label}
            type="button"
            class="fold-button"
            aria-expanded={open.has(n)}
            aria-controls={`${id}-${n}`}
            onClick={() => toggle(n)}
          >
            {label}
          </button>
        ))}
      </div>
      {parts.map(({ label, children }, n) => (
        <div key={label} id={`${id}-${n}`}>
          {open.has(n) && <Fragment>{children()}</Fragment>}
        </div>
      ))}
    </div>
  );
}
