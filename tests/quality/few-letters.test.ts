import { expect, it } from 'vitest';
import { readDataset } from '../../utils/cli/build/pack-dataset';
import { gazetteerInput } from '../../utils/knowledge/gazetteer-input';
import { compile } from '../../utils/link/gazetteer/compile';
import { open } from '../../utils/link/gazetteer/gazetteer';
import { link } from '../../utils/link/link';

const { dataset } = await readDataset(new URL('../../public/dataset', import.meta.url).pathname);
const input = gazetteerInput(dataset);
const gazetteer = open(compile(input));
const HOME = 'viet-nam';

/** Letters that say nothing of a field stand alone in a sentence that says nothing either. */
const isLinked = (letters: string, id: string): boolean =>
  link(
    { title: '', text: `Hôm nay trời đẹp, mọi người kể về ${letters} rất lâu.`, published: null },
    gazetteer,
  ).mentions.some(({ entity }) => entity === id);

it('links no body by up to three capitals alone, but for those of ours and of states whose full name spells them', () => {
  const bodies = input.entities.filter(({ type }) => type === 'organization');
  const alone = bodies.flatMap(({ id, kind, country, names }) =>
    names
      .filter(
        ({ text, kind: form }) => form !== 'former' && /^[\p{Lu}\d]{1,3}$/u.test(text) && isLinked(text, id),
      )
      .filter(
        ({ text }) =>
          text === names[0]!.text ||
          !names[0]!.text.split(' ').includes(text) ||
          (country !== HOME && kind !== 'international'),
      )
      .map(({ text }) => `${text} = ${id}`),
  );
  expect(alone).toEqual([]);
});
