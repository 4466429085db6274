import type { ComponentChildren } from 'preact';
import { hashOf } from '../../../utils/explore/route';
import { isTopic } from '../../../utils/explore/topics';
import { formatDate, pick } from '../../../utils/i18n';
import type {
  AgreementCard,
  AgreementLine,
  Bilingual,
  MeetingCard,
  MeetingLine,
  NameRef,
  Provenance,
} from '../../../utils/knowledge/card';
import type { FollowUps } from '../../../utils/knowledge/queries/follow-ups';
import { SourceList } from '../../parts/provenance';
import { useWords } from '../context';
import { EntityLink, EntityLinks } from '../parts/links';

interface RecordProps {
  kind: 'meeting' | 'agreement';
  form: string;
  title: Bilingual;
  /** When and where, in words. */
  when: ComponentChildren;
  doubt: Bilingual | null;
  sources: Provenance[];
  children: ComponentChildren;
}

function RecordPage({ kind, form, title, when, doubt, sources, children }: RecordProps) {
  const { lang, w } = useWords();
  return (
    <article class="column-main record" data-kind={kind}>
      <p class="quiet entity-kind" data-type={kind}>
        {form}
      </p>
      <h1>{pick(title, lang)}</h1>
      <p class="record-when">{when}</p>
      {doubt && <p class="doubt">{pick(doubt, lang)}</p>}
      <dl class="record-facts">
        {children}
        <Term label={w.meeting.sources}>
          <SourceList sources={sources} />
        </Term>
      </dl>
    </article>
  );
}

function Term({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function When({ date, end, place }: { date: string | null; end?: string | null; place: NameRef | null }) {
  const { lang, w } = useWords();
  return (
    <>
      {date ? formatDate(date, lang) : w.entity.undated}
      {end && end !== date && ` – ${formatDate(end, lang)}`}
      {place && (
        <>
          {' · '}
          <EntityLink name={place} on={date} />
        </>
      )}
    </>
  );
}

function Topics({ topics }: { topics: readonly string[] }) {
  const { w } = useWords();
  const known = topics.filter(isTopic);
  if (known.length === 0) return null;
  return (
    <Term label={w.meeting.topics}>
      <ul class="entity-links">
        {known.map((topic) => (
          <li key={topic}>
            <a href={hashOf({ page: 'network', centre: { topic } })}>{w.topics[topic]}</a>
          </li>
        ))}
      </ul>
    </Term>
  );
}

/** One meeting with all that is known of it; each participant with the office of that day. */
export function MeetingPage({ meeting }: { meeting: MeetingCard }) {
  const { lang, w } = useWords();
  const { kind, topics, participants, agreements } = meeting;
  return (
    <RecordPage
      kind="meeting"
      form={w.forms[kind]}
      title={meeting.title}
      when={<When date={meeting.date} end={meeting.dateEnd} place={meeting.place} />}
      doubt={meeting.doubt}
      sources={meeting.sources}
    >
      <Term label={w.meeting.participants}>
        <ul class="leaders">
          {participants.map(({ name, office }) => (
            <li key={name.entity}>
              <EntityLink name={name} on={meeting.date} />
              {office && <span class="leader-office">{pick(office, lang)}</span>}
            </li>
          ))}
        </ul>
      </Term>
      {meeting.outcome && <Term label={w.meeting.outcome}>{pick(meeting.outcome, lang)}</Term>}
      {agreements.length > 0 && (
        <Term label={w.meeting.agreements}>
          <LineList lines={agreements.map((line) => ({ kind: 'agreement', line }))} />
        </Term>
      )}
      <Topics topics={topics} />
    </RecordPage>
  );
}

interface AgreementPageProps {
  agreement: AgreementCard;
  /** What its parties did about it later; null while it is looked up. */
  followed: FollowUps | null;
}

/** One agreement with its parties, signatories, and what followed. */
export function AgreementPage({ agreement, followed }: AgreementPageProps) {
  const { lang, w } = useWords();
  const { signed, place, parties, signatories, summary, meeting } = agreement;
  const later: AnyLine[] = [
    ...(followed?.meetings ?? []).map((line): AnyLine => ({ kind: 'meeting', line })),
    ...(followed?.agreements ?? []).map((line): AnyLine => ({ kind: 'agreement', line })),
  ];
  return (
    <RecordPage
      kind="agreement"
      form={w.agreementForms[agreement.kind]}
      title={agreement.title}
      when={<When date={signed} place={place} />}
      doubt={agreement.doubt}
      sources={agreement.sources}
    >
      <Term label={w.meeting.parties}>
        <EntityLinks names={parties} on={signed} />
      </Term>
      {signatories.map(({ party, by }) => (
        <Term key={party.entity} label={w.meeting.signatory(pick(party.name, lang))}>
          <EntityLink name={by} on={signed} />
        </Term>
      ))}
      {summary && <Term label={w.meeting.summary}>{pick(summary, lang)}</Term>}
      {meeting && (
        <Term label={w.meeting.occasion}>
          <LineList lines={[{ kind: 'meeting', line: meeting }]} />
        </Term>
      )}
      {later.length > 0 && (
        <Term label={w.meeting.followed}>
          <LineList lines={later} />
        </Term>
      )}
    </RecordPage>
  );
}

type AnyLine = { kind: 'meeting'; line: MeetingLine } | { kind: 'agreement'; line: AgreementLine };
const dateOf = (one: AnyLine) => (one.kind === 'meeting' ? one.line.date : one.line.signed);

function LineList({ lines }: { lines: readonly AnyLine[] }) {
  const { lang, w } = useWords();
  return (
    <ol class="lines">
      {lines.map((one) => {
        const date = dateOf(one);
        return (
          <li key={one.line.id} class="line" data-kind={one.kind}>
            <span class="line-date">{date ? formatDate(date, lang) : w.entity.undated}</span>
            <a class="line-title" href={hashOf({ page: one.kind, id: one.line.id })}>
              {pick(one.line.title, lang)}
            </a>
          </li>
        );
      })}
    </ol>
  );
}
