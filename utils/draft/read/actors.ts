import { isLoud, personAt } from '../../link/read/person-phrase';
import { follows, isCapital, surface, wordAt } from '../../link/read/reading';
import { maybeVietnamese } from '../../text/vietnamese-syllable';
import type { DraftParticipant, HeldOffice, NameRef } from '../types';
import { addressEnd } from './introduced';
import { knownWithin, nameSpan, officeBehind, province } from './name-end';
import { officeAt } from './office-phrase';
import { nameFrom, namesBegin, personEnd } from './person-name';
import { plain, same } from './same';
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
    return this.withHolders(found);
  }

  /** "Bộ trưởng Y tế, phúc lợi Lào Lea Norton": an office told at length, its country, then a name that nobody knows. */
  private withHolders(found: Actor[]): Actor[] {
    const { reading } = this.page.scene.body;
    for (let i = 2; i < found.length; i++) {
      const [office, country, name] = found.slice(i - 2, i + 1) as [Actor, Actor, Actor];
      const close = office.kind === 'office' && country.kind === 'place' && country.end === name.start;
      if (!close || !follows(reading, name.start) || !mayBePerson(this.page, name)) continue;
      if (!/^[\p{Ll}\s,]{2,70}$/u.test(gapBetween(this.page, office.end, country.start))) continue;
      const as = surface(reading, office.start, country.end);
      const side = country.who && {
        surface: country.who.surface,
        entity: country.who.entity,
        type: country.who.type,
      };
      const who: DraftParticipant = {
        surface: surface(reading, name.start, name.end),
        entity: null,
        type: 'person',
        as,
        side,
      };
      this.people.push(who);
      found.splice(i - 2, 3, {
        kind: 'person',
        start: office.start,
        end: name.end,
        who,
        offices: [{ as, side }],
      });
    }
    return found;
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
    const holder = this.holder(as, side);
    if (holder) return { kind: 'person', start, end, who: holder, offices: [] };
    return { kind: 'office', start, end, who: { ...side, as, side }, offices };
  }

  /** Whom the article names in just this office, somewhere else, its country told or known; nobody where it names two. */
  private holder(as: string, side: NameRef): DraftParticipant | null {
    const office = plain(as);
    const told = (one: DraftParticipant) => one.as !== null && plain(one.as) === office;
    // "Thủ tướng X" below for "Thủ tướng nước Y" in the headline
    const short = (one: DraftParticipant) =>
      this.isOf(one, side) &&
      [...(one.as === null ? [] : [one.as]), ...this.offices(one)].some(
        (title) => office === `${plain(title)} ${plain(side.surface)}`,
      );
    const holders = this.all.filter(told);
    return only(holders.length > 0 ? holders : this.all.filter(short));
  }

  /** Titles that the dataset has of somebody. */
  private offices({ entity }: DraftParticipant): string[] {
    const { gazetteer } = this.page.scene;
    return entity === null ? [] : gazetteer.facts(gazetteer.find(entity)).roles.map(({ title }) => title);
  }

  /** Of that country, as the article says or the dataset knows. */
  private isOf({ entity, side }: DraftParticipant, country: NameRef): boolean {
    if (side !== null) return same(side, country);
    const { gazetteer } = this.page.scene;
    const home = entity === null ? -1 : gazetteer.facts(gazetteer.find(entity)).country;
    return home >= 0 && gazetteer.id(home) === country.entity;
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

/** Characters between one past a syllable and another. */
function gapBetween({ scene }: Page, end: number, start: number): string {
  const { text } = scene.body.reading;
  return text.text.slice(text.end[end - 1], text.start[start]);
}

/** Two to four capitals of a foreign name that the dataset has for nothing else. */
function mayBePerson({ scene, mentions }: Page, { kind, who, start, end }: Actor): boolean {
  const { reading } = scene.body;
  const unknown = kind === 'body' && who?.entity === null && !mentions.has(start);
  return unknown && end - start >= 2 && end - start <= 4 && !isLoud(reading, start);
}

/** The one whom all of them are; null where they are two, or none. */
function only(all: readonly DraftParticipant[]): DraftParticipant | null {
  const [first] = all;
  return first && all.every((one) => same(one, first)) ? first : null;
}

const isShort = (title: string): boolean => title.split(/\s+/).length <= MOST_SHORT;

/** "Thủ tướng" for "Thủ tướng Phạm Minh Chính"; "Bộ trưởng" for "Bộ trưởng Bộ X", not for "Thứ trưởng". */
const sameTitle = (office: string, title: string): boolean =>
  [office, ...office.split(/,\s*/)]
    .map((one) => one.toLowerCase())
    .some((one) => one === title.toLowerCase() || (isShort(title) && one.startsWith(title.toLowerCase())));
