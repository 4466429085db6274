// Single-page navigation: the address and the article change, the document stays.
const pages = {
  next: {
    title: 'Khởi công nhà máy chip đầu tiên tại Hòa Lạc',
    time: 'Thứ sáu, 16/01/2026 20:00 (GMT+7)',
    lead: 'Nhà máy chế tạo chip bán dẫn của Viettel được khởi công tại Hòa Lạc, Hà Nội.',
    paragraphs: [
      'Tổng Bí thư Tô Lâm và Thủ tướng Phạm Minh Chính dự lễ khởi công nhà máy chip bán dẫn do Viettel làm chủ đầu tư, dùng tiến trình 32 nm.',
      'Nhà máy dự kiến chạy thử từ năm 2028, phục vụ nghiên cứu, thiết kế và sản xuất chip cho viễn thông, dữ liệu và trí tuệ nhân tạo.',
      'Công nghiệp bán dẫn là một trong những ngành công nghệ chiến lược, gắn với phát triển công nghiệp công nghệ số trong nước.',
    ],
  },
  recipe: {
    title: 'Món chè đậu xanh cho ngày nóng',
    time: 'Thứ ba, 03/03/2026 09:00 (GMT+7)',
    lead: 'Bát chè đậu xanh thơm mát, dễ nấu, hợp với ngày nắng nóng ở Hà Nội.',
    paragraphs: [
      'Đậu xanh vo sạch, ngâm nước ấm chừng hai giờ cho nở mềm rồi cho vào nồi, đổ nước xâm xấp và nấu với lửa nhỏ.',
      'Khi đậu nhừ thì cho đường phèn, khuấy nhẹ tay để hạt đậu không nát, nêm vừa miệng rồi thêm chút nước cốt dừa.',
      'Chè ăn nóng hay ăn với đá đều ngon; có thể rắc thêm ít dừa nạo và vừng rang cho bát chè dậy mùi thơm bùi.',
    ],
  },
};

function element(tag, attributes, text) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text) made.textContent = text;
  return made;
}

function show(page, address) {
  history.pushState({}, '', address);
  document.title = `${page.title} | Báo Lao Động`;
  const article = element('article', {});
  const lead = element('div', { class: 'chappeau' });
  lead.append(element('p', {}, page.lead));
  const content = element('div', { class: 'art-body' });
  for (const paragraph of page.paragraphs) content.append(element('p', {}, paragraph));
  article.append(
    element('h1', { class: 'title' }, page.title),
    element('span', { class: 'f-datetime' }, page.time),
    lead,
    content,
  );
  document.getElementById('app').replaceChildren(article);
}

for (const [id, page] of Object.entries(pages)) {
  const link = document.getElementById(id);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    show(page, link.getAttribute('href'));
  });
}
