import type { Reason } from '../../../utils/link/types';
import { useReading } from '../../parts/context';
import { Fold } from '../../parts/fold';
import { Quoting } from '../../parts/quoting';
import { TextButton } from '../../parts/text-button';

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
  /** Only reasons whose words stand on the page: they are quoted. */
  reasons: Reason[];
  /** What the way to say no is called. */
  no: string;
  on: { notThis(): void };
}

/** Why this name was taken for this entity, and the way to say no: last on the card, and folded. */
export function Why({ surface, reasons, no, on }: WhyProps) {
  const { lang, w } = useReading();
  const found = reasonWords(reasons, w.why);
  const because = found.length > 0 ? `: ${found.join('; ')}` : '';
  return (
    <div class="why">
      <Fold label={w.why.heading}>
        {() => (
          <>
            <p>
              <Quoting text={w.why.matched(surface) + because} lang={lang} />
            </p>
            <TextButton onClick={on.notThis}>{no}</TextButton>
          </>
        )}
      </Fold>
    </div>
  );
}
