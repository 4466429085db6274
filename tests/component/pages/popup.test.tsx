import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { type PopupProps, type PopupState, PopupView } from '../../../components/page/popup/popup-view';
import type { Between } from '../../../utils/knowledge/card';
import type { PageState } from '../../../utils/messages';
import { faults } from '../axe';
import { meeting, page, pair } from '../facts';
import { spies } from '../spies';

afterEach(cleanup);

describe('the popup', () => {
  const onPopup = () =>
    spies(
      'read',
      'grant',
      'notIct',
      'save',
      'openSaved',
      'open',
      'openBetween',
      'openMeeting',
      'openAgreement',
      'brief',
      'back',
      'site',
      'marks',
      'english',
      'retry',
      'library',
      'options',
      'panel',
      'changed',
      'newsSeen',
    );
  function show(state: PopupState, change: Partial<PopupProps> = {}) {
    const on = onPopup();
    render(
      <PopupView
        state={state}
        lang="vi"
        busy={false}
        error={null}
        save={null}
        opened={null}
        news={null}
        marks="first"
        offersEnglish={false}
        on={on}
        {...change}
      />,
    );
    return on;
  }
  const article: PopupState = { at: 'page', site: 'bao-mau.example', state: page };
  const other: PopupState = {
    at: 'page',
    site: 'bao-mau.example',
    state: { ...page, reading: false, names: [], verdict: { ict: false, score: -1, evidence: [] } },
  };

  it('says what it thinks of the page and why', () => {
    show(article);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Tin ICT: đang mở bối cảnh');
    const proof = screen.getByText('Vì sao?').closest('details');
    expect(proof?.open).toBe(false);
    expect(proof?.textContent).toContain(
      '“chuyển đổi số”, “hạ tầng số” trong tít; nhắc Bộ Mẫu trong sapo.Ngược lại: giống trang bán hàng.',
    );
    expect(screen.getByText('Ngày bài: 27/9/2024')).toBeTruthy();
  });

  it('lists the names; a click shows one in the page', () => {
    const on = show(article);
    const list = screen.getByRole('region', { name: 'Tên trong bài' });
    expect(
      within(list)
        .getAllByRole('button')
        .map(({ textContent }) => textContent?.slice(0, 4)),
    ).toEqual(['Nguy', 'Nước', 'Công']);
    fireEvent.click(within(list).getByRole('button', { name: /Nước Mẫu/ }));
    expect(on.open).toHaveBeenCalledWith('nuoc-mau');
  });

  it('says that the reader opened it, and no word of signs', () => {
    const byHand = {
      ict: true,
      score: 0,
      evidence: [{ kind: 'reader', what: '', where: 'page', weight: 0 }],
    };
    show({ ...article, state: { ...page, verdict: byHand as PageState['verdict'] } });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Bạn mở bằng tay');
    expect(document.body.textContent).not.toMatch(/dấu hiệu|đang mở|Vì sao/);
    cleanup();
    show(other);
    expect(screen.getByText('Vì sao?').closest('details')?.textContent).toContain('Không thấy dấu hiệu nào');
  });

  it('puts saving first, then the meeting, the pairs, the names', () => {
    const own = {
      meeting: meeting(3),
      agreements: [],
      reasons: { days: 0, participants: [], foremost: [], present: 2, place: null },
    };
    const on = show({ ...article, state: { ...page, meeting: [own] } }, { save: { at: 'save' } });
    const said = document.body.textContent ?? '';
    const order = [
      'Lưu vào danh sách đọc',
      'Cuộc gặp trong bài này',
      'Các bên trong bài',
      'Tên trong bài',
      'Gạch chân',
    ];
    expect(order.map((words) => said.indexOf(words))).toEqual(
      order.map((words) => said.indexOf(words)).toSorted((a, b) => a - b),
    );
    fireEvent.click(screen.getByRole('button', { name: /Cuộc gặp 3/ }));
    expect(on.openMeeting).toHaveBeenCalledWith('gap-3');
    fireEvent.click(screen.getByRole('button', { name: /Nguyễn Văn Mẫu – Nước Mẫu/ }));
    expect(on.openBetween).toHaveBeenCalledWith('nguyen-van-mau', 'nuoc-mau');
  });

  it('opens a pair over all else, and goes back', () => {
    const none = { before: [], since: [], unplaced: [] };
    const between: Between = {
      sides: pair.sides,
      totals: { meetings: 0, agreements: 0, first: null, latest: null, gap: null },
      meetings: none,
      agreements: none,
    };
    const on = show(article, { opened: { kind: 'between', between } });
    expect(screen.getByText('Giữa hai bên')).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /Về danh sách tên/ }));
    expect(on.back).toHaveBeenCalledOnce();
  });

  it('turns an article off, and opens the context where detection said no', () => {
    const on = show(article);
    fireEvent.click(screen.getByRole('button', { name: /Không phải tin ICT/ }));
    expect(on.notIct).toHaveBeenCalledOnce();
    cleanup();
    const again = show(other);
    fireEvent.click(screen.getByRole('button', { name: 'Mở bối cảnh cho trang này' }));
    expect(again.read).toHaveBeenCalledOnce();
  });

  it('asks for a site in the click, or opens only this once', () => {
    const on = show({ at: 'no-access', site: 'khac.example', https: true });
    fireEvent.click(screen.getByRole('button', { name: 'Luôn cho phép trên khac.example' }));
    expect(on.grant).toHaveBeenCalledWith('khac.example');
    fireEvent.click(screen.getByRole('button', { name: 'Chỉ lần này' }));
    expect(on.read).toHaveBeenCalledOnce();
  });

  it('offers no lasting permission for a site without https: it could not be given', () => {
    show({ at: 'no-access', site: 'khac.example', https: false });
    expect(screen.queryByRole('button', { name: /Luôn cho phép/ })).toBeNull();
  });

  it('switches the site', () => {
    const on = show(article);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Hoạt động trên bao-mau.example' }));
    expect(on.site).toHaveBeenCalledWith('bao-mau.example', false);
    cleanup();
    const again = show({ at: 'site-off', site: 'bao-mau.example' });
    fireEvent.click(screen.getByRole('checkbox'));
    expect(again.site).toHaveBeenCalledWith('bao-mau.example', true);
  });

  it('offers English editions where it was told to, and takes a yes or a no', () => {
    show(article);
    expect(screen.queryByRole('button', { name: 'Bật bản tiếng Anh' })).toBeNull();
    cleanup();
    const on = show(article, { offersEnglish: true });
    fireEvent.click(screen.getByRole('button', { name: 'Bật bản tiếng Anh' }));
    fireEvent.click(screen.getByRole('button', { name: 'Không, cảm ơn' }));
    expect(on.english.mock.calls).toEqual([[true], [false]]);
  });

  it('says in one line what newer data changed, leads there, and lets it go', () => {
    const on = show(article, { news: { date: '2026-03', changed: 2 } });
    fireEvent.click(screen.getByRole('button', { name: 'Dữ liệu mới đến 3/2026: 2 bài đã lưu có thay đổi' }));
    expect(on.changed).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Đã xem' }));
    expect(on.newsSeen).toHaveBeenCalledOnce();
    cleanup();
    show({ at: 'restricted' }, { news: { date: '2026-03', changed: 0 } });
    expect(screen.getByText('Dữ liệu đã cập nhật đến 3/2026.')).toBeTruthy();
    cleanup();
    show(article);
    expect(document.body.textContent).not.toContain('Dữ liệu');
  });

  it('chooses which mentions are underlined', () => {
    const on = show(article, { marks: 'all' });
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Gạch chân' });
    expect(choice.value).toBe('all');
    fireEvent.change(choice, { target: { value: 'none' } });
    expect(on.marks).toHaveBeenCalledWith('none');
  });

  it('saves, and says what became of it', () => {
    const on = show(article, { save: { at: 'save' } });
    fireEvent.click(screen.getByRole('button', { name: 'Lưu vào danh sách đọc' }));
    expect(on.save).toHaveBeenCalledOnce();
    cleanup();
    show(article, { save: { at: 'saving' } });
    expect(screen.getByRole('button', { name: 'Đang lưu…' }).hasAttribute('disabled')).toBe(true);
    cleanup();
    show(article, { save: { at: 'failed', words: 'Hết chỗ lưu.' } });
    expect(screen.getByRole('alert').textContent).toBe('Hết chỗ lưu.');
    expect(screen.getByRole('button', { name: 'Lưu vào danh sách đọc' })).toBeTruthy();
  });

  it.each([
    ['saved', 'Đã lưu trong danh sách đọc'],
    ['updated', 'Đã cập nhật bản lưu'],
  ] as const)('of a page that is %s opens the copy and offers to update it', (at, words) => {
    const on = show(article, { save: { at, id: 'a' } });
    expect(screen.getByText(`✓ ${words}`)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Mở bản lưu' }));
    expect([on.openSaved.mock.calls.length, on.save.mock.calls.length]).toEqual([1, 0]);
    fireEvent.click(screen.getByRole('button', { name: 'Cập nhật' }));
    expect(on.save).toHaveBeenCalledOnce();
  });

  it('asks in a private window before it saves', () => {
    const on = show(article, { save: { at: 'ask-private' } });
    expect(screen.getByRole('alert').textContent).toContain('cửa sổ riêng tư');
    fireEvent.click(screen.getByRole('button', { name: 'Vẫn lưu' }));
    expect(on.save).toHaveBeenCalledOnce();
  });

  const states: PopupState[] = [
    article,
    other,
    { at: 'loading' },
    { at: 'restricted' },
    { at: 'closed' },
    { at: 'site-off', site: 'bao-mau.example' },
    { at: 'no-access', site: 'khac.example', https: true },
    { at: 'no-script', site: 'bao-mau.example' },
  ];
  it.each(states.map((state) => [state.at, state] as const))(
    'has no accessibility fault (%s)',
    async (_at, state) => {
      show(state, { save: { at: 'saved', id: 'a' }, error: 'Có lỗi' });
      expect(await faults(document.body)).toEqual([]);
    },
  );
});
