import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EntityCard, type EntityCardProps } from '../../components/card/entity-card';
import type { Card } from '../../utils/knowledge/card';
import { faults } from './axe';
import { company, country, full, meeting, names, pair, person, role, roles, undated } from './facts';
import { states } from './gallery/states';

afterEach(cleanup);

const actions = () => ({
  open: vi.fn(),
  back: vi.fn(),
  close: vi.fn(),
  pin: vi.fn(),
  expand: vi.fn(),
  notThis: vi.fn(),
  never: vi.fn(),
  offHere: vi.fn(),
  report: vi.fn(),
  copy: vi.fn(),
  openBetween: vi.fn(),
});

const around = (change: Partial<EntityCardProps['article']> = {}) => ({
  names: [],
  pairs: [],
  meetings: [],
  ...change,
});

function show(card: Card, change: Partial<EntityCardProps> = {}) {
  const on = actions();
  render(
    <EntityCard
      card={card}
      lang="vi"
      match={{ surface: 'Nguyễn Văn Mẫu', reasons: [{ code: 'title', detail: 'Thứ trưởng' }] }}
      canGoBack={false}
      pinned={false}
      saved={null}
      room="ample"
      article={around()}
      host="bao-mau.example"
      on={on}
      {...change}
    />,
  );
  return { on, card: screen.getByRole('dialog') };
}

/** The text of the row of offices with this label. */
const row = (label: RegExp) => screen.getByText(label).closest('div')?.textContent ?? '';

