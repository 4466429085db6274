import type { Reason } from '../packs/format/reasons';
import type { FieldName } from './form';

/** Why a field cannot be kept as it stands: what a pack may not bring either, or what only a form can lack. */
export type OwnReason =
  | Reason
  | { code: 'required' }
  /** Somebody is named, and nobody said who of that name it is. */
  | { code: 'choose'; name: string }
  | { code: 'day' }
  | { code: 'ends-before' }
  /** It is called so already. */
  | { code: 'called-so' };

/** A field at fault; `seat` counts the places at the table from 0. */
export interface FieldFault {
  field: FieldName;
  seat: number | null;
  reason: OwnReason;
}
