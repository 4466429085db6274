import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DataStatus, monthsSince } from '../../../components/page/data-status';
import { OptionsView } from '../../../components/page/options-view';
import { defaultSettings } from '../../../utils/setting-values';
import { faults } from '../axe';
import { spies } from '../spies';

afterEach(cleanup);

describe('the options', () => {
  function show() {
    const on = spies('change', 'english', 'siteOn', 'allow', 'leave', 'markAgain', 'shortcuts', 'reset');
    render(
      <main>
        <OptionsView
          settings={{ ...defaultSettings, sitesOff: ['bao-mau.example'], never: ['nuoc-mau'] }}
          lang="vi"
          never={[{ entity: 'nuoc-mau', name: 'Nước Mẫu' }]}
          shortcuts={[{ name: 'Tên kế tiếp', keys: 'Alt+Shift+N' }]}
          englishHosts={['vietnamnews.vn']}
          sites={{
            listed: ['bao-mau.example', 'bao-hai.example'],
            withheld: ['bao-hai.example'],
            added: ['khac.example'],
          }}
          preview={<p>thẻ</p>}
          packs={<p>gói</p>}
          data={<p>dữ liệu</p>}
          on={on}
        />
      </main>,
    );
    return on;
  }

  it.each([
    ['Gạch chân', 'Mọi lần', { marks: 'all' }],
    ['Độ đậm của nét', 'Đậm', { strength: 'strong' }],
    ['Ngôn ngữ', 'English', { language: 'en' }],
    ['Thẻ mở khi', 'Chỉ khi bấm', { delay: 'click' }],
    ['Thẻ mở khi', 'Ngay', { delay: 0 }],
    ['Phải giữ phím', 'Alt', { modifier: 'alt' }],
    ['Cỡ chữ của thẻ', 'Rất lớn', { textSize: 3 }],
    ['Sáng tối', 'Theo bài báo', { theme: 'page' }],
  ])('%s: %s', (group, label, patch) => {
    const on = show();
    fireEvent.click(within(screen.getByRole('group', { name: group })).getByRole('radio', { name: label }));
    expect(on.change).toHaveBeenCalledWith(patch);
  });

  it('shows the present choice', () => {
    show();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '0,3 giây' }).checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Ngay' }).checked).toBe(false);
  });

  it('turns a kind off without touching the others', () => {
    const on = show();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Địa danh' }));
    expect(on.change).toHaveBeenCalledWith({ kinds: { ...defaultSettings.kinds, place: false } });
  });

  it('asks for English editions by their own handler: they need a permission', () => {
    const on = show();
    const english = screen.getByRole<HTMLInputElement>('checkbox', { name: /tiếng Anh/ });
    expect(english.checked).toBe(false);
    fireEvent.click(english);
    expect(on.english).toHaveBeenCalledWith(true);
    expect(on.change).not.toHaveBeenCalled();
    expect(screen.getByText(/vietnamnews\.vn/)).toBeTruthy();
  });

  it('lists where it reads: listed, withheld, allowed by the reader, each with its act', () => {
    const on = show();
    const group = within(screen.getByRole('region', { name: 'Trang được đọc' }));
    expect(group.getByText('1 trang báo và cổng thông tin trong danh sách')).toBeTruthy();
    expect(group.getByText('Trình duyệt chưa cho phép: bao-hai.example.')).toBeTruthy();
    fireEvent.click(group.getByRole('button', { name: 'Cho phép các trang trong danh sách' }));
    expect(on.allow).toHaveBeenCalledWith(['bao-hai.example']);
    fireEvent.click(group.getByRole('button', { name: 'Thôi cho phép khac.example' }));
    expect(on.leave).toHaveBeenCalledWith('khac.example');
  });

  it('gives back what was turned off', () => {
    const on = show();
    fireEvent.click(screen.getByRole('button', { name: 'Bật lại trên bao-mau.example' }));
    fireEvent.click(screen.getByRole('button', { name: 'Đánh dấu lại Nước Mẫu' }));
    expect(on.siteOn).toHaveBeenCalledWith('bao-mau.example');
    expect(on.markAgain).toHaveBeenCalledWith('nuoc-mau');
  });

  it('has no accessibility fault', async () => {
    show();
    expect(await faults(document.body)).toEqual([]);
  });

  it.each([
    ['2026-08-20', '2026-11-19', 2],
    ['2026-08-20', '2026-11-20', 3],
    ['2025-11', '2026-11-29', 12],
    ['2026', '2026-01-01', 0],
  ])('data of %s on %s are %i months old', (date, now, months) => {
    expect(monthsSince(date, new Date(`${now}T12:00:00`))).toBe(months);
  });

  it('says which data is in use and puts it in again', () => {
    const reinstall = vi.fn();
    const status = { version: '3f9a', date: '2026-08', counts: { people: 1234 }, installed: false };
    render(<DataStatus status={status} lang="vi" state="idle" error={null} onReinstall={reinstall} />);
    expect(screen.getByText('1.234')).toBeTruthy();
    expect(screen.getByText(/Chưa cài xong/)).toBeTruthy();
    expect(screen.getByText(/^Dữ liệu mới đến cùng bản cập nhật của tiện ích/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Cài lại dữ liệu' }));
    expect(reinstall).toHaveBeenCalledOnce();
  });
});
