import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { AgreementView } from '../../components/boxes/agreement-view';
import { Between } from '../../components/boxes/between';
import { MeetingView } from '../../components/boxes/meeting-view';
import { faults } from './axe';
import { agreement, company, country, meeting } from './facts';

afterEach(cleanup);
const none = { before: [], since: [], unplaced: [] };

it('says how often two sides met, what they signed and when last', () => {
  const on = { open: vi.fn(), openAgreement: vi.fn() };
  const onBrief = vi.fn();
  const between = {
    sides: [country, company] as [typeof country, typeof company],
    totals: { meetings: 3, agreements: 1, first: '2023-01-10', latest: '2023-07-10', gap: null },
    meetings: { ...none, before: [meeting(5), meeting(4)], since: [meeting(7)] },
    agreements: { ...none, before: [agreement(1)] },
  };
  render(<Between between={between} lang="vi" dated on={on} onBrief={onBrief} />);
  expect(screen.getByRole('heading', { name: 'Nước Mẫu – Công ty Mẫu' })).toBeTruthy();
  expect(screen.getByText('1 thỏa thuận, 3 lần gặp, gần nhất 10/7/2023')).toBeTruthy();
  expect(document.body.textContent.indexOf('Bản ghi nhớ 1')).toBeLessThan(
    document.body.textContent.indexOf('Cuộc gặp 5'),
  );
  expect(screen.getByText('Kết quả 5')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Bản ghi nhớ 1' }));
  expect(on.openAgreement).toHaveBeenCalledWith('ky-1');
  fireEvent.click(screen.getByRole('button', { name: 'Mở bản tóm lược' }));
  expect(onBrief).toHaveBeenCalledWith([country.entity, company.entity]);
});

it('sets the meeting the article reports apart from those before it, and still counts it', () => {
  const openMeeting = vi.fn();
  const [earlier, own] = [meeting(4), meeting(5)];
  const between = {
    sides: [country, company] as [typeof country, typeof company],
    totals: { meetings: 2, agreements: 0, first: '2023-04-10', latest: '2023-05-10', gap: null },
    meetings: { ...none, before: [own, earlier] },
    agreements: none,
  };
  const on = { open: vi.fn(), openMeeting };
  const reasons = { days: 0, participants: [country], foremost: [], present: 2, place: null };
  const reported = { meeting: own, agreements: [], reasons };
  render(<Between between={between} lang="vi" dated own={[reported]} on={on} onBrief={vi.fn()} />);
  expect(screen.getByText(/2 lần gặp/)).toBeTruthy();
  const before = screen.getByRole('region', { name: /^Gặp trước bài này/ });
  expect(before.textContent).toContain('Cuộc gặp 4');
  expect(before.textContent).not.toContain('Cuộc gặp 5');
  fireEvent.click(screen.getByRole('button', { name: /^Cuộc gặp trong bài này.*Cuộc gặp 5/ }));
  expect(openMeeting).toHaveBeenCalledWith(own.id);
});

it('folds what is more than three of a list', () => {
  const between = {
    sides: [country, company] as [typeof country, typeof company],
    totals: { meetings: 5, agreements: 4, first: '2022-01-10', latest: '2023-07-10', gap: null },
    meetings: { ...none, before: [1, 2, 3, 4, 5].map((n) => meeting(n)) },
    agreements: { ...none, before: [1, 2, 3, 4].map((n) => agreement(n)) },
  };
  render(<Between between={between} lang="vi" dated on={{ open: vi.fn() }} onBrief={vi.fn()} />);
  expect(document.querySelectorAll('.first-lines .line')).toHaveLength(6);
  expect(document.querySelectorAll('.rest-lines .line')).toHaveLength(0);
  for (const fold of document.querySelectorAll<HTMLElement>('.fold-button')) fireEvent.click(fold);
  expect(document.querySelectorAll('.rest-lines .line')).toHaveLength(3);
});

it('says plainly when there is nothing between them', () => {
  const between = {
    sides: [country, company] as [typeof country, typeof company],
    totals: { meetings: 0, agreements: 0, first: null, latest: null, gap: null },
    meetings: none,
    agreements: none,
  };
  render(<Between between={between} lang="vi" dated={false} on={{ open: vi.fn() }} onBrief={vi.fn()} />);
  expect(screen.queryByRole('button', { name: 'Mở bản tóm lược' })).toBeNull();
  expect(screen.getByText(/Chưa ghi nhận lần gặp hay thỏa thuận nào/)).toBeTruthy();
});

it('says which meeting the article is about, with what other sources say', async () => {
  const open = vi.fn();
  const recognised = {
    meeting: meeting(5, { place: country, dateEnd: '2023-05-12' }),
    agreements: [agreement(1)],
    reasons: { days: 1, participants: [country], foremost: [], present: 2, place: country },
  };
  const shown = { ...recognised.meeting, agreements: recognised.agreements };
  render(<MeetingView meeting={shown} own={recognised} lang="vi" on={{ open }} />);
  expect(screen.getByText('10/5/2023 – 12/5/2023 · Nước Mẫu')).toBeTruthy();
  expect(screen.getByText('Bản ghi nhớ 1')).toBeTruthy();
  expect(screen.getByText('bài nhắc Nước Mẫu; tại Nước Mẫu; cách ngày của bài 1 ngày')).toBeTruthy();
  expect(screen.getAllByRole('link')).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Nước Mẫu' }));
  expect(open).toHaveBeenCalledWith('nuoc-mau');
  expect(await faults(document.body)).toEqual([]);
});

it('shows an agreement: kind, date, parties, who signed, the meeting and each source', async () => {
  const open = vi.fn();
  const shown = {
    ...agreement(1),
    kind: 'mou' as const,
    place: country,
    signatories: [{ party: country, by: company }],
    meeting: meeting(5),
  };
  const { container } = render(<AgreementView agreement={shown} lang="vi" on={{ open }} />);
  expect(screen.getByText('Ký trong dịp').nextElementSibling?.textContent).toContain(shown.meeting.title.vi);
  expect(screen.getByText('Bản ghi nhớ')).toBeTruthy();
  expect(screen.getByText('2022 · Nước Mẫu')).toBeTruthy();
  expect(screen.getByText('Ký thay Nước Mẫu')).toBeTruthy();
  expect(screen.getByText('Nguồn không ghi ngày.')).toBeTruthy();
  fireEvent.click(screen.getAllByRole('button', { name: /Công ty Mẫu/ })[0]!);
  expect(open).toHaveBeenCalledWith(company.entity);
  expect(await faults(container)).toEqual([]);
});

it('opens a meeting with who was there in which office, what came of it and each source', () => {
  const shown = {
    ...meeting(5),
    kind: 'reception' as const,
    agreements: [],
    participants: [{ name: company, office: { vi: 'Giám đốc', en: 'Director' }, side: country }],
  };
  render(<MeetingView meeting={shown} lang="vi" on={{ open: vi.fn() }} />);
  expect(screen.getByText('Buổi tiếp')).toBeTruthy();
  expect(screen.getByText('Công ty Mẫu').closest('li')?.textContent).toBe('Công ty Mẫu Giám đốc · Nước Mẫu');
  expect(screen.getByText('Kết quả 5')).toBeTruthy();
  expect(screen.getByText('Nguồn')).toBeTruthy();
});
