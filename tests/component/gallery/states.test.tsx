import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { faults } from '../axe';
import { states } from './states';

afterEach(cleanup);

it.each(states.flatMap((state) => (['vi', 'en'] as const).map((lang) => ({ ...state, lang }))))(
  '$component: $state ($lang) says something, and axe finds nothing',
  async ({ draw, lang }) => {
    const { container } = render(<main>{draw(lang)}</main>);
    expect(container.textContent?.trim()).not.toBe('');
    expect(await faults(container)).toEqual([]);
  },
);
