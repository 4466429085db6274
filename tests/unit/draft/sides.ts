import { draftsOf } from '../../../utils/draft/draft';
import { gazetteerOf } from '../link/small';

const gazetteer = gazetteerOf();

/** What is drafted of an article of that day about the small world. */
export const drafted = (text: string, told: { published?: string; title?: string } = {}) =>
  draftsOf({ id: 'p', text, published: '2022-09-04', ...told }, gazetteer);

/** Who is drafted as a side of each meeting and paper, signers in brackets. */
export const sides = (text: string, told?: { published?: string; title?: string }): string[][] =>
  drafted(text, told).flatMap((one) => {
    if (one.record === 'office') return [];
    if (one.record === 'meeting') return [one.participants.map(({ value }) => value.surface)];
    return [
      one.parties.map(({ value: { surface, signatory } }) =>
        signatory ? `${surface} [${signatory.surface}]` : surface,
      ),
    ];
  });
