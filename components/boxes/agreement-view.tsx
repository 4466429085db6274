import { formatDate, pick, words } from '../../utils/i18n';
import type { AgreementCard } from '../../utils/knowledge/card';
import type { Reason } from '../../utils/link/types';
import { agreementWords } from '../../utils/words/card/agreement';
import { Why } from '../card/about/why';
import { LineTitle } from '../card/history/line';
import { Doubt } from '../parts/doubt';
import { Name, Names } from '../parts/name-ref';
import { SourceLinks, SourceList } from '../parts/provenance';
import { Term } from '../parts/term';
import { Box, type BoxFrame } from './box';

export interface AgreementViewProps extends BoxFrame {
  agreement: AgreementCard;
  /** The words of the page that stand for it, and why; absent when it was opened from a list. */
  match?: { surface: string; reasons: Reason[]; notThis(): void } | undefined;
}

/** One agreement: what kind, when and where, between whom and signed by whom, what it says, and where that is written. */
export function AgreementView({ agreement, lang, tools, match, on }: AgreementViewProps) {
  const text = agreementWords(lang);
  const { kind, signed, place, doubt } = agreement;
  return (
    <Box
      kind={text.kinds[kind]}
      title={pick(agreement.title, lang)}
      note={[
        signed ? formatDate(signed, lang) : words(lang).undated,
        ...(place ? [pick(place.name, lang)] : []),
      ].join(' · ')}
      lang={lang}
      tools={tools}
      on={on}
    >
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
    </Box>
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
          <LineTitle line={{ ...meeting, kind: 'meeting' }} /> <SourceLinks sources={meeting.sources} />
        </Term>
      )}
      <Term label={text.sources}>
        <SourceList sources={sources} />
      </Term>
    </dl>
  );
}
