import { useEffect, useState } from 'preact/hooks';
import { EntityCard } from '../../../components/card/entity-card';
import { ask } from '../../ask';
import { type Lang, pick } from '../../i18n';
import type { Card } from '../../knowledge/card';
import { sample } from './sample';

/** A line of the sample article, marked as articles are, and a card as it opens over one; both follow every setting. */
export function Preview({ card, lang }: { card: Card; lang: Lang }) {
  const nothing = () => undefined;
  return (
    <>
      <p class="preview-text" lang="vi">
        Ngày 7/7/2023 tại <Marked type="place">Hà Nội</Marked>, <Marked type="organization">NIC</Marked> và{' '}
        <Marked type="organization">Đại học Quốc gia Singapore</Marked> ký{' '}
        <Marked type="agreement">bản ghi nhớ</Marked>; Bộ trưởng{' '}
        <Marked type="person">Nguyễn Chí Dũng</Marked> dự lễ ký tại <Marked type="organization">NIC</Marked>.
      </p>
      <div class="preview" inert>
        <EntityCard
          card={card}
          lang={lang}
          match={{ surface: pick(card.name, 'vi'), reasons: [{ code: 'exact', detail: '' }] }}
          canGoBack={false}
          pinned={false}
          saved={null}
          room="ample"
          article={{ names: [], pairs: [], meetings: [] }}
          on={{
            open: nothing,
            back: nothing,
            close: nothing,
            pin: nothing,
            expand: nothing,
            notThis: nothing,
            never: nothing,
            report: nothing,
            copy: nothing,
          }}
        />
      </div>
    </>
  );
}

/** Words to be marked (see `usePreviewMarks`): the same words are the same name. */
function Marked({ type, children }: { type: string; children: string }) {
  return <span data-mark={type}>{children}</span>;
}

/** The card of the sample article's first person, as of that article; null until it is there. */
export function usePreview(): Card | null {
  const [card, setCard] = useState<Card | null>(null);
  useEffect(() => {
    ask('card', { entity: sample.person, asOf: sample.published, here: [] }).then(setCard, (error) =>
      console.error('no card to preview:', error),
    );
  }, []);
  return card;
}
