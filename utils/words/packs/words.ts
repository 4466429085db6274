import { catalogue } from '../../i18n';
import type { Lang } from '../../lang';
import { PackRefused, type Reason, type Refusal } from '../../packs/format/reasons';
import { PackStoreError } from '../../packs/store/errors';
import { en } from './en';
import { type PackWords, vi } from './vi';

export type { PackWords } from './vi';

/** What pages say of packs in the reader's language. */
export const packWords = catalogue<PackWords>(vi, en);

/** Why a record or a pack is refused. */
export function reasonWords(reason: Reason, lang: Lang): string {
  const say = packWords(lang).reasons[reason.code] as (reason: Reason) => string;
  return say(reason);
}

/** Which record and field is refused, and why; only why, where the pack itself is. */
export function refusalWords(
  { file, id, field, reason }: Pick<Refusal, 'file' | 'id' | 'field' | 'reason'>,
  lang: Lang,
): string {
  const place = [file && id ? `${file} ${id}` : file, field && packWords(lang).preview.field(field)];
  return [place.filter(Boolean).join(', '), reasonWords(reason, lang)].filter(Boolean).join(': ');
}

/** Why a pack was not added or changed; null for what only a log can tell. */
export function packErrorWords(error: unknown, lang: Lang): string | null {
  const w = packWords(lang);
  if (error instanceof PackStoreError) return w.faults[error.fault.code]();
  if (!(error instanceof PackRefused)) return null;
  return reasonWords(error.reason, lang) + (error.line === null ? '' : w.at(error.line, error.field));
}
