import { formatDate, formatSpan, pick } from '../../../utils/i18n';
import type { Change } from '../../../utils/library/known/known';
import { SourceLinks } from '../../parts/provenance';
import { useWords } from '../context';

/** What the dataset says now that it did not say when the article was saved. */
export function Changes({ changes, onSeen }: { changes: Change[]; onSeen(): void }) {
  const { w } = useWords();
  return (
    <section class="changes" aria-labelledby="changes-heading">
      <h2 id="changes-heading">{w.changes.heading}</h2>
      <ul>
        {changes.map((change) => (
          <li key={change.kind === 'office' ? change.entity : change.agreement.id}>
            <ChangeText change={change} />
          </li>
        ))}
      </ul>
      <button type="button" class="plain" onClick={onSeen}>
        {w.changes.seen}
      </button>
    </section>
  );
}

function ChangeText({ change }: { change: Change }) {
  const { lang, w } = useWords();
  if (change.kind !== 'office') {
    const head =
      change.kind === 'signed' ? w.changes.signed(formatDate(change.signed, lang)) : w.changes.newAgreement;
    return (
      <>
        {head} <strong>{pick(change.agreement.title, lang)}</strong>{' '}
        <SourceLinks sources={change.agreement.sources} />
      </>
    );
  }
  const name = pick(change.name, lang);
  if (change.now.length === 0) return <>{w.changes.noOffice(name)}</>;
  return (
    <>
      {w.changes.office(name)}{' '}
      {change.now.map((role) => (
        <span key={role.title.vi}>
          <strong>{pick(role.title, lang)}</strong>
          {formatSpan(role.from, role.to, lang) && ` (${formatSpan(role.from, role.to, lang)})`}{' '}
          <SourceLinks sources={role.sources} />
        </span>
      ))}
    </>
  );
}
