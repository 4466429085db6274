import type { Lang } from '../../utils/i18n';
import { words } from '../../utils/i18n';
import { type EntityType, type Kind, placeKinds } from '../../utils/kinds';

/** What a thing is, in a word: a place by its own kind (nobody calls a country a place name), all else by its type. */
export function kindLabel({ type, kind }: { type: EntityType; kind: Kind | null }, lang: Lang): string {
  const place = kind !== null && kind in placeKinds ? placeKinds[kind as keyof typeof placeKinds] : null;
  return type === 'place' && place ? place[lang] : words(lang).type[type];
}
