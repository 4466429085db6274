import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { citation } from '../../components/card/head/citation';
import { Report } from '../../components/page/report';
import { faults } from './axe';
import { full, person, roles, source } from './facts';

afterEach(cleanup);

function show() {
  const on = { copy: vi.fn(), close: vi.fn() };
  render(<Report card={full} lang="vi" page="https://bao-mau.example/bai" on={on} />);
  return on;
}
const text = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const draft = () => new URL(screen.getByRole('link', { name: 'Mở thư nháp' }).getAttribute('href') ?? '');

it('prepares a text that says what it is about, which data, and on which page', () => {
  show();
  expect(text().value).toContain('Về: Nguyễn Văn Mẫu (mã nguyen-van-mau)');
  expect(text().value).toContain('Dữ liệu: phiên bản 3f9a, ngày 8/2026');
  expect(text().value).toContain('Trang đang đọc: https://bao-mau.example/bai');
});

it('copies and drafts what the reader made of it', () => {
  const on = show();
  fireEvent.input(text(), { target: { value: 'Sai ở dòng 1\n50 % & hơn' } });
  fireEvent.click(screen.getByRole('button', { name: 'Chép văn bản' }));
  expect(on.copy).toHaveBeenCalledWith('Sai ở dòng 1\n50 % & hơn');
  expect(draft().protocol).toBe('mailto:');
  expect(draft().searchParams.get('body')).toBe('Sai ở dòng 1\r\n50 % & hơn');
  expect(draft().searchParams.get('subject')).toBe('Bối Cảnh: báo sai về Nguyễn Văn Mẫu');
});

it('keeps each text when switching between correction and removal', () => {
  show();
  fireEvent.input(text(), { target: { value: 'bản của tôi' } });
  fireEvent.click(screen.getByRole('radio', { name: 'Yêu cầu gỡ thông tin' }));
  expect(text().value).toContain('Thông tin cần gỡ');
  expect(draft().searchParams.get('subject')).toContain('yêu cầu gỡ');
  fireEvent.click(screen.getByRole('radio', { name: 'Báo thông tin sai' }));
  expect(text().value).toBe('bản của tôi');
});

it('has no accessibility fault', async () => {
  show();
  expect(await faults(document.body)).toEqual([]);
});

it('cites a card with its sources, each once', () => {
  expect(citation(person({ sources: [source(1), source(3)] }), 'vi', 'text')).toBe(
    [
      'Nguyễn Văn Mẫu',
      'Khi đó (27/9/2024): Thứ trưởng Bộ Mẫu (8/4/2021 – 28/2/2025)',
      'Tiểu sử ngắn.',
      'Nguồn:',
      '- Bài mẫu 1, Báo Mẫu, 15/1/2023. https://bao-mau.example/bai-1',
      '- Bài mẫu 3, Báo Mẫu, 15/3/2023. https://bao-mau.example/bai-3',
      'Theo bộ dữ liệu Bối Cảnh, phiên bản 3f9a (8/2026).',
    ].join('\n'),
  );
});

it('cites in Markdown that no title or address can break', () => {
  const odd = { ...source(1), title: 'Bài [1]', url: 'https://bao-mau.example/a_(b)' };
  const text = citation(person({ sources: [odd], roles: roles([]) }), 'en', 'markdown');
  expect(text).toContain('**Nguyen Van Mau**\n\nA short life.');
  expect(text).toContain('- [Bài \\[1\\]](https://bao-mau.example/a_%28b%29), Báo Mẫu, 15 Jan 2023');
});