describe('the card of a person', () => {
  it('is a dialog named after the person, with the name in both languages', () => {
    const { card } = show(person());
    expect(card.getAttribute('aria-modal')).toBeNull();
    expect(screen.getByRole('dialog', { name: 'Nguyễn Văn Mẫu' })).toBe(card);
    expect(within(card).getByText('Nguyen Van Mau').getAttribute('lang')).toBe('en');
  });

  it('heads it with the name as the page writes it, the formal one below', () => {
    const match = {
      surface: 'Ng. V. Mẫu',
      reasons: [{ code: 'abbreviation' as const, detail: 'Ng. V. Mẫu' }],
    };
    show(person(), { match });
    expect(screen.getByRole('dialog', { name: 'Ng. V. Mẫu' }).textContent).toContain('Nguyễn Văn Mẫu');
    cleanup();
    show(person(), {
      match: { surface: 'ông Mẫu', reasons: [{ code: 'short-name', detail: 'Nguyễn Văn Mẫu' }] },
    });
    expect(screen.getByRole('dialog', { name: 'Nguyễn Văn Mẫu' })).toBeTruthy();
  });

  it('says the office on the article’s date, what followed, and that the present one is unknown', () => {
    show(person());
    expect(row(/^27\/9\/2024$/)).toContain('Thứ trưởng Bộ Mẫu 8/4/2021 – 28/2/2025');
    expect(row(/^Sau đó$/)).toContain('Bộ trưởng Bộ Mẫu 3/2025 – 4/2026');
    expect(row(/^Hiện nay$/)).toContain('Chưa rõ');
  });

  it('shows the first of the offices held at once; the others unfold', () => {
    const then = [role('Bộ trưởng Bộ Cũ'), role('Bộ trưởng Bộ Mới')];
    show(person({ roles: roles(then, { since: person().roles.since }) }));
    expect(row(/^27\/9\/2024$/)).toContain('Bộ trưởng Bộ Cũ');
    expect(screen.queryByText(/Bộ trưởng Bộ Mới/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '+1 chức vụ' }));
    expect(row(/^Khi đó$/)).toContain('Bộ trưởng Bộ Mới');
  });

  it('says so when the office of that date goes on, instead of repeating it', () => {
    const office = role('Thứ trưởng Bộ Mẫu', { to: null });
    show(person({ roles: roles([office], { now: [office] }) }));
    expect(row(/^27\/9\/2024$/)).toContain('hiện vẫn giữ');
    expect(screen.queryByText('Hiện nay')).toBeNull();
  });

  it('never makes an interval of an attested or undated office', () => {
    show(undated);
    fireEvent.click(screen.getByRole('button', { name: '+2 chức vụ' }));
    expect(screen.getByText(/Cục trưởng Cục Mẫu/).closest('.role')?.textContent).toContain(
      'ghi nhận gần nhất 7/2023',
    );
    expect(row(/^Không rõ thời gian$/)).toContain('Ủy viên Hội đồng Mẫu không rõ thời gian');
  });

  it('says when the end of an office is not known', () => {
    const then = [role('Thứ trưởng Bộ Mẫu', { to: null, endUnknown: true })];
    show(person({ roles: roles(then, { since: person().roles.since }) }));
    expect(row(/^27\/9\/2024$/)).toContain('từ 8/4/2021 · không rõ thời điểm thôi giữ chức');
  });

  it('has no "then" when the article’s date is unknown', () => {
    show(undated);
    expect(screen.queryByText(/Khi đó|Sau đó|Gặp trước bài này/)).toBeNull();
    expect(screen.getByText(/Không rõ ngày bài/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Các lần gặp' })).toBeTruthy();
  });
});

describe('the lists', () => {
  it('puts what touches this page first and folds the rest and what came since', () => {
    const { card } = show(full);
    expect(within(card).getByText('1 lần với Nước Mẫu')).toBeTruthy();
    expect(screen.getAllByText(/^Cuộc gặp/).map((line) => line.textContent)).toEqual([
      'Cuộc gặp 5',
      'Cuộc gặp 4',
    ]);
    const more = screen.getByRole('button', { name: '3 lần gặp khác' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(more);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('Cuộc gặp 1')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '2 lần gặp sau bài này' }));
    expect(screen.getByText('Cuộc gặp 7')).toBeTruthy();
  });

  it('marks the lines of this page for the ear as well', () => {
    show(full);
    expect(screen.getByRole('button', { name: 'Nước Mẫu (có tên trong bài)' })).toBeTruthy();
  });

  it('gives each line its source with publisher and date, in a new tab', () => {
    show(full);
    const meetings = within(screen.getByRole('region', { name: 'Gặp trước bài này' }));
    const [first] = meetings.getAllByRole('link', { name: /^Báo Mẫu\s?, mở trong thẻ mới$/ });
    expect(first?.getAttribute('href')).toBe('https://bao-mau.example/bai-5');
    expect(first?.getAttribute('target')).toBe('_blank');
    expect(first?.getAttribute('rel')).toContain('noopener');
  });

  it('links no address that is not a web page', () => {
    const bad = { ...meeting(5), sources: [{ ...meeting(5).sources[0]!, url: 'javascript:alert(1)' }] };
    show(
      person({
        sources: [],
        roles: roles([]),
        meetings: { before: [bad], since: [], unplaced: [] },
      }),
    );
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('Báo Mẫu')).toBeTruthy();
  });

  it('shows doubts', () => {
    show(full);
    expect(screen.getByText(/Nguồn không ghi ngày\./).textContent).toBe(
      'Chưa chắc chắn: Nguồn không ghi ngày.',
    );
  });
});

