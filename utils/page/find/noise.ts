import { linkShare, size, line as trimmedLine } from './boxes';
import { BODIES } from './selectors';

const BODY = BODIES.join();

/** What other tools put into a page beside its own words: translations, in boxes of theirs. */
const OTHER_TOOLS =
  '[class*=immersive-translate-target],.notranslate[lang]:not([lang|=vi]),[class*=kiss-translator],kiss-translator,[data-readmate],[class*=trancy]';

/**
 * Boxes that stand inside or beside an article's body and are not its text: other news, tags, author boxes,
 * comments, forms, advertisements, players. Captions of the article's own photos are text and stay.
 */
const BOXES = [
  'aside,nav,footer,dialog,[role=complementary],[role=contentinfo],[hidden],[aria-hidden=true]',
  '[type^=Related],[type=wrapnote],article.story,article.item-news,.story',
  '[class*=related],[class*=relate-],[class*=-relate],[class*=relation],[class*=lienquan],[class*=lien-quan],[class*=tin-khac],[class*=morenews],[class*=readmore],[class*=read-more],[class*=list-news]',
  '[class*=comment],[id*=comment],[class*=author],[class*=byline],[class*=tags],[class*=_tag],[class*=keyword],[class*=social],[class*=share],[class*=toolbar],[class*=breadcrumb],[class*=newsletter],[class*=subscribe],[class*=poll],[class*=survey]',
  '[class^=ads],[data-slot^=ads],[class*=" ads"],[class*=-ads],[id^=ads],[class*=advert],[class*=banner],.admzone,[id^=admzone],[class*=adbro]',
  '.knc-relate-wrapper,.kbwscwlrl,.link-content-footer,.link-source-detail,#listNewsInContent,.tindnd,.chisochungkhoan,.lazier,.c-box,.sc-hightlight-box,.box-comm,.relate-container,.box-qad,.section__qadd,.content-amuasam,.nguon-tin-detail,[class*=tlq],.tinlienquanold,.displaynone,.inner-article,.articles-edit,.vnn-template-noneditable,.VnnAdsPos,.vmcadszone,.box-taitro,.article-business,.dta-unit,.the-article-credit,.author-make,.fyi,.list-detail-revert_item,.news-general,.article-tools,.article__source,.__mb_article_in_image,.link-source-text-name,.p-author,.p-source',
].join(',');

/** Tags of these two lists: all else in them, and a known body, is told by attributes, which most paragraphs do not have. */
const TELLING = /^(aside|nav|footer|dialog|kiss-translator)$/;

/** A heading after which nothing of the article follows among its siblings. */
const OTHER_NEWS =
  /^(các )?((tin|bài)( bài)?( viết)? (khác|mới( nhất| hơn)?|cũ hơn|liên quan|cùng (chuyên mục|chủ đề|mục)|đọc nhiều|nổi bật|tiếp theo)|tin bài khác|cùng (chuyên mục|chủ đề|tác giả)|có thể bạn (quan tâm|muốn đọc)|đừng bỏ lỡ|xem nhiều|đọc nhiều( nhất)?|mới nhất|dành cho bạn|bình luận|ý kiến bạn đọc)\s*:?$/iu;
/** A line that leads to another page. */
const LEADS_AWAY =
  /^(xem thêm|đọc thêm|đọc tiếp|tin liên quan|bài liên quan|tham khảo thêm|mời (quý )?(bạn đọc|độc giả|khán giả)|theo dõi|\.*>>|»|→)/iu;
const LINE = 300;
/** No heading of other news is longer; most paragraphs are. UTF-16 units. */
const HEADING = 48;
/** A list or box with this share of its characters in links is a list of other pages. */
const LINKS = 0.6;
const BOX = /^(ul|ol|dl|li|div|section|article|table)$/;
/** A card of another story is shorter. UTF-16 units. */
const CARD = 600;

const trimmed = (element: Element) => trimmedLine(element).normalize('NFC');

const headings = new WeakMap<Element, { children: number; last: Element | null; found: Element | null }>();

/**
 * The heading of other news among an element's siblings, looked up once until the children change. Browsers count
 * `children` once and `childElementCount` at each question: with 50,000 siblings that was 6 s in Chromium.
 */
function otherNewsIn(parent: Element): Element | null {
  const known = headings.get(parent);
  const count = parent.children.length;
  if (known && known.children === count && known.last === parent.lastElementChild) return known.found;
  const found = [...parent.children].find(headsOtherNews) ?? null;
  headings.set(parent, { children: count, last: parent.lastElementChild, found });
  return found;
}

function headsOtherNews(element: Element): boolean {
  if (size(element) >= LINE) return false;
  const words = trimmed(element);
  return words.length <= HEADING && OTHER_NEWS.test(words);
}

function followsOtherNews(element: Element): boolean {
  const heading = element.parentElement && otherNewsIn(element.parentElement);
  if (!heading) return false;
  return heading === element || Boolean(heading.compareDocumentPosition(element) & FOLLOWING);
}
/** `Node.DOCUMENT_POSITION_FOLLOWING`, spelt out because tests run where `Node` is no global. */
const FOLLOWING = 4;

/** A story of its own in short: a heading that is a link, and a few words. */
function isCard(element: Element): boolean {
  if (size(element) > CARD || !BOX.test(element.localName)) return false;
  const heading = element.querySelector('h2,h3,h4,h5');
  const link = heading?.querySelector('a[href]') ?? heading?.closest('a[href]');
  return Boolean(heading && link && size(link) >= 0.8 * size(heading));
}

/**
 * Whether an element is no part of the article's text. The article's root itself never is.
 * Looks at names first, then at what the element says: a heading of other news and all after it, a line leading
 * away, a box that is mostly links.
 */
export function isNoise(element: Element): boolean {
  if (element.hasAttributes() || TELLING.test(element.localName)) {
    if (element.matches(BODY) && size(element) >= LINE) return false;
    if (element.matches(OTHER_TOOLS)) return true;
    // What holds the headline is no box beside the article, whatever the theme calls it.
    if (element.matches(BOXES) && !element.querySelector('h1')) return true;
  }
  if (followsOtherNews(element)) return true;
  if (!element.querySelector('a')) return false;
  if (isCard(element)) return true;
  if (size(element) < LINE && LEADS_AWAY.test(trimmed(element))) return true;
  const isBox = BOX.test(element.localName) && element.querySelectorAll('a').length > 1;
  return isBox && linkShare(element) > LINKS;
}
