import { personAt } from '../../link/read/person-phrase';
import { follows, isCapital, surface, wordAt } from '../../link/read/reading';
import { maybeVietnamese } from '../../text/vietnamese-syllable';
import type { DraftParticipant, HeldOffice, NameRef } from '../types';
import { holderOf, withHolders } from './holder';
import { addressEnd } from './introduced';
import { knownWithin, nameSpan, officeBehind, province } from './name-end';
import { officeAt } from './office-phrase';
import { nameFrom, namesBegin, personEnd } from './person-name';
import { type Page, placeSpan, refOf } from './things';

/**
 * Somebody or something named in a sentence, as rules see it. `office`: an office whose holder is not named here
 * ("Thủ tướng Nhật Bản", "Bộ trưởng"). Positions are syllables; `who` is null where the article never says it.
 */
export interface Actor {
  kind: 'person' | 'office' | 'body' | 'place';
  start: number;
  end: number;
  who: DraftParticipant | null;
  /** Offices told beside the name, each by itself; those of the office itself where it has no holder here. */
  offices: readonly HeldOffice[];
}

interface Beside extends Pick<DraftParticipant, 'as' | 'side'> {
  offices: readonly HeldOffice[];
}
const nobody: Beside = { as: null, side: null, offices: [] };
const PRONOUNS = new Set(['ông', 'bà']);
/** Words before an office that is over. */
const FORMER = new Set(['nguyên', 'cựu']);
/** After a bare title these say more of it: it is not the title of whoever was named. */
const GOES_ON = new Set(['thứ', 'cấp', 'phụ', 'kiêm', 'thường', 'điều', 'của', 'khu', 'toàn', 'đặc']);
/** Syllables up to which a title may be told short: "Bộ trưởng" for "Bộ trưởng Bộ X". */
const MOST_SHORT = 3;
/** Whoever stands after one of these is not the doer of the sentence. */
const OBJECT_AFTER = new Set(['với', 'cùng', 'gặp', 'tiếp', 'của', 'cho', 'kiến', 'đàm', 'giữa']);
/** Offices that one person holds with another of the state. */
const OF_ONE = /^(?:chủ tịch nước|tổng bí thư|tổng tư lệnh)/iu;
/** Last syllables of words for leaders before a country: "lãnh đạo", "nghị sĩ", "đồng cấp". */
const LEADERS = new Set(['đạo', 'sĩ', 'cấp']);

/** Finds the article's actors from left to right; remembers who was named, for "ông Hùng" and "Bộ trưởng" later. */
export class ActorReader {
  private readonly people: DraftParticipant[] = [];
  /** Who did what was told last: "ông" alone is the doer, not the guest. */
  private doer: DraftParticipant | null = null;
  /** @param all people whom the article names anywhere: a headline's "Thủ tướng" is named below it */
  constructor(
    private readonly page: Page,
    private readonly all: readonly DraftParticipant[] = [],
  ) {}

  /** People read so far, in order. */
  get named(): readonly DraftParticipant[] {
    return this.people;
  }

  /** Actors of syllables `from` to before `to`, in order, not overlapping. */
  read(from: number, to: number): Actor[] {
    const found: Actor[] = [];
    let done = false;
    for (let at = from; at < to; ) {
      const actor = this.actorAt(at);
      if (!actor || actor.end > to) {
        at++;
        continue;
      }
      found.push(actor);
      if (actor.kind === 'person' && actor.who && !done && !this.isObject(actor.start)) {
        this.doer = actor.who;
        done = true;
      }
      at = actor.end;
    }
    const all = withHolders(this.page, found);
    for (const one of all) if (!found.includes(one) && one.who) this.people.push(one.who);
    return all;
  }

  /** "khi trao đổi với X, Y nói": X is not who does it. */
  private isObject(at: number): boolean {
    const { reading } = this.page.scene.body;
    return follows(reading, at) && OBJECT_AFTER.has(wordAt(reading, at - 1));
  }

  private actorAt(at: number): Actor | null {
    const initial = namesBegin(this.page, at);
    return (
      this.officer(at) ??
      this.addressed(at) ??
      this.countryman(at) ??
      this.person(at, at, nobody, initial) ??
      this.thing(at)
    );
  }

