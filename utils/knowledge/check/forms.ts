import type { Alias } from '../schema';
import { ordinaryWords } from './words';

/** What makes a written form one that would be believed where it should not. */
export type FormFault = 'day-of-year' | 'bare-number' | 'ordinary-word' | 'too-short';

const letters = (text: string) => [...text.matchAll(/[\p{L}\p{N}]/gu)].length;
const oneWord = (text: string) => !/[\s-]/.test(text);
/** "Nghị định 13": numbers start again every year and with every issuer. */
const bareNumber = /^(Chỉ thị|Nghị định|NĐ|Nghị quyết|NQ|Quyết định|QĐ|Thông tư|TT|Kết luận)(?: số)? ?\d+$/;
/** "18/5", "10/10": any date. */
const dayOfYear = /^\d{1,2}[/.-]\d{1,2}$/;

/** Why a name or alias may not stand with these conditions (or none), null when it may. */
export function formFault(text: string, needs: Alias['needs']): FormFault | null {
  const context = needs?.cue ?? needs?.with ?? needs?.afterFull;
  if (dayOfYear.test(text)) return 'day-of-year';
  if (bareNumber.test(text) && !context) return 'bare-number';
  if (ordinaryWords.has(text.toLowerCase()) && !needs) return 'ordinary-word';
  if (oneWord(text) && letters(text) <= 3 && !needs?.capitals && !context) return 'too-short';
  return null;
}
