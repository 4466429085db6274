import { Fragment } from 'preact';
import { formatDate, pick, words } from '../../utils/i18n';
import type { Between as BetweenFacts, Recognised, Split } from '../../utils/knowledge/card';
import { agreementLines, type DatedLine, meetingLines } from '../card/history/line';
import { Lines, RestLines } from '../card/history/lines';
import { OwnMeeting } from '../card/history/own-meetings';
import { Box, type BoxFrame } from './box';

export interface BetweenProps extends BoxFrame {
  between: BetweenFacts;
  /** The article's date is known, so that the lists are split at it. */
  dated: boolean;
  /** The meetings the article reports: they stand apart from those before it. */
  own?: readonly Recognised[] | undefined;
  /** Opens the brief on the two. */
  onBrief(sides: [string, string]): void;
}

/** Lines of each list that stand at once. */
const FEW = 3;
/** So many years between two dates are worth a word. */
const GAP_YEARS = 3;

const parts = ['before', 'unplaced', 'since'] as const;

/** The longest time without anything on record between the dates known, when it is long: its two years. */
function longestGap(lines: DatedLine[]): { from: number; to: number } | null {
  const years = [...new Set(lines.flatMap(({ from }) => (from ? [Number(from.slice(0, 4))] : [])))].sort();
  const gaps = years.slice(1).map((to, n) => ({ from: years[n]!, to }));
  const widest = gaps.sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  return widest && widest.to - widest.from >= GAP_YEARS ? widest : null;
}

/** The lines without these. */
const without = (split: Split<DatedLine>, ids: readonly string[]): Split<DatedLine> => {
  const left = { ...split };
  for (const part of parts) left[part] = split[part].filter(({ id }) => !ids.includes(id));
  return left;
};

/** Everything two sides have between them: how much, since when and with what gap in one line; agreements, few and heavy, before meetings. */
export function Between({ between, lang, dated, own = [], tools, on, onBrief }: BetweenProps) {
  const w = words(lang);
  const meetings = meetingLines(between.meetings);
  const agreements = agreementLines(between.agreements);
  const all = [meetings, agreements].flatMap((split) => parts.flatMap((part) => split[part]));
  const gap = longestGap(all);
  const reported = own.filter(({ meeting }) => all.some(({ id }) => id === meeting.id));
  const earlier = without(
    meetings,
    reported.map(({ meeting }) => meeting.id),
  );
  const [a, b] = between.sides;
  const { totals } = between;
  const note = [
    ...(totals.agreements > 0 ? [w.between.agreements(totals.agreements)] : []),
    ...(totals.meetings > 0 ? [w.between.meetings(totals.meetings)] : []),
    ...(totals.latest ? [w.between.latest(formatDate(totals.latest, lang))] : []),
    ...(gap ? [w.between.gap(gap.from, gap.to)] : []),
  ];
  return (
    <Box
      kind={w.between.heading}
      title={`${pick(a.name, lang)} – ${pick(b.name, lang)}`}
      note={all.length === 0 ? w.between.none : note.join(', ')}
      lang={lang}
      tools={tools}
      on={on}
    >
      {reported.map(({ meeting }) => (
        <OwnMeeting key={meeting.id} meeting={meeting} />
      ))}
      {[
        { lines: agreements, words: w.agreements },
        { lines: earlier, words: w.meetings },
      ].map((list) => (
        <Fragment key={list.words.before}>
          <Lines {...list} dated={dated} few={FEW} />
          <RestLines {...list} dated={dated} few={FEW} />
        </Fragment>
      ))}
      {all.length > 0 && (
        <p class="box-foot">
          <button type="button" class="text-button" onClick={() => onBrief([a.entity, b.entity])}>
            {w.between.brief}
          </button>
        </p>
      )}
    </Box>
  );
}
