import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { formatDate, type Lang, pick, words } from '../utils/i18n';
import type { AgreementCard } from '../utils/knowledge/card';
import type { Reason } from '../utils/link/types';
import { agreementWords } from '../utils/words/agreement';
import { ReadingContext } from './context';
import { Name, Names } from './name-ref';
import { SourceLinks, SourceList } from './provenance';
import { Doubt } from './roles';
import { Why } from './why';

export interface AgreementViewProps {
  agreement: AgreementCard;
  lang: Lang;
  /** The card's tools; the panel has its own. */
  tools?: ComponentChildren;
  /** The words of the page that stand for it, and why; absent when it was opened from a list. */
  match?: { surface: string; reasons: Reason[]; notThis(): void } | undefined;
  on: { open(entity: string): void };
}

/** One agreement: what kind, when and where, between whom and signed by whom, what it says, and where that is written. */
export function AgreementView({ agreement, lang, tools, match, on }: AgreementViewProps) {
  const title = useId();
  const text = agreementWords(lang);
  const { kind, signed, place, doubt } = agreement;
  return (
    <ReadingContext.Provider value={{ lang, open: on.open }}>
      <section class="box" aria-labelledby={title} lang={lang}>
        <div class="box-head">
          <span class="kind">{text.kinds[kind]}</span>
          {tools}
          <h2 id={title}>{pick(agreement.title, lang)}</h2>
          <p class="note">
            {signed ? formatDate(signed) : words(lang).undated}
            {place && ` · ${pick(place.name, lang)}`}
          </p>
        </div>
        <Terms agreement={agreement} lang={lang} />
        {doubt && <Doubt text={pick(doubt, lang)} />}
        {match && (
          <Why
            surface={match.surface}
            reasons={match.reasons}
            no={text.notThis}
            on={{ notThis: match.notThis }}
          />
        )}
      </section>
    </ReadingContext.Provider>
  );
}

function Terms({ agreement, lang }: Pick<AgreementViewProps, 'agreement' | 'lang'>) {
  const text = agreementWords(lang);
  const { parties, here, signatories, summary, meeting, sources } = agreement;
  return (
    <dl class="facts">
      <Term label={text.parties}>
        <Names names={parties} here={here} />
      </Term>
      {signatories.map(({ party, by }) => (
        <Term key={party.entity} label={text.signatory(pick(party.name, lang))}>
          <Name name={by} />
        </Term>
      ))}
      {summary && <Term label={text.summary}>{pick(summary, lang)}</Term>}
      {meeting && (
        <Term label={text.meeting}>
          {pick(meeting.title, lang)} <SourceLinks sources={meeting.sources} />
        </Term>
      )}
      <Term label={text.sources}>
        <SourceList sources={sources} />
      </Term>
    </dl>
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
