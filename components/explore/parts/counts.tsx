import { type Happening, isAfter, partnersIn, yearOf } from '../../../utils/explore/happenings';
import type { PartialDate } from '../../../utils/text/partial-date';
import { useWords } from '../context';

interface CountsProps {
  all: readonly Happening[];
  on: PartialDate | null;
  self: readonly string[];
}

/** How often, what was signed, how many people, since when; as of the page's day. */
export function Counts({ all, on, self }: CountsProps) {
  const { w } = useWords();
  const known = all.filter((one) => !isAfter(one, on));
  const meetings = known.filter(({ kind }) => kind === 'meeting').length;
  const agreements = known.length - meetings;
  const people = partnersIn(known, self).filter(({ ref }) => ref.type === 'person').length;
  const years = known.flatMap(({ date }) => (date === null ? [] : [yearOf(date)]));
  return (
    <dl class="totals">
      <Count number={meetings} words={w.counts.meetings(meetings)} kind="meeting" />
      <Count number={agreements} words={w.counts.agreements(agreements)} kind="agreement" />
      <Count number={people} words={w.counts.people(people)} kind="person" />
      {years.length > 0 && <Count number={Math.min(...years)} words={w.counts.first} kind="year" />}
      {years.length > 0 && <Count number={Math.max(...years)} words={w.counts.latest} kind="year" />}
    </dl>
  );
}

function Count({ number, words, kind }: { number: number; words: string; kind: string }) {
  if (number === 0) return null;
  return (
    <div class="count" data-type={kind}>
      <dt>{words}</dt>
      <dd>{number}</dd>
    </div>
  );
}
