import type { Lang } from '../../utils/i18n';

/** Words in our own quotation marks are the page's. */
const QUOTED = /(“[^”]*”)/;

/** A sentence of ours; what it quotes of the page is marked as the Vietnamese it is, for those who hear it. */
export function Quoting({ text, lang }: { text: string; lang: Lang }) {
  if (lang === 'vi') return text;
  return text.split(QUOTED).map((part, n) =>
    QUOTED.test(part) ? (
      <span key={`${n}${part}`} lang="vi">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
