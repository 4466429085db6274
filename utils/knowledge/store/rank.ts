import { otherNames } from '../queries/parts/refs';
import type { Entity } from '../schema';

interface Lead {
  /** How the title begins. */
  title: RegExp;
  /** Of which bodies the title alone says that its holder leads all of it; else its words must go on with the body. */
  alone: 'all' | 'but governments' | 'none';
}

/**
 * Titles of those who lead, the highest first. A director of technology is none, though a company's name may go on with
 * that word.
 */
const LEADS: readonly Lead[] = [
  { title: /^(Tổng Bí thư|Thủ tướng|Tổng thống|Chủ tịch nước)/iu, alone: 'all' },
  { title: /^(Bộ trưởng|Ngoại trưởng|Thống đốc|Quốc vụ khanh|Tổng Thanh tra)/iu, alone: 'but governments' },
  {
    title:
      /^(Tổng thư ký|Chánh án|Viện trưởng|Chủ nhiệm|Hiệu trưởng|Thị trưởng|Tỉnh trưởng|Bí thư|Cao ủy|Tổng Biên tập)/iu,
    alone: 'none',
  },
  { title: /^Chủ tịch/iu, alone: 'none' },
  {
    title: /^(Tổng Giám đốc|CEO|Giám đốc(?! (Công nghệ|Tài chính|Kinh doanh|Truyền thông|An ninh mạng)))/iu,
    alone: 'none',
  },
  { title: /^(Cục trưởng|Tổng cục trưởng|Vụ trưởng|Chánh|Trưởng)/iu, alone: 'none' },
];

/** Somebody who leads for the time being, after those who lead. */
const ACTING = /^(Quyền|Phụ trách)\s+/iu;

/** Said before the office by those who began what they lead. */
const FOUNDER = /^((Nhà |Đồng )?sáng lập|Người sáng lập)( viên)?\s*(,|kiêm|và)\s*/iu;

/** Organs whose head leads the body that the organ leads, whatever both are called. */
const ORGANS =
  /^(HĐND|Hội đồng nhân dân|Ủy ban (?=nhân dân|Trung ương|Thường vụ|Điều hành)|UBND|Đoàn Chủ tịch|Ban Quản lý|Ban Chấp hành|Cơ quan điều hành|Thành ủy|Tỉnh ủy)/iu;

/** Words of the office itself: after them the title goes on with what is led. */
const OF_THE_OFFICE =
  /^(,|kiêm|và|(đồng )?sáng lập|điều hành|luân phiên|thứ nhất|Chủ tịch|Chủ nhiệm|Tổng Giám đốc|Giám đốc|CEO|Hội đồng (quản trị|thành viên|trường|đại học|quản lý)|HĐQT|HĐTV)(?=[\s,]|$)\s*/iu;

/** After a body's name: the same body still. Anything else there is a part of it, a region or a product. */
const NOTHING_LESS =
  /^(\s*$|\s*[,(–-]|\s+(kiêm|và|thuộc|trực thuộc|của|nhiệm kỳ|toàn cầu)(?!\p{L})|\s+(global|corporation|corp|inc|group|holdings)\.?\s*($|[,(–-]))/iu;

/** Said or left out before a body's own name. */
const SORT =
  /^(của|Trường|Đại học|ĐH|Học viện|Viện|Báo|Tạp chí|Đài|Hãng( thông tấn)?|Tập đoàn|Tổng công ty|Công ty|CTCP|cổ phần|TNHH|Ngân hàng|số|Quỹ|Hiệp hội|Hội|Liên đoàn|Tổ chức|Cơ quan|Nhóm|Sàn|Nền tảng|Chính quyền( Nhân dân)?|thành phố|TP\.?|tỉnh)\s+/iu;

/**
 * How high a title stands in a body, 0 the highest; null for those who do not lead it: deputies, members, and heads of a
 * part of it or of one of its matters ("Giám đốc Công nghệ", "Cục trưởng Cục …" in a ministry).
 */
export function rankOf(title: string, body: Entity): number | null {
  const acting = ACTING.test(title);
  const words = title.replace(FOUNDER, '').replace(ACTING, '');
  const at = LEADS.findIndex((lead) => lead.title.test(words));
  const lead = LEADS[at];
  if (!lead || !leadsAll(words, lead, body)) return null;
  return at + (acting ? LEADS.length : 0);
}

/** The office alone, of a title that `rankOf` knows: without whom it leads ("Chủ tịch HĐTV Tập đoàn Sao Mai"). */
export function officeOf(title: string): string {
  const words = title.replace(FOUNDER, '').replace(ACTING, '');
  const lead = LEADS.find(({ title: begins }) => begins.test(words));
  if (!lead) return words;
  const rest = withoutAll(words.replace(lead.title, '').trim(), OF_THE_OFFICE);
  return words.slice(0, words.length - rest.length).trim();
}

function leadsAll(words: string, { title, alone }: Lead, body: Entity): boolean {
  const isGovernment = 'kind' in body && body.kind === 'government';
  if (alone === 'all' || (alone === 'but governments' && !isGovernment)) return true;
  const rest = withoutAll(words.replace(title, '').trim(), OF_THE_OFFICE);
  return rest === '' || ORGANS.test(rest) || isAboutAll(rest, body);
}

/**
 * Whether words begin with the body's name, with what the name begins with, or end with a name of it in brackets. What
 * goes on from a whole name of it is a part ("Amazon Global Selling", "Cục Thuế doanh nghiệp lớn").
 */
function isAboutAll(rest: string, body: Entity): boolean {
  const said = bare(rest);
  const start = said
    .split(/[\s,()]+/u)
    .slice(0, 2)
    .join(' ');
  const introduced = /^[^,()]+\(([^()]+)\)$/u.exec(said)?.[1];
  const known = bareNames(body).filter((name) => name !== '');
  if (known.some((name) => isWhole(said, name) || name === introduced)) return true;
  return (
    known.every((name) => !said.startsWith(`${name} `)) && known.some((name) => name.startsWith(`${start} `))
  );
}

const names = new WeakMap<Entity, string[]>();

/** What a body is or was called, made bare once: all titles in it are held against these. */
function bareNames(body: Entity): string[] {
  const known = names.get(body) ?? [body.name, body.name_en, ...otherNames({ record: body })].map(bare);
  names.set(body, known);
  return known;
}

const isWhole = (said: string, name: string): boolean =>
  said.startsWith(name) && NOTHING_LESS.test(said.slice(name.length));

const bare = (name: string): string => withoutAll(name.normalize('NFC').trim(), SORT).toLocaleLowerCase('vi');

/** A text without any of these words at its beginning. */
function withoutAll(text: string, words: RegExp): string {
  let rest = text;
  for (let next = rest.replace(words, ''); next !== rest; next = rest.replace(words, '')) rest = next;
  return rest;
}
