import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SearchBox } from '../../components/parts/search-box';
import type { SearchHit, SearchResult } from '../../utils/knowledge/search/finder';

const hit = (id: string): SearchHit => ({
  id,
  kind: 'person',
  name: { vi: `Tên ${id}`, en: id },
  note: { vi: 'Chức', en: 'Office' },
  date: null,
});
const result = (n: number, total = n): SearchResult => ({
  hits: Array.from({ length: n }, (_, i) => hit(`${i}`)),
  counts: { person: total },
  sides: null,
  near: false,
});

afterEach(cleanup);

function box(find: (text: string) => Promise<SearchResult>) {
  const on = { find: vi.fn(find), open: vi.fn(), pair: vi.fn(), all: vi.fn(), failed: vi.fn() };
  render(<SearchBox lang="vi" on={on} />);
  const input = screen.getByRole('combobox');
  const type = (value: string) => fireEvent.input(input, { target: { value } });
  const key = (name: string) => fireEvent.keyDown(input, { key: name });
  return { on, input, type, key };
}

describe('the search box', () => {
  it('lists what is found with each key, and opens the chosen one', async () => {
    const { on, input, type, key } = box(async () => result(2));
    type('tên');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
    expect(input.getAttribute('aria-expanded')).toBe('true');
    key('ArrowDown');
    key('ArrowDown');
    const chosen = screen.getAllByRole('option')[1]!;
    expect(chosen.getAttribute('aria-selected')).toBe('true');
    expect(input.getAttribute('aria-activedescendant')).toBe(chosen.id);
    key('Enter');
    expect(on.open).toHaveBeenCalledWith(hit('1'));
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });

  it('opens all results by Enter without a choice, and by the last line', async () => {
    const { on, type, key } = box(async () => result(2, 30));
    type('tên');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3));
    key('Enter');
    expect(on.all).toHaveBeenCalledWith('tên');
    type('tên ');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3));
    fireEvent.click(screen.getByText('Xem cả 30 kết quả'));
    expect(on.all).toHaveBeenCalledTimes(2);
  });

  it('offers what lies between two who were named before the rest', async () => {
    const { on, type, key } = box(async () => ({ ...result(1, 3), sides: [hit('a'), hit('b')] }));
    type('a b');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3));
    expect(screen.getAllByRole('option')[0]!.textContent).toContain('Tên a – Tên b');
    key('ArrowDown');
    key('Enter');
    expect(on.pair).toHaveBeenCalledWith(['a', 'b']);
    type('a b ');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3));
    key('ArrowDown');
    key('ArrowDown');
    key('Enter');
    expect(on.open).toHaveBeenCalledWith(hit('0'));
    type('a  b');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3));
    fireEvent.click(screen.getByText('Xem cả 3 kết quả'));
    expect(on.all).toHaveBeenCalledWith('a  b');
  });

  it('says when what it found holds not all of the words', async () => {
    const { type } = box(async () => ({ ...result(1), near: true }));
    type('a b');
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('gần nhất'));
  });

  it('drops an answer that comes after a later question', async () => {
    const answers = new Map<string, (found: SearchResult) => void>();
    const { type } = box((text) => new Promise((resolve) => answers.set(text, resolve)));
    type('a');
    type('ab');
    answers.get('ab')!(result(1));
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    answers.get('a')!(result(5));
    await Promise.resolve();
    expect(screen.getAllByRole('option')).toHaveLength(1);
  });

  it('says that nothing matches; Escape closes; failures are told', async () => {
    const { on, input, type, key } = box(async (text) => {
      if (text === 'x') throw new Error('no facts');
      return result(0);
    });
    type('zz');
    await waitFor(() => expect(screen.getByText(/Không có gì khớp với “zz”/)).toBeTruthy());
    key('Escape');
    expect(input.getAttribute('aria-expanded')).toBe('false');
    type('x');
    await waitFor(() => expect(on.failed).toHaveBeenCalled());
  });
});
