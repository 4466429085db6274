import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PanelView } from '../../../components/page/panel-view';
import { faults } from '../axe';
import { full, page } from '../facts';
import { spies } from '../spies';

afterEach(cleanup);

describe('the panel', () => {
  const onPanel = () =>
    spies(
      'open',
      'openBetween',
      'openMeeting',
      'openAgreement',
      'brief',
      'show',
      'back',
      'noteDown',
      'report',
      'copy',
      'offHere',
      'save',
      'openSaved',
    );
  const props = { lang: 'vi', site: 'bao-mau.example', error: null, save: { at: 'save' } } as const;

  it('saves the page in front, and opens the saved copy', () => {
    const on = onPanel();
    const list = { kind: 'list' } as const;
    const { rerender } = render(<PanelView {...props} page={page} opened={list} on={on} />);
    fireEvent.click(screen.getByRole('button', { name: 'Lưu vào danh sách đọc' }));
    expect(on.save).toHaveBeenCalledOnce();
    rerender(<PanelView {...props} save={{ at: 'saved', id: 'a' }} page={page} opened={list} on={on} />);
    fireEvent.click(screen.getByRole('button', { name: 'Mở bản lưu' }));
    expect(on.openSaved).toHaveBeenCalledOnce();
    rerender(<PanelView {...props} page={null} opened={list} on={on} />);
    expect(screen.queryByRole('button', { name: /Lưu vào/ })).toBeNull();
  });

  it('lists and filters the names, marks or not', () => {
    const on = onPanel();
    render(<PanelView {...props} page={page} opened={{ kind: 'list' }} on={on} />);
    const filter = screen.getByRole('searchbox', { name: 'Lọc theo tên' });
    fireEvent.input(filter, { target: { value: 'nuoc' } });
    expect(screen.getByRole('status').textContent).toBe('1 tên');
    fireEvent.click(screen.getByRole('button', { name: /Nước MẫuQuốc gia|Nước Mẫu Quốc gia/ }));
    expect(on.open).toHaveBeenCalledWith('nuoc-mau');
    fireEvent.input(filter, { target: { value: 'không có' } });
    expect(screen.getByText('Không có tên nào khớp.')).toBeTruthy();
  });

  it('opens what a pair has between them', () => {
    const on = onPanel();
    render(<PanelView {...props} page={page} opened={{ kind: 'list' }} on={on} />);
    fireEvent.click(screen.getByRole('button', { name: /Nguyễn Văn Mẫu – Nước Mẫu/ }));
    expect(on.openBetween).toHaveBeenCalledWith('nguyen-van-mau', 'nuoc-mau');
  });

  it('shows a card at length, and where the page names it', () => {
    const on = onPanel();
    render(<PanelView {...props} page={page} opened={{ kind: 'card', card: full }} on={on} />);
    expect(screen.getByText('Kết quả 5')).toBeTruthy();
    expect(screen.getByText('Cuộc gặp 1')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Tới chỗ nhắc tên này' }));
    expect(on.show).toHaveBeenCalledWith('nguyen-van-mau');
    fireEvent.click(screen.getByRole('button', { name: /Về danh sách tên/ }));
    expect(on.back).toHaveBeenCalledOnce();
  });

  it('says so where nothing is open', () => {
    render(<PanelView {...props} page={null} opened={{ kind: 'list' }} on={onPanel()} />);
    expect(screen.getByText(/Mở một bài tin ICT/)).toBeTruthy();
  });

  it.each([{ kind: 'list' }, { kind: 'card', card: full }] as const)(
    'has no accessibility fault ($kind)',
    async (opened) => {
      render(
        <main>
          <PanelView {...props} page={page} opened={opened} on={onPanel()} />
        </main>,
      );
      expect(await faults(document.body)).toEqual([]);
    },
  );
});
