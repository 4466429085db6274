import { useId } from 'preact/hooks';
import { formatDate, type Lang, words } from '../../utils/i18n';
import type { Card, Pair, Recognised } from '../../utils/knowledge/card';
import type { Reason } from '../../utils/link/types';
import { ReadingContext, useReading } from '../parts/context';
import { TextButton } from '../parts/text-button';
import { CardBody, CardHead } from './card-body';
import { Tools } from './tools';
import { Why } from './why';

export interface EntityCardProps {
  card: Card;
  lang: Lang;
  /** Why the name was taken for this entity; empty for a card opened from another card. */
  why: Reason[];
  /** The characters of the page that matched; empty for a card opened from another card. */
  surface: string;
  canGoBack: boolean;
  pinned: boolean;
  /** The site being read, for "off on this site". */
  host?: string;
  /** The article's pairs of names (`LinkReply.pairs`), for the line "between these two". */
  pairs?: Pair[];
  /** The meeting the article seems to report, for those who took part. */
  meeting?: Recognised | undefined;
  on: {
    open(entity: string): void;
    back(): void;
    close(): void;
    pin(): void;
    expand(): void;
    notThis(): void;
    never(): void;
    offHere(): void;
    report(): void;
    /** Saves the article; absent where there is none to save. */
    save?: (() => void) | undefined;
    copy(format: 'text' | 'markdown'): void;
    openBetween?(entity: string): void;
    openMeeting?(): void;
    openAgreement?(agreement: string): void;
  };
}

/** The card beside a name: a non-modal dialog. It keeps nothing; whoever renders it says what is open and where. */
export function EntityCard(props: EntityCardProps) {
  const { card, lang, on } = props;
  const title = useId();
  const { why } = words(lang);
  return (
    <ReadingContext.Provider value={{ lang, open: on.open, openAgreement: on.openAgreement }}>
      <div class="card" role="dialog" aria-labelledby={title} tabIndex={-1} lang={lang} data-type={card.type}>
        <div class="top">
          <CardHead card={card} titleId={title} />
          <Tools {...props} />
        </div>
        <div class="scroll">
          <CardBody
            key={card.entity}
            card={card}
            why={
              props.surface && (
                <Why
                  surface={props.surface}
                  reasons={props.why}
                  no={card.type === 'person' ? why.notPerson : why.notThis}
                  on={on}
                />
              )
            }
            pairs={props.pairs}
            openBetween={on.openBetween}
            meeting={props.meeting}
            openMeeting={on.openMeeting}
          />
          <Uses on={on} />
        </div>
        <Foot card={card} host={props.host} on={on} />
      </div>
    </ReadingContext.Provider>
  );
}

export interface FootProps {
  card: Card;
  host?: string | undefined;
  on: Pick<EntityCardProps['on'], 'offHere'>;
}

export interface UsesProps {
  on: Pick<EntityCardProps['on'], 'report' | 'copy' | 'save'>;
}

/** What a reader may want to do with a card, at its end. */
export function Uses({ on }: UsesProps) {
  const { w } = useReading();
  return (
    <div class="uses actions">
      {on.save && <TextButton onClick={on.save}>{w.foot.save}</TextButton>}
      <TextButton onClick={() => on.copy('text')}>{w.foot.copy}</TextButton>
      <TextButton onClick={() => on.copy('markdown')}>{w.foot.copyMarkdown}</TextButton>
      <TextButton onClick={on.report}>{w.foot.report}</TextButton>
    </div>
  );
}

/** Age of the data and the way to be rid of all this here: in sight however far the card is scrolled. */
export function Foot({ card, host, on }: FootProps) {
  const { w } = useReading();
  return (
    <div class="foot">
      <span title={w.foot.version(card.dataset.version)}>{w.foot.data(formatDate(card.dataset.date))}</span>
      <TextButton onClick={on.offHere}>{host ? w.foot.off(host) : w.foot.offHere}</TextButton>
    </div>
  );
}