  private officer(at: number): Actor | null {
    const { reading } = this.page.scene.body;
    const phrase = officeAt(this.page, at, true);
    if (!phrase) return null;
    const as = surface(reading, phrase.start, phrase.officeEnd);
    const { start, end, side, offices, person } = phrase;
    const [sender, own] = offices;
    // "Đặc phái viên của Thủ tướng, Bộ trưởng X": the first office is that of whoever sent him
    if (sender && own && this.isSender(at) && !OF_ONE.test(own.as))
      return { kind: 'office', start, end: sender.end, who: null, offices: [] };
    if (person) {
      const actor = this.person(person.start, start, { as, side, offices });
      if (actor) return actor;
    }
    if (side === null) {
      const titled = (one: DraftParticipant) => one.as !== null && sameTitle(one.as, as);
      // "Chủ tịch Nhóm Nghị sĩ": of a body that is not known, nobody's whom the article named
      const more = follows(reading, end) && isCapital(reading, end);
      // "nguyên Chủ tịch": nobody who holds it
      const former = follows(reading, at) && FORMER.has(wordAt(reading, at - 1));
      const rest = follows(reading, end) && GOES_ON.has(wordAt(reading, end));
      const before =
        more || former || rest ? undefined : (this.people.findLast(titled) ?? this.all.find(titled));
      return { kind: before ? 'person' : 'office', start, end, who: before ?? null, offices: [] };
    }
    const holder = holderOf(this.page, this.all, as, side);
    if (holder) return { kind: 'person', start, end, who: holder, offices: [] };
    return { kind: 'office', start, end, who: { ...side, as, side }, offices };
  }

  /** "phái viên của …". */
  private isSender(at: number): boolean {
    const { reading } = this.page.scene.body;
    return follows(reading, at) && wordAt(reading, at - 1) === 'của' && wordAt(reading, at - 2) === 'viên';
  }

  /** "ông X", "bà" alone. */
  private addressed(at: number): Actor | null {
    const { reading } = this.page.scene.body;
    const from = addressEnd(this.page, at);
    if (from === at || this.page.mentions.has(at) || province(this.page, at)) return null;
    // "đồng chí Tổng Bí thư X"
    const officer = this.officer(from);
    if (officer) return { ...officer, start: at };
    const named = this.person(from, at, nobody, true);
    if (named) return named;
    if (from > at + 1 || !PRONOUNS.has(wordAt(reading, at))) return null;
    return this.doer ? { kind: 'person', start: at, end: from, who: this.doer, offices: [] } : null;
  }

  /** "lãnh đạo Đài Loan Lại Thanh Đức": the country is whose he is, no part of the name. */
  private countryman(at: number): Actor | null {
    const { reading } = this.page.scene.body;
    const place = placeSpan(this.page, at);
    if (!place || !follows(reading, place.end) || this.page.mentions.has(place.end)) return null;
    const office = { ...nobody, side: refOf(this.page, place) };
    const led = follows(reading, at) && LEADERS.has(wordAt(reading, at - 1));
    const called = led || (follows(reading, at) && reading.words.ends.title[at]! > 0);
    const sure = led || personAt(this.page.scene.body, place.end) > 0;
    return called ? this.person(place.end, at, office, sure) : null;
  }

  private person(
    at: number,
    start: number,
    office: Beside = nobody,
    sure = office.as !== null,
  ): Actor | null {
    const end = personEnd(this.page, at, sure);
    if (end <= at) return null;
    const known = knownWithin(this.page, at, end);
    const name = surface(this.page.scene.body.reading, nameFrom(this.page, at, end), end);
    const short = this.people.findLast(
      (one) =>
        (known !== undefined && one.entity === known.entity) ||
        one.surface === name ||
        one.surface.endsWith(` ${name}`) ||
        one.surface.startsWith(`${name} `) ||
        (!maybeVietnamese(name) && one.surface.includes(` ${name} `)),
    );
    const after = office.as === null ? officeBehind(this.page, end) : null;
    const who: DraftParticipant = {
      surface: short && short.surface.length > name.length ? short.surface : name,
      entity: known?.entity ?? short?.entity ?? null,
      type: 'person',
      as: office.as ?? after?.as ?? short?.as ?? null,
      side: office.side ?? after?.side ?? short?.side ?? this.sideElsewhere(known?.entity ?? null),
    };
    this.people.push(who);
    const { offices } = office.as === null && after ? after : office;
    return { kind: 'person', start, end: after?.end ?? end, who, offices };
  }

  /** "Tổng thống X" whose country a later sentence says. */
  private sideElsewhere(entity: string | null): NameRef | null {
    return this.all.find((one) => entity !== null && one.entity === entity && one.side)?.side ?? null;
  }

  private thing(at: number): Actor | null {
    const span = nameSpan(this.page, at);
    if (!span) return null;
    const { kind, start, end, ref } = span;
    return { kind, start, end, who: { ...ref, as: null, side: null }, offices: [] };
  }
}

const isShort = (title: string): boolean => title.split(/\s+/).length <= MOST_SHORT;

/** "Thủ tướng" for "Thủ tướng Phạm Minh Chính"; "Bộ trưởng" for "Bộ trưởng Bộ X", not for "Thứ trưởng". */
const sameTitle = (office: string, title: string): boolean =>
  [office, ...office.split(/,\s*/)]
    .map((one) => one.toLowerCase())
    .some((one) => one === title.toLowerCase() || (isShort(title) && one.startsWith(title.toLowerCase())));
