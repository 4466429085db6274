/** What is seen of a page, for gate and judge. All strings are as the page has them (any Unicode form). */
export interface SeenPage {
  url: string;
  title: string;
  /** The lead ("sapo"), or the first paragraph; may be empty. */
  lead: string;
  /** Body text without title and lead; paragraphs separated by line breaks. */
  text: string;
  /** Publisher's section names, nearest first ("Công nghệ", "Chuyển đổi số"); may be empty. */
  sections: string[];
  /** `<html lang>` or null. */
  lang: string | null;
  /** What the DOM says of the page's build; null where there is no DOM (enrich). */
  structure: PageStructure | null;
}

interface PageStructure {
  /** Paragraph-like blocks of at least 80 characters in the article root. */
  paragraphs: number;
  /** Share of the root's characters that stand inside links, 0..1. */
  linkShare: number;
  /** A known article root, article markup or metadata (JSON-LD NewsArticle, og:type article) was found. */
  articleMarkup: boolean;
}

/** One reason for or against, in data: the words are made by the catalogue (`i18n.ts`). */
export interface Evidence {
  /** What kind of sign it is. */
  kind: 'term' | 'section' | 'url' | 'entity' | 'against' | 'language' | 'structure' | 'reader';
  /** The term, section or name itself as the reader would recognise it. */
  what: string;
  where: 'title' | 'lead' | 'body' | 'section' | 'url' | 'page';
  /** Contribution to the score; its sign says for or against. */
  weight: number;
}

/** The gate's first look: `perhaps` goes on to the judge in the background. */
export interface FirstLook {
  answer: 'no' | 'perhaps';
  /** How far the page is from what it needs; below 0 for a no. */
  score: number;
  evidence: Evidence[];
}

/** The final word on a page. */
export interface Verdict {
  ict: boolean;
  /** Log-odds like score; above 0 means ICT article. */
  score: number;
  evidence: Evidence[];
}
