import { pick } from '../../../utils/i18n';
import type { Holder } from '../../../utils/knowledge/card';
import type { PartialDate } from '../../../utils/text/partial-date';
import { useWords } from '../context';
import { timeOf } from '../plots/office-bands';
import { EntityLink, Sources } from './links';

/** People with their offices in one body. */
export function LeaderList({ holders, on }: { holders: readonly Holder[]; on: PartialDate | null }) {
  const { lang } = useWords();
  return (
    <ul class="leaders">
      {holders.map(({ person, role }) => (
        <li key={`${person.entity}${role.title.vi}${role.from}`}>
          <EntityLink name={person} on={on} />
          <span class="leader-office">{pick(role.title, lang)}</span>
          <span class="line-facts">
            <span>{timeOf(role, lang)}</span>
            <Sources sources={role.sources} most={1} />
          </span>
        </li>
      ))}
    </ul>
  );
}
