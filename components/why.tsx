import type { Reason } from '../utils/link/types';
import { useReading } from './context';
import { Quoting } from './quoting';
import { TextButton } from './text-button';

/** The reasons of a match as words, in the order they were found. */
export function reasonWords(reasons: Reason[], why: ReturnType<typeof useReading>['w']['why']): string {
  const say = ({ code, detail }: Reason) => {
    const text = why[code];
    return typeof text === 'string' ? text : text(detail);
  };
  return [...new Set(reasons.map(say))].join('; ');
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
  const because = reasons.length > 0 ? `: ${reasonWords(reasons, w.why)}` : '';
  return (
    <div class="why">
      <p>
        <Quoting text={w.why.matched(surface) + because} lang={lang} />
      </p>
      <div class="actions">
        <TextButton onClick={on.notThis}>{no}</TextButton>
        {on.never && <TextButton onClick={on.never}>{w.why.never}</TextButton>}
      </div>
    </div>
  );
}
