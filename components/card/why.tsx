import { useState } from 'preact/hooks';
import type { Reason } from '../../utils/link/types';
import { useReading } from '../parts/context';
import { Quoting } from '../parts/quoting';
import { TextButton } from '../parts/text-button';

/** So many reasons convince; the others come on request. */
const FEW = 2;

/** The reasons of a match as words, in the order they were found. */
function reasonWords(reasons: Reason[], why: ReturnType<typeof useReading>['w']['why']): string[] {
  const say = ({ code, detail }: Reason) => {
    const text = why[code];
    return typeof text === 'string' ? text : text(detail);
  };
  return [...new Set(reasons.map(say))];
}

export interface WhyProps {
  surface: string;
  reasons: Reason[];
  /** What the first way to say no is called. */
  no: string;
  /** Without `never` there is no such button: words that stand for an agreement stand for another one elsewhere. */
  on: { notThis(): void; never?(): void };
}

/** Why this name was taken for this entity, and the ways to say no. */
export function Why({ surface, reasons, no, on }: WhyProps) {
  const { lang, w } = useReading();
  const [all, setAll] = useState(false);
  const found = reasonWords(reasons, w.why);
  const shown = all ? found : found.slice(0, FEW);
  const because = shown.length > 0 ? `: ${shown.join('; ')}` : '';
  return (
    <div class="why">
      <p>
        <Quoting text={w.why.matched(surface) + because} lang={lang} />{' '}
        {found.length > shown.length && (
          <TextButton onClick={() => setAll(true)}>{w.why.more(found.length - shown.length)}</TextButton>
        )}
      </p>
      <div class="actions">
        <TextButton onClick={on.notThis}>{no}</TextButton>
        {on.never && <TextButton onClick={on.never}>{w.why.never}</TextButton>}
      </div>
    </div>
  );
}
