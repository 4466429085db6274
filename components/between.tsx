import { useId } from 'preact/hooks';
import { formatDate, type Lang, pick, words } from '../utils/i18n';
import type { Between as BetweenFacts, Split } from '../utils/knowledge/card';
import { ReadingContext } from './context';
import { Icon } from './icons';
import { agreementLines, type DatedLine, Lines, meetingLines } from './lines';

export interface BetweenProps {
  between: BetweenFacts;
  lang: Lang;
  /** The article's date is known, so that the lists are split at it. */
  dated: boolean;
  on: { open(entity: string): void; close(): void };
}

const all = (split: Split<DatedLine>) => [...split.before, ...split.unplaced, ...split.since];
const latest = (lines: DatedLine[]) =>
  lines
    .map((line) => line.from ?? '')
    .sort()
    .at(-1) || null;

/** Everything two sides have between them: how often, the latest, and the dated lists. */
export function Between({ between, lang, dated, on }: BetweenProps) {
  const title = useId();
  const w = words(lang);
  const meetings = meetingLines(between.meetings);
  const agreements = agreementLines(between.agreements);
  const last = latest([...all(meetings), ...all(agreements)]);
  const nothing = all(meetings).length + all(agreements).length === 0;
  const [a, b] = between.sides;
  return (
    <ReadingContext.Provider value={{ lang, open: on.open }}>
      <section class="box" aria-labelledby={title} lang={lang}>
        <div class="box-head">
          <span class="kind">{w.between.heading}</span>
          <button
            type="button"
            class="tool"
            aria-label={w.between.back}
            title={w.between.back}
            onClick={on.close}
          >
            <Icon name="close" />
          </button>
          <h2 id={title}>
            {pick(a.name, lang)} – {pick(b.name, lang)}
          </h2>
          <p class="note">
            {nothing
              ? w.between.none
              : [
                  w.between.meetings(all(meetings).length),
                  w.between.agreements(all(agreements).length),
                  ...(last ? [w.between.latest(formatDate(last))] : []),
                ].join(', ')}
          </p>
        </div>
        <Lines lines={meetings} words={w.meetings} dated={dated} full />
        <Lines lines={agreements} words={w.agreements} dated={dated} full />
      </section>
    </ReadingContext.Provider>
  );
}
