import type { DraftParticipant, NameRef } from '../types';
import type { Actor } from './actors';
import type { Telling } from './telling';

/** Committees that every province or city has, written without it. */
const OF_PROVINCE =
  /^(?:ban (?:thường vụ|chấp hành) )?tỉnh (?:ủy|uỷ)$|^(?:ubnd|hđnd|(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân) tỉnh$/iu;
const OF_CITY =
  /^(?:ban (?:thường vụ|chấp hành) )?thành (?:ủy|uỷ)$|^(?:ubnd|hđnd|(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân) (?:thành phố|tp)$/iu;

/** The dataset's kind of a place ("province", "city"), by its id. */
export type KindOf = (entity: string) => string;

/** Places of a kind that a sentence names. */
function placesIn({ actors, places }: Telling, kind: string, kindOf: KindOf): NameRef[] {
  const named = [
    ...places.map(({ place }) => place),
    ...actors.flatMap(({ kind: what, who }) => (what === 'place' && who ? [who] : [])),
  ];
  return named.filter(({ entity }) => entity !== null && kindOf(entity) === kind);
}

/** The committee with its province in the name; null where it needs none, or several could be meant. */
function completed(
  who: DraftParticipant,
  near: readonly Telling[][],
  kindOf: KindOf,
): DraftParticipant | null {
  const kind = OF_PROVINCE.test(who.surface) ? 'province' : OF_CITY.test(who.surface) ? 'city' : null;
  if (kind === null || who.entity !== null) return null;
  for (const tellings of near) {
    const all = tellings.flatMap((telling) => placesIn(telling, kind, kindOf));
    const [place] = all;
    if (all.some(({ entity }) => entity !== place?.entity)) return null;
    if (place) return { ...who, surface: `${who.surface} ${place.surface}` };
  }
  return null;
}

/**
 * Sentences in which "Ban Thường vụ Tỉnh ủy" is that of the one province which the sentence itself or else the headline names.
 * @param headline one past the headline in the text
 */
export function withProvinces(tellings: readonly Telling[], headline: number, kindOf: KindOf): Telling[] {
  const title = tellings.filter(({ end }) => end <= headline);
  return tellings.map((telling) => {
    const actors = telling.actors.map((actor): Actor => {
      const who =
        actor.kind === 'body' && actor.who ? completed(actor.who, [[telling], title], kindOf) : null;
      return who ? { ...actor, who } : actor;
    });
    return { ...telling, actors };
  });
}
