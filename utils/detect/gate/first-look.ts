import { isEnglish, isVietnameseApart } from '../../text/language';
import { articleSign } from '../article';
import { OPENING } from '../opening';
import { gateCounts } from '../rows/gate-counts';
import type { Evidence, FirstLook, SeenPage } from '../types';
import { fold } from '../words';
import gate from './gate.json';

/** A text as the pattern has it, but for what stands between its words. */
const folded = (text: string) => fold(text.replace(/\bAI\b/g, 'a1'));
/** The words of a folded text, each between two blanks; those that stand so already, nearly all, are left as they are. */
const apart = (text: string) =>
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the marks are meant alone, folded text is decomposed
  ` ${text.replace(/[^a-z\dđ\u0300-\u036f ][^a-z\dđ\u0300-\u036f]*| [^a-z\dđ\u0300-\u036f]+/g, ' ')} `;

function no(kind: Evidence['kind'], what: string, weight: number): FirstLook {
  return { answer: 'no', score: weight, evidence: [{ kind, what, where: 'page', weight }] };
}

/**
 * The gate's look at a page: `no` to what is in another language, no article, or hardly names the field; everything else the
 * judge decides. Its words are one regular expression, made when the package is built: nothing to unpack.
 * @param english whether the reader wants English editions too
 */
export function firstLook(facts: SeenPage, english = false): FirstLook {
  const { title, lead } = facts;
  const text = facts.text.slice(0, OPENING);
  const parts = [title, lead, text];
  const foldedParts = parts.map(folded);
  const isForeign = !isVietnameseApart(foldedParts.join('\n'));
  if (isForeign && !(english && isEnglish(parts.join('\n')))) return no('language', facts.lang ?? '', -6);
  const sign = articleSign(facts);
  if (sign) return { answer: 'no', score: sign.weight, evidence: [sign] };
  const { strong, weak } = isForeign ? gate.english : gate.vietnamese;
  const pattern = RegExp(` (${strong}|${weak})(?= )`, 'g');
  const [inTitle, inLead, inBody] = foldedParts.map((part) => apart(part).match(pattern) ?? []);
  const different = new Set([...inTitle!, ...inLead!, ...inBody!]);
  const points =
    gateCounts.title * new Set(inTitle).size +
    gateCounts.lead * new Set(inLead).size +
    inBody!.length +
    new Set(inBody).size;
  const [only, another] = different;
  const isVague = !another && !(only && RegExp(`^ (${strong})$`).test(only));
  const missing = isVague ? -1 : points - (text.length < gateCounts.body ? gateCounts.few : gateCounts.many);
  return missing < 0
    ? no('structure', 'few-words', missing)
    : { answer: 'perhaps', score: missing, evidence: [] };
}
