import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, type Mock, vi } from 'vitest';
import { DataStatus, monthsSince } from '../../components/page/data-status';
import { tellEvidence } from '../../components/page/evidence';
import { OptionsView } from '../../components/page/options-view';
import { PanelView } from '../../components/page/panel-view';
import { type PopupProps, type PopupState, PopupView } from '../../components/page/popup-view';
import { WelcomeView } from '../../components/page/welcome-view';
import type { Between } from '../../utils/knowledge/card';
import type { PageState } from '../../utils/messages';
import { defaultSettings } from '../../utils/setting-values';
import { pageWords } from '../../utils/words/pages/words';
import { faults } from './axe';
import { full, meeting, page, pair } from './facts';

afterEach(cleanup);

type Spy = (...given: unknown[]) => void;
/** Callbacks that remember their calls, one for each name. */
const spies = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, vi.fn<Spy>()])) as Record<Name, Mock<Spy>>;

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

describe('evidence in words', () => {
  it('speaks of each kind, in both languages', () => {
    const evidence = [
      { kind: 'section', what: 'Công nghệ', where: 'section', weight: 1 },
      { kind: 'reader', what: '', where: 'page', weight: 0.9 },
      { kind: 'language', what: 'en', where: 'page', weight: -1 },
      { kind: 'structure', what: 'a-sign-without-words', where: 'page', weight: -0.5 },
    ] as const;
    expect(tellEvidence([...evidence], pageWords('vi').verdict)).toEqual({
      forIct: ['chuyên mục “Công nghệ”', 'bạn đã chọn cho trang này'],
      against: ['trang viết bằng ngôn ngữ “en”', 'cách dựng trang'],
    });
    expect(tellEvidence([...evidence], pageWords('en').verdict).forIct[0]).toBe('the section “Công nghệ”');
  });
});

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

describe('the welcome page', () => {
  it('offers the withheld sites in one click, and says what came of it', async () => {
    const on = spies('grant', 'sample', 'options');
    const sites = ['bao-mau.example', 'bao-hai.example'];
    const { rerender } = render(
      <WelcomeView
        lang="vi"
        sites={sites}
        withheld={['bao-hai.example']}
        asked="not-yet"
        preview={<p>thẻ</p>}
        on={on}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Cho phép các trang trong danh sách' }));
    expect(on.grant).toHaveBeenCalledOnce();
    expect(await faults(document.body)).toEqual([]);
    rerender(<WelcomeView lang="vi" sites={sites} withheld={[]} asked="granted" preview={null} on={on} />);
    expect(screen.getByRole('status').textContent).toBe('Đã cho phép mọi trang trong danh sách.');
    expect(screen.queryByRole('button', { name: /Cho phép/ })).toBeNull();
  });

  it('says nothing of permission where all is allowed, and leads to the sample', () => {
    const on = spies('grant', 'sample', 'options');
    render(
      <WelcomeView
        lang="en"
        sites={['bao-mau.example']}
        withheld={[]}
        asked="not-yet"
        preview={<p>thẻ</p>}
        on={on}
      />,
    );
    expect(screen.queryByRole('status')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Try it on a sample article' }));
    expect(on.sample).toHaveBeenCalledOnce();
  });
});
