import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EntityCard, type EntityCardProps } from '../../components/card/entity-card';
import type { Card } from '../../utils/knowledge/card';
import { faults } from './axe';
import { company, full, meeting, pair, person, role, roles, undated } from './facts';

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

function show(card: Card, change: Partial<EntityCardProps> = {}) {
  const on = actions();
  render(
    <EntityCard
      card={card}
      lang="vi"
      why={[{ code: 'title', detail: 'Thứ trưởng' }]}
      surface="Thứ trưởng Nguyễn Văn Mẫu"
      canGoBack={false}
      pinned={false}
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

  it('says the office on the article’s date, what followed, and that the present one is unknown', () => {
    show(person());
    expect(row(/^Khi đó · 27\/9\/2024$/)).toContain('Thứ trưởng Bộ Mẫu8/4/2021 – 28/2/2025');
    expect(row(/^Sau đó$/)).toContain('Bộ trưởng Bộ Mẫu3/2025 – 4/2026');
    expect(row(/^Hiện nay$/)).toContain('chưa rõ hiện nay');
  });

  it('shows every office held at once on that date', () => {
    const then = [role('Bộ trưởng Bộ Cũ'), role('Bộ trưởng Bộ Mới')];
    show(person({ roles: roles(then, { since: person().roles.since }) }));
    expect(row(/^Khi đó/)).toMatch(/Bộ trưởng Bộ Cũ.*Bộ trưởng Bộ Mới/);
  });

  it('says so when the office of that date goes on, instead of repeating it', () => {
    const office = role('Thứ trưởng Bộ Mẫu', { to: null });
    show(person({ roles: roles([office], { now: [office] }) }));
    expect(row(/^Hiện nay$/)).toContain('vẫn giữ chức vụ trên');
  });

  it('never makes an interval of an attested or undated office', () => {
    show(undated);
    const offices = row(/^Chức vụ$/);
    expect(offices).toContain('Cục trưởng Cục Mẫughi nhận gần nhất 7/2023');
    expect(row(/^Không rõ thời gian$/)).toContain('Ủy viên Hội đồng Mẫukhông rõ thời gian');
  });

  it('says when the end of an office is not known', () => {
    const then = [role('Thứ trưởng Bộ Mẫu', { to: null, endUnknown: true })];
    show(person({ roles: roles(then, { since: person().roles.since }) }));
    expect(row(/^Khi đó/)).toContain('từ 8/4/2021 · không rõ thời điểm thôi giữ chức');
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
      'Cuộc gặp 3',
    ]);
    const more = screen.getByRole('button', { name: '2 lần khác' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(more);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('Cuộc gặp 1')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Gặp sau bài này: 2' }));
    expect(screen.getByText('Cuộc gặp 7')).toBeTruthy();
  });

  it('marks the lines of this page for the ear as well', () => {
    show(full);
    expect(screen.getByRole('button', { name: 'Nước Mẫu (có tên trong bài)' })).toBeTruthy();
  });

  it('gives each line its source with publisher and date, in a new tab', () => {
    show(full);
    const [first] = screen.getAllByRole('link', { name: /^Báo Mẫu, 15\/5\/2023\s?, mở trong thẻ mới$/ });
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
    expect(screen.getByText('Báo Mẫu, 15/5/2023')).toBeTruthy();
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

  it('copies as text or Markdown', () => {
    const { on } = show(full);
    fireEvent.click(screen.getByRole('button', { name: 'Chép trích dẫn' }));
    fireEvent.click(screen.getByRole('button', { name: 'Chép dạng Markdown' }));
    expect(on.copy.mock.calls).toEqual([['text'], ['markdown']]);
  });

  it('says why it matched, and nothing of it on a card opened from another', () => {
    show(full);
    expect(screen.getByText('Khớp “Thứ trưởng Nguyễn Văn Mẫu”: chức danh “Thứ trưởng”')).toBeTruthy();
    cleanup();
    show(full, { why: [], surface: '' });
    expect(screen.queryByText(/Khớp/)).toBeNull();
  });

  it('says two reasons at once, and the others on request', () => {
    const reasons = ['exact', 'capitals', 'coherence'] as const;
    show(full, { why: reasons.map((code) => ({ code, detail: '' })) });
    const said = () => screen.getByText(/Khớp “/).textContent;
    expect(said()).toContain('đúng tên đầy đủ; viết hoa như tên riêng');
    expect(said()).not.toContain('hợp với các tên khác');
    fireEvent.click(screen.getByRole('button', { name: '+1 lý do' }));
    expect(said()).toContain('hợp với các tên khác trong bài');
  });

  it('goes in the order of a reader’s questions: who, whether it is the one meant, this page, the rest, what to do', () => {
    const { card } = show(full, { pairs: [pair] });
    const order = ['Khi đó', 'Sau đó', 'Khớp', 'Không phải người này', 'Với Nước Mẫu', 'Gặp trước bài này']
      .concat(['Gặp sau bài này', 'Chép trích dẫn', 'Tắt trên bao-mau.example'])
      .map((words) => card.textContent.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('opens what two sides have between them, with the counts the article’s pairs give', () => {
    const { on } = show(full, { pairs: [pair] });
    const line = screen.getByRole('button', { name: /Với Nước Mẫu/ });
    expect(line.textContent).toContain('5 lần gặp, 3 thỏa thuận, gần nhất 13/3/2024');
    fireEvent.click(line);
    expect(on.openBetween).toHaveBeenCalledWith('nuoc-mau');
  });

  it('starts folded again when another entity opens in the same card', () => {
    const on = actions();
    const props: Omit<EntityCardProps, 'card'> = {
      lang: 'vi',
      why: [],
      surface: '',
      canGoBack: false,
      pinned: false,
      on,
    };
    const { rerender } = render(<EntityCard {...props} card={full} />);
    fireEvent.click(screen.getByRole('button', { name: '2 lần khác' }));
    rerender(<EntityCard {...props} card={{ ...full, entity: company.entity }} />);
    expect(screen.getByRole('button', { name: '2 lần khác' }).getAttribute('aria-expanded')).toBe('false');
  });
});

describe('in both languages', () => {
  it('speaks English with plurals', () => {
    show(full, { lang: 'en', pairs: [{ ...pair, meetings: 1 }] });
    expect(screen.getByRole('dialog', { name: 'Nguyen Van Mau' }).getAttribute('lang')).toBe('en');
    expect(screen.getByText(/^Then · 27\/9\/2024$/)).toBeTruthy();
    expect(screen.getByText('1 meeting, 3 agreements, latest 13/3/2024')).toBeTruthy();
    expect(screen.getByRole('button', { name: '2 more meetings' })).toBeTruthy();
  });

  it.each([
    ['full', full],
    ['undated', undated],
    ['bare', person({ bio: null, facts: [], sources: [], distinct: null, country: null })],
  ])('has no accessibility fault (%s)', async (_name, card) => {
    show(card, { pairs: [pair], canGoBack: true });
    expect(await faults(document.body)).toEqual([]);
  });
});
