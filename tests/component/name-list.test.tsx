import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { NameList } from '../../components/page/name-list';
import { faults } from './axe';
import { names } from './facts';

afterEach(cleanup);

function show(current: string | null = null) {
  const on = { focus: vi.fn(), open: vi.fn(), close: vi.fn() };
  render(<NameList names={names} lang="vi" current={current} on={on} />);
  return on;
}

it('lists the names in reading order, each with its kind and count', () => {
  show();
  const list = screen.getByRole('navigation', { name: 'Tên trong bài' });
  const buttons = [...list.querySelectorAll('li button')].map((button) => button.textContent);
  expect(buttons).toEqual([
    'Nguyễn Văn MẫuNhân vật66 lần',
    'Nước MẫuĐịa danh99 lần',
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

it('says which card is open', () => {
  show('nuoc-mau');
  expect(screen.getByRole('button', { name: /Nước Mẫu/ }).getAttribute('aria-current')).toBe('true');
  expect(screen.getByRole('button', { name: /Công ty Mẫu/ }).getAttribute('aria-current')).toBeNull();
});

it('has no accessibility fault', async () => {
  show('nuoc-mau');
  expect(await faults(document.body)).toEqual([]);
});
