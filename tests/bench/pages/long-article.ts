/** Our own sentences, each with four or five names of the dataset and about 110 UTF-16 units. */
const sentences = [
  'Bộ Khoa học và Công nghệ làm việc với Viettel, VNPT và FPT tại Hà Nội về chuyển đổi số.',
  'NVIDIA và Qualcomm nói với Samsung và Intel về bán dẫn ở Bắc Ninh.',
  'Nhật Bản, Hàn Quốc và Singapore cùng Việt Nam bàn về trí tuệ nhân tạo.',
  'Viettel mở trạm 5G ở Đà Nẵng, MobiFone ở Hải Phòng, VNPT ở Cần Thơ.',
];
const sentencesInParagraph = 5;

/** One paragraph of the article, different for each `n`. */
export const paragraph = (n: number) =>
  `<p>Đoạn ${n + 1}. ${Array.from({ length: sentencesInParagraph }, (_, m) => sentences[(n + m) % sentences.length]).join(' ')}</p>`;

/** A news page about chuyển đổi số of `paragraphs` paragraphs; it has no script and fetches nothing. */
export const longArticle = (
  paragraphs: number,
) => `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<title>Chuyển đổi số quốc gia: hạ tầng 5G và trí tuệ nhân tạo</title><link rel="icon" href="data:,">
<meta property="og:type" content="article"><meta property="article:published_time" content="2025-03-03T08:00:00+07:00"></head>
<body><article class="fck_detail"><h1 class="title-detail">Chuyển đổi số quốc gia: hạ tầng 5G và trí tuệ nhân tạo</h1>
${Array.from({ length: paragraphs }, (_, n) => paragraph(n)).join('\n')}</article></body></html>`;

/** A listed paper's article of 29 kB about something else. */
export const otherArticle = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trận cầu kịch tính</title><link rel="icon" href="data:,"></head><body>
<article class="fck_detail"><h1 class="title-detail">Trận cầu kịch tính phút bù giờ</h1>
${'<p>Đội chủ nhà ghi bàn ở phút cuối trước khán đài chật kín, huấn luyện viên nói đội đã chơi hay.</p>'.repeat(300)}</article></body></html>`;
