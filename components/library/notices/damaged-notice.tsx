import type { Damaged } from '../../../utils/library/store/check';
import { useWords } from '../context';

export interface DamagedNoticeProps {
  damaged: Damaged[];
  on: { export(damaged: Damaged[]): void; mend(damaged: Damaged[]): void; discard(damaged: Damaged[]): void };
}

/** What a record calls itself, as far as that can be read. */
function nameOf({ raw, id }: Damaged): string {
  const { title, url } = Object(raw) as { title?: unknown; url?: unknown };
  return [title, url, id].find((text) => typeof text === 'string' && text !== '') as string;
}

/** Records that cannot be read, and what can be done with them; the list beside it works. */
export function DamagedNotice({ damaged, on }: DamagedNoticeProps) {
  const { w } = useWords();
  const mendable = damaged.filter((each) => each.mendable);
  return (
    <section class="alert damaged" role="alert">
      <p>{w.damaged.heading(damaged.length)}</p>
      <ul>
        {damaged.slice(0, SHOWN).map((each) => (
          <li key={each.id}>
            <strong>{nameOf(each)}</strong> <span class="quiet">{w.damaged.field(each.field)}</span>
          </li>
        ))}
        {damaged.length > SHOWN && <li>{w.import.more(damaged.length - SHOWN)}</li>}
      </ul>
      <div class="damaged-actions">
        <button type="button" class="plain" onClick={() => on.export(damaged)}>
          {w.damaged.export}
        </button>
        {mendable.length > 0 && (
          <button type="button" class="plain" onClick={() => on.mend(mendable)}>
            {w.damaged.mend(mendable.length)}
          </button>
        )}
        <button type="button" class="plain danger" onClick={() => on.discard(damaged)}>
          {w.damaged.discard}
        </button>
      </div>
    </section>
  );
}

const SHOWN = 5;
