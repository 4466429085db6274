import { useState } from 'preact/hooks';
import { formatDate } from '../../utils/i18n';
import type { Provenance } from '../../utils/knowledge/card';
import { useReading } from './context';
import { Icon } from './icons';
import { PackMark } from './pack-mark';
import { TextButton } from './text-button';

/** Only web addresses become links: facts a reader added could carry any scheme. */
const isWeb = (url: string) => /^https?:\/\//i.test(url);

/** Letters no other language here has: a publisher's name may be Vietnamese over an English page (“Việt Nam News”). */
const VIETNAMESE = /[ăđơưạ-ỹ]/i;

/** One source: publisher and date, linking to the page itself. */
export function SourceLink({ source, brief = false }: { source: Provenance; brief?: boolean }) {
  const { lang, w } = useReading();
  const text =
    brief || !source.date ? source.publisher : `${source.publisher}, ${formatDate(source.date, lang)}`;
  const words = <span lang={VIETNAMESE.test(source.publisher) ? 'vi' : source.lang}>{text}</span>;
  const link = isWeb(source.url) ? (
    <a class="source" href={source.url} target="_blank" rel="noopener noreferrer" title={source.title}>
      {words}
      <Icon name="out" />
      <span class="unseen">, {w.newTab}</span>
    </a>
  ) : (
    <span class="source">{words}</span>
  );
  return (
    <>
      {link} <PackMark pack={source.pack} />
    </>
  );
}

/** The sources of a line: the first at once, by its publisher alone where `brief`, the others on request. */
export function SourceLinks({ sources, brief = false }: { sources: Provenance[]; brief?: boolean }) {
  const { w } = useReading();
  const [all, setAll] = useState(false);
  const shown = all ? sources : sources.slice(0, 1);
  const rest = sources.length - shown.length;
  return (
    <span class="sources">
      {shown.map((source) => (
        <SourceLink key={source.url} source={source} brief={brief && !all} />
      ))}
      {rest > 0 && (
        <TextButton label={w.moreSources(rest)} onClick={() => setAll(true)}>
          {brief ? `+${rest}` : w.moreSources(rest)}
        </TextButton>
      )}
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
