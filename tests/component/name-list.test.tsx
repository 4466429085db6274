import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { NameList } from '../../components/page/name-list';
import { faults } from './axe';
import { names } from './facts';

afterEach(cleanup);

function show(current: string | null = null, listed = names) {
  const on = { focus: vi.fn(), open: vi.fn(), close: vi.fn() };
  render(<NameList names={listed} lang="vi" current={current} on={on} />);
  return on;
}

it('lists the people, then all else in reading order, each with its kind and count', () => {
  show(null, [names[1]!, names[0]!, names[2]!]);
  const list = screen.getByRole('navigation', { name: 'Tên trong bài' });
  const buttons = [...list.querySelectorAll('li button')].map((button) => button.textContent);
  expect(buttons).toEqual([
    'Nguyễn Văn MẫuNhân vật66 lần',
    'Nước MẫuQuốc gia99 lần',
    'Công ty MẫuTổ chức11 lần',
  ]);
  expect(screen.getByText('3 tên')).toBeTruthy();
});

it('shows a name in the page on focus, opens its card on Enter', () => {
  const on = show();
  const button = screen.getByRole('button', { name: /Nước Mẫu/ });
  button.focus();
  expect(on.focus).toHaveBeenCalledWith('nuoc-mau');
  fireEvent.click(button);
  expect(on.open).toHaveBeenCalledWith('nuoc-mau');
});

it('closes on Escape, and the page does not hear that key', () => {
  const on = show();
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  fireEvent.keyDown(screen.getByRole('button', { name: /Nước Mẫu/ }), { key: 'Escape' });
  document.removeEventListener('keydown', heard);
  expect(on.close).toHaveBeenCalledOnce();
  expect(heard).not.toHaveBeenCalled();
});

it('goes through the names by arrows, Home and End, and from the first into the filter', () => {
  show();
  const filter = screen.getByRole('searchbox');
  const [first, second, last] = [...document.querySelectorAll('li button')] as HTMLElement[];
  const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
  expect([first, second, last].map((button) => button?.tabIndex)).toEqual([0, -1, -1]);
  first?.focus();
  for (const [key, there] of [
    ['ArrowDown', second],
    ['End', last],
    ['ArrowDown', last],
    ['ArrowUp', second],
    ['Home', first],
    ['ArrowUp', filter],
    ['Home', filter],
    ['ArrowDown', first],
    ['v', filter],
  ] as const) {
    press(key);
    expect([key, document.activeElement === there]).toEqual([key, true]);
  }
  expect(first?.tabIndex).toBe(0);
});

it.each([
  ['nguyen mau', 'nguyen-van-mau'],
  ['sampleland', 'nuoc-mau'],
  ['ctm', 'cong-ty-mau'],
  ['cty mm', 'cong-ty-mau'],
])('finds by any name, without marks: %s', (typed, entity) => {
  const on = show();
  const filter = screen.getByRole('searchbox', { name: 'Lọc theo tên' });
  fireEvent.input(filter, { target: { value: typed } });
  expect(screen.getByRole('status').textContent).toBe('1 tên');
  fireEvent.keyDown(filter, { key: 'Enter' });
  expect(on.open).toHaveBeenCalledWith(entity);
});

it('Escape empties the filter first, then closes', () => {
  const on = show();
  const filter = screen.getByRole<HTMLInputElement>('searchbox');
  fireEvent.input(filter, { target: { value: 'ctm' } });
  fireEvent.keyDown(filter, { key: 'Escape' });
  expect([filter.value, on.close.mock.calls.length]).toEqual(['', 0]);
  fireEvent.keyDown(filter, { key: 'Escape' });
  expect(on.close).toHaveBeenCalledOnce();
});

it('says which card is open', () => {
  show('nuoc-mau');
  expect(screen.getByRole('button', { name: /Nước Mẫu/ }).getAttribute('aria-current')).toBe('true');
  expect(screen.getByRole('button', { name: /Công ty Mẫu/ }).getAttribute('aria-current')).toBeNull();
});

it('has no accessibility fault', async () => {
  show('nuoc-mau');
  expect(await faults(document.body)).toEqual([]);
});
