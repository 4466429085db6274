import { catalogue } from '../../i18n';
import type { Lang } from '../../lang';
import type { FieldFault } from '../../own/faults';
import type { FieldName, FormKind } from '../../own/form';
import type { Reason } from '../../packs/format/reasons';
import { reasonWords } from '../packs/words';
import { en } from './en';
import { type OwnWords, vi } from './vi';

/** The words of the reader's own facts in one language. */
export const ownWords = catalogue<OwnWords>(vi, en);

/** What a field is called in a form of this kind. */
export function fieldWords(field: FieldName, kind: FormKind, lang: Lang): string {
  const w = ownWords(lang);
  if (field === 'title' && kind === 'office') return w.officeTitle;
  if (field === 'seats' && kind === 'agreement') return w.parties;
  return w.fields[field];
}

/** Why a field cannot be kept as it stands. */
export function faultWords({ reason }: FieldFault, lang: Lang): string {
  const own = ownWords(lang).reasons as Partial<Record<string, (reason: never) => string>>;
  return own[reason.code]?.(reason as never) ?? reasonWords(reason as Reason, lang);
}
