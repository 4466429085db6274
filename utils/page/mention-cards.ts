import type { AgreementCard, Card } from '../knowledge/card';
import type { Settings } from '../setting-values';
import type { ArticleAsker } from './asker';
import { Ahead } from './hover/ahead';
import { Pointer, type Target } from './hover/pointer';
import type { Marking } from './mark/marking';
import type { Found } from './mark/reading';
import { reveal } from './mark/reveal';
import type { StageDoor } from './stage/stage-door';

interface MentionCardsOptions {
  marking: Marking;
  asker: ArticleAsker;
  door: StageDoor;
  settings(): Settings;
  failed(error: unknown): void;
  /** What nobody asked for was not to be had. */
  missed(error: unknown): void;
  signal: AbortSignal;
}

export interface MentionCards {
  /** What the pointer is on, and which card is open or pinned. */
  pointer: Pointer;
  /** Scrolls to a mention and opens its card with the focus in it. False when the page or the dataset has none. */
  open(entity: string, nth: number): Promise<boolean>;
  /** Shows where an entity is named; null goes back to the name whose card is open. */
  look(entity: string | null): void;
  /** Names or settings changed: with a reader at the page the cards of those in view are asked for when it is idle. */
  expect(): void;
  /** Another article may come: closes what is open and forgets what was asked. */
  forget(): void;
  /** The card to rehearse with, one of those asked for ahead; none for a reader whose pointer alone opens nothing, or is on a name already. */
  likely(): Promise<Card | null>;
}

/** The cards of an article's mentions: asks for them, by pointer, key or command, and has the stage show them. */
export function mentionCards(options: MentionCardsOptions): MentionCards {
  const { marking, asker, door, settings, failed, missed, signal } = options;
  let byKey = false;
  /** Settles when the card last asked for is there, and what shows it: those that nobody asked for come after it. */
  let meant: Promise<boolean> | undefined;

  const factsOf = ({ type, entity }: Found): Promise<Card | AgreementCard | null> =>
    type === 'agreement' ? asker.agreement(entity) : asker.card(entity);

  /** Whether there is a card for a mention. Asks for it, and for the stage to show it on, at once. */
  function ask(found: Found): Promise<boolean> {
    meant = Promise.all([factsOf(found), door.open()]).then(
      ([facts]) => facts !== null,
      (error: unknown) => {
        failed(error);
        return false;
      },
    );
    return meant;
  }

  /** Its facts are there: the answer came before. */
  async function prepare(target: Target): Promise<void> {
    const facts = await factsOf(target.found);
    if (facts && pointer.awaited === target.found) door.stage?.prepare(facts, target);
  }

  async function show(target: Target): Promise<void> {
    const [facts, stage] = await Promise.all([factsOf(target.found), door.open()]);
    if (!facts || pointer.shown !== target.found) return;
    marking.look(target.found);
    const focus = byKey;
    byKey = false;
    stage.show(facts, target, focus);
  }

  const pointer = new Pointer({
    hitAt: (x, y) => marking.hitAt(x, y),
    isOurs: (target) => door.stage?.owns(target) ?? false,
    settings,
    ask,
    prepare: (target) => void prepare(target),
    show: (target) => void show(target),
    hide() {
      byKey = false;
      door.stage?.hide();
      marking.look(null);
    },
    signal,
  });

  const opensByPointing = () => {
    const { delay, modifier } = settings();
    return delay !== 'click' && modifier === 'none';
  };

  /** The reader showed to be at this page, by the pointer or by scrolling it. */
  let isHere = false;
  /** What its cards are asked with is known of the article: asked sooner, they would be asked for again. */
  let isLearnt = false;
  /** Of the names in view the one asked about most, once its card is there; another promise for each article. */
  let likeliest = Promise.withResolvers<string | undefined>();
  const ahead = new Ahead<Found>({
    // A finger points at nothing before it taps.
    isWanted: () =>
      isHere && isLearnt && !document.hidden && opensByPointing() && !matchMedia('(pointer: coarse)').matches,
    inView: (most) => marking.inView(most),
    turn: async () => meant,
    ask: async (names) => {
      const { resolve } = likeliest;
      const entities = names.flatMap(({ type, entity }) => (type === 'agreement' ? [] : [entity]));
      await Promise.all([
        door.bring(),
        asker.expect(entities),
        ...names.map((found) => found.type === 'agreement' && factsOf(found)),
      ]);
      resolve(entities[0]);
    },
    failed: missed,
  });
  const quiet = { capture: true, passive: true, signal };
  /** Most pages are opened and left with no look at a name: six cards and the stage's script took 7 of their 19 ms in Chromium 156. */
  const comes = (scrolled: boolean) => {
    isHere = true;
    ahead.look(scrolled);
  };
  document.addEventListener('pointermove', () => comes(false), { ...quiet, once: true });
  document.addEventListener('scrollend', () => comes(true), quiet);
  document.addEventListener('visibilitychange', () => ahead.look(), quiet);
  signal.addEventListener('abort', () => ahead.stop());

  return {
    pointer,
    expect() {
      isLearnt = true;
      ahead.look();
    },
    forget() {
      pointer.close();
      ahead.stop();
      isLearnt = false;
      likeliest = Promise.withResolvers();
      asker.forget();
    },
    async open(entity, nth) {
      const mentions = marking.mentionsOf(entity);
      const found = mentions[nth] ?? mentions[0];
      if (!found || !(await ask(found))) return false;
      reveal(found);
      byKey = true;
      pointer.press({ found, point: null, touch: false });
      return true;
    },
    look(entity) {
      const found = entity === null ? pointer.shown : (marking.mentionsOf(entity)[0] ?? null);
      if (found && entity !== null) reveal(found);
      marking.look(found);
    },
    async likely() {
      const entity = await likeliest.promise;
      const isMeant = pointer.awaited || pointer.shown;
      return entity && !isMeant && opensByPointing() ? asker.card(entity) : null;
    },
  };
}
