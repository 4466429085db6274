import { formatDate, pick, words } from '../../utils/i18n';
import type { Between as BetweenFacts, Split } from '../../utils/knowledge/card';
import { agreementLines, type DatedLine, Lines, meetingLines } from '../card/lines';
import { Box, type BoxFrame } from './box';

export interface BetweenProps extends BoxFrame {
  between: BetweenFacts;
  /** The article's date is known, so that the lists are split at it. */
  dated: boolean;
}

const all = (split: Split<DatedLine>) => [...split.before, ...split.unplaced, ...split.since];
const latest = (lines: DatedLine[]) =>
  lines
    .map((line) => line.from ?? '')
    .sort()
    .at(-1) || null;

/** Everything two sides have between them: how often, the latest, and the dated lists. */
export function Between({ between, lang, dated, tools, on }: BetweenProps) {
  const w = words(lang);
  const meetings = meetingLines(between.meetings);
  const agreements = agreementLines(between.agreements);
  const last = latest([...all(meetings), ...all(agreements)]);
  const nothing = all(meetings).length + all(agreements).length === 0;
  const [a, b] = between.sides;
  const counts = [
    w.between.meetings(all(meetings).length),
    w.between.agreements(all(agreements).length),
    ...(last ? [w.between.latest(formatDate(last))] : []),
  ];
  return (
    <Box
      kind={w.between.heading}
      title={`${pick(a.name, lang)} – ${pick(b.name, lang)}`}
      note={nothing ? w.between.none : counts.join(', ')}
      lang={lang}
      tools={tools}
      on={on}
    >
      <Lines lines={meetings} words={w.meetings} dated={dated} full />
      <Lines lines={agreements} words={w.agreements} dated={dated} full />
    </Box>
  );
}
