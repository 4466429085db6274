import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { formatDate, type Lang, pick, words } from '../utils/i18n';
import type { Between as BetweenFacts, Split } from '../utils/knowledge/card';
import { ReadingContext } from './context';
import { agreementLines, type DatedLine, Lines, meetingLines } from './lines';

export interface BetweenProps {
  between: BetweenFacts;
  lang: Lang;
  /** The article's date is known, so that the lists are split at it. */
  dated: boolean;
  /** The card's tools; the panel has its own. */
  tools?: ComponentChildren;
  on: { open(entity: string): void; openAgreement?(agreement: string): void };
}

const all = (split: Split<DatedLine>) => [...split.before, ...split.unplaced, ...split.since];
const latest = (lines: DatedLine[]) =>
  lines
    .map((line) => line.from ?? '')
    .sort()
    .at(-1) || null;

/** Everything two sides have between them: how often, the latest, and the dated lists. */
export function Between({ between, lang, dated, tools, on }: BetweenProps) {
  const title = useId();
  const w = words(lang);
  const meetings = meetingLines(between.meetings);
  const agreements = agreementLines(between.agreements);
  const last = latest([...all(meetings), ...all(agreements)]);
  const nothing = all(meetings).length + all(agreements).length === 0;
  const [a, b] = between.sides;
  return (
    <ReadingContext.Provider value={{ lang, open: on.open, openAgreement: on.openAgreement }}>
      <section class="box" aria-labelledby={title} lang={lang}>
        <div class="box-head">
          <span class="kind">{w.between.heading}</span>
          {tools}
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
