import { useMemo, useRef, useState } from 'preact/hooks';
import { useWords } from '../../../components/explore/context';
import { NetworkPage } from '../../../components/explore/pages/network-page';
import { SearchBox } from '../../../components/parts/search-box';
import { ask } from '../../../utils/ask';
import { type Happening, happenings, yearOf } from '../../../utils/explore/happenings';
import { networkOf } from '../../../utils/explore/network';
import { type Centre, hashOf } from '../../../utils/explore/route';
import type { TopicId } from '../../../utils/explore/topics';
import type { Bilingual, NameRef } from '../../../utils/knowledge/card';
import { useAsked } from '../../../utils/ui/hooks/use-asked';
import { exploreWords } from '../../../utils/words/explore/words';
import { lookUp } from '../look-up';
import { FactTools } from '../pictures/fact-tools';
import { NetworkCanvas, type NetworkHandle } from '../pictures/network-canvas';
import { go } from '../use-route';
import { Answer, type PlaceProps, useTitle } from './place';

interface Drawn {
  title: Bilingual | null;
  centre: NameRef | null;
  topic: TopicId | null;
  all: Happening[];
}

async function factsOf(centre: Centre | null): Promise<Drawn | null> {
  if (centre === null) return { title: null, centre: null, topic: null, all: [] };
  const all = happenings(await ask('timeline', { subject: centre }));
  if ('topic' in centre) {
    const { topic } = centre;
    return {
      title: { vi: exploreWords('vi').topics[topic], en: exploreWords('en').topics[topic] },
      centre: null,
      topic,
      all,
    };
  }
  const card = await ask('card', { entity: centre.entity, asOf: null, here: [] });
  return (
    card && {
      title: card.name,
      centre: { entity: card.entity, type: card.type, name: card.name },
      topic: null,
      all,
    }
  );
}

export function NetworkPlace({ route, dataset, kept }: PlaceProps<'network'>) {
  const { lang } = useWords();
  const hash = hashOf(route);
  const asked = useAsked(hash, () => factsOf(route.centre));
  const title = asked.value?.title ?? null;
  useTitle(title, title && hash, kept);
  return (
    <Answer asked={asked}>
      {(drawn) => <Drawing key={`${asked.key} ${lang}`} drawn={drawn} data={dataset.date} />}
    </Answer>
  );
}

function Drawing({ drawn, data }: { drawn: Drawn; data: string }) {
  const { lang } = useWords();
  const [until, setUntil] = useState<number | null>(null);
  const handle = useRef<NetworkHandle>(null);
  const network = useMemo(() => networkOf(drawn.all, drawn.centre, until), [drawn, until]);
  const dated = drawn.all.flatMap(({ kind, date }) =>
    kind === 'meeting' && date !== null ? [yearOf(date)] : [],
  );
  const years = { first: Math.min(...dated, yearOf(data)), last: Math.max(...dated, 0) };
  return (
    <NetworkPage
      title={drawn.title?.[lang] ?? null}
      network={network}
      years={years}
      until={until}
      topic={drawn.topic}
      onTopic={(topic) => go({ page: 'network', centre: { topic } })}
      picture={
        <NetworkCanvas
          network={network}
          handle={handle}
          onOpen={(entity) => go({ page: 'entity', id: entity, on: null })}
        />
      }
      choose={
        <SearchBox
          lang={lang}
          on={{
            find: (text) => lookUp(text),
            open: (hit) =>
              hit.kind === 'meeting' || hit.kind === 'agreement'
                ? go({ page: hit.kind, id: hit.id })
                : go({ page: 'network', centre: { entity: hit.id } }),
            pair: (sides) => go({ page: 'pair', sides, on: null }),
            all: (text) => go({ page: 'search', text, kinds: [], country: null, year: null }),
            failed: (error) => console.warn('Bối Cảnh:', error),
          }}
        />
      }
      tools={
        <FactTools
          picture={(note) => handle.current?.picture(note) ?? null}
          all={drawn.all}
          name={drawn.centre?.entity ?? 'network'}
          data={data}
        />
      }
      onUntil={setUntil}
    />
  );
}
