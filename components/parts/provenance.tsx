import { useState } from 'preact/hooks';
import { formatDate } from '../../utils/i18n';
import type { Provenance } from '../../utils/knowledge/card';
import { useReading } from './context';
import { Icon } from './icons';
import { TextButton } from './text-button';

/** Only web addresses become links: facts a reader added could carry any scheme. */
const isWeb = (url: string) => /^https?:\/\//i.test(url);

/** One source: publisher and date, linking to the page itself. */
export function SourceLink({ source }: { source: Provenance }) {
  const { w } = useReading();
  const text = source.date ? `${source.publisher}, ${formatDate(source.date)}` : source.publisher;
  const words = <span lang={source.lang}>{text}</span>;
  if (!isWeb(source.url)) return <span class="source">{words}</span>;
  return (
    <a class="source" href={source.url} target="_blank" rel="noopener noreferrer" title={source.title}>
      {words}
      <Icon name="out" />
      <span class="unseen">, {w.newTab}</span>
    </a>
  );
}

/** The sources of a line: the first at once, the others on request. */
export function SourceLinks({ sources }: { sources: Provenance[] }) {
  const { w } = useReading();
  const [all, setAll] = useState(false);
  const shown = all ? sources : sources.slice(0, 1);
  const rest = sources.length - shown.length;
  return (
    <span class="sources">
      {shown.map((source) => (
        <SourceLink key={source.url} source={source} />
      ))}
      {rest > 0 && <TextButton onClick={() => setAll(true)}>{w.moreSources(rest)}</TextButton>}
    </span>
  );
}

/** All sources, each with its title: what else there is to read. */
export function SourceList({ sources }: { sources: Provenance[] }) {
  return (
    <ul>
      {sources.map((source) => (
        <li key={source.url}>
          <span class="source-title" lang={source.lang}>
            {source.title}
          </span>{' '}
          <SourceLink source={source} />
        </li>
      ))}
    </ul>
  );
}