describe('what can be done', () => {
  it('opens a name inside the card', () => {
    const { on } = show(full);
    fireEvent.click(screen.getByRole('button', { name: 'Luật Mẫu' }));
    expect(on.open).toHaveBeenCalledWith('luat-mau');
  });

  it('has a way back only where there is one', () => {
    show(full);
    expect(screen.queryByRole('button', { name: 'Quay lại' })).toBeNull();
    cleanup();
    const { on } = show(full, { canGoBack: true });
    fireEvent.click(screen.getByRole('button', { name: 'Quay lại' }));
    expect(on.back).toHaveBeenCalledOnce();
  });

  it.each([
    ['Ghim thẻ', 'pin'],
    ['Mở ở bảng bên', 'expand'],
    ['Đóng', 'close'],
    ['Không phải người này', 'notThis'],
    ['Đừng đánh dấu nữa', 'never'],
    ['Tắt trên bao-mau.example', 'offHere'],
    ['Báo sai / yêu cầu gỡ', 'report'],
  ] as const)('%s', (name, action) => {
    const { on } = show(full);
    for (const folded of ['Thêm', 'Vì sao?']) fireEvent.click(screen.getByRole('button', { name: folded }));
    fireEvent.click(screen.getByRole('button', { name }));
    expect(on[action]).toHaveBeenCalledOnce();
  });

  it('saves the article where there is one', () => {
    show(full);
    expect(screen.queryByRole('button', { name: 'Lưu bài' })).toBeNull();
    cleanup();
    const save = vi.fn();
    show(full, { on: { ...actions(), save } });
    fireEvent.click(screen.getByRole('button', { name: 'Lưu bài' }));
    expect(save).toHaveBeenCalledOnce();
  });

  it('brings a saved article up to date, and offers that for no other', () => {
    const update = vi.fn();
    show(full, { saved: true, on: { ...actions(), update } });
    fireEvent.click(screen.getByRole('button', { name: 'Thêm' }));
    fireEvent.click(screen.getByRole('button', { name: 'Cập nhật bản lưu' }));
    expect(update).toHaveBeenCalledOnce();
    cleanup();
    show(full, { saved: false });
    fireEvent.click(screen.getByRole('button', { name: 'Thêm' }));
    expect(screen.queryByRole('button', { name: 'Cập nhật bản lưu' })).toBeNull();
  });

  it('copies as text or Markdown', () => {
    const { on } = show(full);
    fireEvent.click(screen.getByRole('button', { name: 'Thêm' }));
    fireEvent.click(screen.getByRole('button', { name: 'Chép trích dẫn' }));
    fireEvent.click(screen.getByRole('button', { name: 'Thêm' }));
    fireEvent.click(screen.getByRole('button', { name: 'Chép dạng Markdown' }));
    expect(on.copy.mock.calls).toEqual([['text'], ['markdown']]);
  });

  it('shows a filled bookmark once the article is saved', () => {
    show(full, { on: { ...actions(), save: vi.fn() }, saved: true });
    expect(
      screen.getByRole('button', { name: 'Đã lưu: mở bản lưu' }).querySelector('.icon-saved'),
    ).toBeTruthy();
  });

  it('says why it matched, last and folded, and nothing of it on a card opened from another', () => {
    const { card } = show(full);
    expect(card.textContent.indexOf('Vì sao?')).toBeGreaterThan(card.textContent.indexOf('Luật Mẫu'));
    fireEvent.click(screen.getByRole('button', { name: 'Vì sao?' }));
    expect(screen.getByText('Khớp “Nguyễn Văn Mẫu”: chức danh “Thứ trưởng”')).toBeTruthy();
    cleanup();
    show(full, { match: undefined });
    expect(screen.queryByText(/Vì sao/)).toBeNull();
  });

  it('goes in the order of a reader’s questions: who, how much, this article, before it, the profile, the rest', () => {
    const own = { meeting: meeting(9, { others: [country], here: [full.entity] }), agreements: [] };
    const reasons = { days: 1, participants: [country], foremost: [], present: 2, place: null };
    const { card } = show(full, { article: around({ pairs: [pair], meetings: [{ ...own, reasons }] }) });
    const order = [
      '27/9/2024',
      'Sau đó',
      '5 lần gặp',
      '1 thỏa thuận',
      '5 với Nước Mẫu',
      'Cuộc gặp trong bài này',
    ]
      .concat(['Gặp trước bài này', 'Thỏa thuận trước bài này', 'Tiểu sử ngắn.', '3 lần gặp khác', 'Vì sao?'])
      .map((words) => card.textContent.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('opens what two sides have between them, with the counts the article’s pairs give', () => {
    const { on } = show(full, { article: around({ pairs: [pair] }) });
    const line = screen.getByRole('button', {
      name: '5 với Nước Mẫu: 5 lần gặp, 3 thỏa thuận, gần nhất 13/3/2024',
    });
    expect(line.textContent).toBe('5 với Nước Mẫu');
    fireEvent.click(line);
    expect(on.openBetween).toHaveBeenCalledWith('nuoc-mau');
  });

  it('compares with every other name of the page', () => {
    const { on } = show(full, { article: around({ names }) });
    fireEvent.click(screen.getByRole('button', { name: 'So với…' }));
    const choice = [...document.querySelectorAll('.compare-names button')];
    expect(choice.map((button) => button.textContent)).toEqual(['Nước Mẫu', 'Công ty Mẫu']);
    fireEvent.click(choice[1]!);
    expect(on.openBetween).toHaveBeenCalledWith('cong-ty-mau');
  });

  it('counts earlier ones alone, and leads to the list', () => {
    const before = full.meetings.before;
    show({ ...full, meetings: { ...full.meetings, more: { before: 24, since: 0, unplaced: 0 } } });
    const count = screen.getByRole('button', { name: `${before.length + 24} lần gặp` });
    fireEvent.click(count);
    expect(screen.getByRole('button', { name: '27 lần gặp khác' }).getAttribute('aria-expanded')).toBe(
      'true',
    );
    expect(screen.getByText('Bộ dữ liệu còn 24 mục nữa, không hiện ở đây.')).toBeTruthy();
  });

  it('says in words that nothing earlier is on record, never zero', () => {
    const { card } = show(person());
    expect(card.textContent).toContain('Chưa ghi nhận lần gặp hay thỏa thuận nào trước đó');
    cleanup();
    show({ ...full, meetings: person().meetings });
    expect(screen.getByText('Chưa ghi nhận lần gặp nào trước đó')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/\b0 lần/);
  });

  it('names who leads a body, on the article’s day and now, or says that it is not known', () => {
    const body = person({ entity: 'cuc-mau', type: 'organization', roles: roles([]) });
    const head = {
      person: { ...company, name: { vi: 'Trần Thị Mẫu', en: 'Tran Thi Mau' } },
      role: role('Cục trưởng'),
    };
    // biome-ignore lint/suspicious/noThenProperty: the card's own word for the article's date
    show({ ...body, leaders: { then: [head], now: [] } });
    expect(row(/^27\/9\/2024$/)).toContain('Cục trưởng Trần Thị Mẫu8/4/2021 – 28/2/2025Báo Mẫu');
    expect(row(/^Hiện nay$/)).toContain('Chưa rõ');
    cleanup();
    // biome-ignore lint/suspicious/noThenProperty: as above
    show({ ...body, leaders: { then: [], now: [] } });
    expect(row(/^Đứng đầu$/)).toContain('Chưa rõ');
  });

  it('shows fewer lines where there is little room', () => {
    show(full, { room: 'tight' });
    expect(screen.getAllByText(/^Cuộc gặp/)).toHaveLength(1);
    expect(screen.getByRole('button', { name: '4 lần gặp khác' })).toBeTruthy();
  });

  it('starts folded again when another entity opens in the same card', () => {
    const on = actions();
    const props: Omit<EntityCardProps, 'card'> = {
      lang: 'vi',
      canGoBack: false,
      pinned: false,
      saved: null,
      room: 'ample',
      article: around(),
      on,
    };
    const { rerender } = render(<EntityCard {...props} card={full} />);
    fireEvent.click(screen.getByRole('button', { name: '3 lần gặp khác' }));
    rerender(<EntityCard {...props} card={{ ...full, entity: company.entity }} />);
    expect(screen.getByRole('button', { name: '3 lần gặp khác' }).getAttribute('aria-expanded')).toBe(
      'false',
    );
  });
});

describe('in both languages', () => {
  it('says how old its data are, how they renew, and where nothing newer is known of this name', () => {
    show(full);
    expect(document.querySelector('.foot')?.textContent).toMatch(/^Dữ liệu đến .* · mới theo bản cập nhật$/);
    cleanup();
    show({ ...full, stale: '2019-05' });
    expect(document.querySelector('.foot')?.textContent).toMatch(/ · về tên này chỉ đến 5\/2019$/);
  });

  it('speaks English with plurals', () => {
    show(full, { lang: 'en', article: around({ pairs: [{ ...pair, meetings: 1 }] }), match: undefined });
    expect(screen.getByRole('dialog', { name: 'Nguyen Van Mau' }).getAttribute('lang')).toBe('en');
    expect(row(/^27 Sep 2024$/)).toContain('Office of');
    expect(screen.getByRole('button', { name: /1 meeting, 3 agreements, latest 13 Mar 2024/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: '3 more meetings' })).toBeTruthy();
  });

  it.each([
    ['full', full],
    ['undated', undated],
    ['bare', person({ bio: null, facts: [], sources: [], distinct: null, country: null })],
  ])('has no accessibility fault (%s)', async (_name, card) => {
    show(card, { article: around({ pairs: [pair], names }), canGoBack: true });
    expect(await faults(document.body)).toEqual([]);
  });
});

describe('by the Tab key alone', () => {
  const MEETING = '.own-meeting, [data-kind=meeting] .line-title';
  /** What Tab stops at, in order, from the card itself on. */
  const stopsOf = (card: HTMLElement) => {
    fireEvent.keyDown(card, { key: 'Tab' });
    const all = card.querySelectorAll<HTMLElement>('a, button, .scroll');
    return [...all].filter(({ tabIndex }) => tabIndex === 0);
  };
  const cards = states.filter(({ component }) => component === 'card');

  it('the first meeting is five stops from the card at most, in every state of it', () => {
    const far = cards.flatMap(({ state, draw }) => {
      const { container, unmount } = render(<main>{draw('vi')}</main>);
      const card = container.querySelector<HTMLElement>('[role=dialog]')!;
      const before = stopsOf(card).findIndex((stop) => stop.matches(MEETING));
      const has = card.querySelector(MEETING) !== null;
      unmount();
      return has ? [{ state, stops: before + 1 }] : [];
    });
    expect(far.length).toBeGreaterThan(5);
    expect(far.filter(({ stops }) => stops < 1 || stops > 5)).toEqual([]);
  });

  it('each group is one stop: the arrows go on inside, and Tab comes back to where it was left', () => {
    const { card } = show(full, { canGoBack: true });
    const tools = within(card).getByRole('toolbar', { name: 'Thao tác' });
    const [first, second] = within(tools).getAllByRole<HTMLElement>('button');
    expect(stopsOf(card).filter((stop) => tools.contains(stop))).toEqual([first]);
    first!.focus();
    fireEvent.keyDown(first!, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(second);
    expect(stopsOf(card).filter((stop) => tools.contains(stop))).toEqual([second]);
    fireEvent.keyDown(second!, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(first);
    fireEvent.keyDown(first!, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(first);
  });

  it('a press in the menu closes it and does what it says', () => {
    const { on, card } = show(full);
    const more = within(card).getByRole('button', { name: 'Thêm' });
    fireEvent.click(more);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(within(card).getByRole('button', { name: 'Chép trích dẫn' }));
    expect(on.copy).toHaveBeenCalledWith('text');
    expect(more.getAttribute('aria-expanded')).toBe('false');
    expect(card.querySelector('.menu')).toBeNull();
  });

  it('what unfolds in a group can be reached in it', () => {
    const { card } = show(full);
    const offices = within(card).getByRole('toolbar', { name: 'Chức vụ' });
    const before = within(offices).getAllByRole('link').length;
    fireEvent.click(within(offices).getByRole('button', { name: /chức vụ/ }));
    expect(within(offices).getAllByRole('link').length).toBeGreaterThan(before);
    expect(stopsOf(card).filter((stop) => offices.contains(stop))).toHaveLength(1);
  });
});
