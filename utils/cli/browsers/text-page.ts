const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

export interface PlainArticle {
  title: string | null;
  paragraphs: string[];
}

/** Reads a plain text article: its first line is the title when that has at most 200 characters and no full stop. */
export function plainArticle(text: string): PlainArticle {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const first = lines[0] ?? '';
  const titled = first.length > 0 && first.length <= 200 && !first.includes('.');
  return {
    title: titled ? first : null,
    paragraphs: lines.slice(titled ? 1 : 0).filter((line) => line.length > 0),
  };
}

/** A page of news around a plain article, built as a listed site builds its own. */
export function textPage({ title, paragraphs }: PlainArticle): string {
  const heading = title ? `<h1 class="title-detail">${escaped(title)}</h1>` : '';
  const body = paragraphs.map((line) => `<p class="Normal">${escaped(line)}</p>`).join('\n');
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>${escaped(title ?? '')}</title><meta name="viewport" content="width=device-width">
<style>body{font:17px/1.7 Georgia,serif;max-width:720px;margin:24px auto;padding:0 16px;color:#222}</style></head>
<body>${heading}<article class="fck_detail">
${body}
</article>
<footer>${'<p>Trang chủ · Thời sự · Số hóa · Liên hệ tòa soạn</p>'.repeat(8)}</footer></body>
</html>`;
}
