import { links } from './links';

// What is read in a text before anything is decided: which names stand there, and which longer names they are part of.

links('a body that nobody knows takes what belongs to its name, and nothing else', [
  ['Khi Công ty Ánh Trăng Giám đốc SaoMai gặp nhau, phố vui.', ['SaoMai=sao-mai']],
  [
    'Hôm qua Công ty Ánh Trăng Đại sứ quán Việt Nam tại Séc cùng dự.',
    ['Đại sứ quán Việt Nam tại Séc=dsq-sec'],
  ],
  ['Hôm qua Công ty Ánh Trăng Anna Walker đến.', ['Anna Walker=walker']],
  ['Hôm qua Công ty Stella Walker đến.', ['Stella Walker=stella']],
  ['Hôm qua Công ty Ánh Trăng do SaoMai lập mở cửa.', ['SaoMai=sao-mai']],
  ['Hôm qua Công ty Ánh Trăng 2 SaoMai lập mở cửa.', []],
  ['Hôm qua Sở Nước, Nhựa và Than Hà Nội họp.', []],
  ['Hôm qua Sở Nước, Nhựa; Than Hà Nội họp.', ['Hà Nội=ha-noi']],
  ['Hôm qua Bộ Nước, SaoMai và Than họp.', ['SaoMai=sao-mai']],
  ['Hôm qua Sở Nước và Hà Nội họp.', ['Hà Nội=ha-noi']],
  ['Hôm qua Sở Nước và SaoMai họp.', ['SaoMai=sao-mai']],
  ['Hôm qua Sở Nước và Luật Mã hóa vui.', ['Luật Mã hóa=luat-ma-hoa']],
  ['Hôm qua Sở Nước và Anna Walker họp.', ['Anna Walker=walker']],
  ['Hôm qua Sở Nước và Sở Gió Hà Nội họp.', []],
  ['Hôm qua Sở Nước tỉnh Thái Bình họp.', []],
  ['Hôm qua Sở Nước của tỉnh Thái Bình họp.', ['Thái Bình=thai-binh']],
  ['Hôm qua Sở Nước - Thái Bình họp.', []],
  ['Hôm qua Sở Nước (Thái Bình) họp.', ['Thái Bình=thai-binh']],
  ['Hôm qua Sở Nước Xanh Mát Thái Bình họp.', []],
  ['Hôm qua Sở Nước thăm Thái Bình.', ['Thái Bình=thai-binh']],
  ['The Ministry of Roads of Lào said that it was good for the people.', []],
  ['The Ministry of Roads said that Lào was good for the people.', ['Lào=lao']],
  ['The Ministry of Roads and Hà Nội said that it was good for the people.', ['Hà Nội=ha-noi']],
]);

links('what looks like a person’s name', [
  ['Khách thăm Học viện Chính trị quốc gia Lê Doãn Hợp.', ['Học viện Chính trị quốc gia Lê Doãn Hợp=hv-hop']],
  ['Ông Lê Văn SMS cười.', ['SMS=sao-mai']],
  ['Chủ tịch Hội đồng thành viên SaoMai cười.', ['SaoMai=sao-mai']],
  ['Bà Nguyễn Thị Lào sang Lào.', ['Lào=lao']],
  ['Phía Trường Lê Doãn Hợp có bà Vui.', []],
  [
    'Bộ TT&SH họp. Học viện Chính trị quốc gia Lê Doãn Hợp vui, ông Hợp cười.',
    ['Bộ TT&SH=bo-so', 'Học viện Chính trị quốc gia Lê Doãn Hợp=hv-hop'],
  ],
]);

links('a street or district takes only the capitals right after its word', [
  ['Kẹt xe ở đường lớn Hà Nội.', ['Hà Nội=ha-noi']],
  ['Đi qua huyện Mê Hà Nội vui.', []],
]);

links('a line of capitals', [
  ['HÀ NỘI VUI', ['HÀ NỘI=ha-noi']],
  ['VUI VỚI LÀO', ['LÀO=lao']],
  ['HÔM QUA LÀO VUI cả ngày nay', []],
  ['LÀO VỚI SÉC 1 2 3 4', ['LÀO=lao', 'SÉC=sec']],
  ['Theo NGHỊ ĐỊNH 5/2024/NĐ-CP thì được.', ['NGHỊ ĐỊNH 5/2024/NĐ-CP=nd-5']],
]);

links('a capital that the beginning of a sentence explains is no part of a name', [
  ['Khi Séc mời, đoàn đi.', ['Séc=sec']],
  ['Họ nói: Khi Séc mời, đoàn đi.', ['Séc=sec']],
  ['Họ nói “Khi Séc mời, đoàn đi”.', ['Séc=sec']],
  ['Vui quá! Khi Séc mời, đoàn đi.', ['Séc=sec']],
  ['Vui\nKhi Séc mời, đoàn đi.', ['Séc=sec']],
  ['Họ gặp Khi Séc mời.', []],
  ['Hôm qua, Khi Séc mời, đoàn đi.', []],
]);

links('addresses on the web and names of files are no names', [
  ['Xem trang SaoMai.vn hôm nay.', []],
  ['Gửi thư tới tin@SaoMai nhé.', []],
  ['Thư của SaoMai@vui nhé.', []],
  ['Xem tệp anh_SaoMai nhé.', []],
  ['Xem SaoMai_logo nhé.', []],
  ['Xem vn/SaoMai nhé.', []],
  ['Xem shop.SaoMai nhé.', []],
  ['Xem bảng H.SaoMai nhé.', ['SaoMai=sao-mai']],
  ['Đó là SaoMai.Tốt lắm.', ['SaoMai=sao-mai']],
  ['Khách mua SaoMai', ['SaoMai=sao-mai']],
]);

links('what stands between the words of a name', [
  ['Hôm qua Bộ Thông tin, và Số hóa họp.', []],
  ['Hôm qua UBND TP: Hà Nội họp.', ['Hà Nội=ha-noi']],
  ['Hôm qua UBND TP (Hà Nội) họp.', ['Hà Nội=ha-noi']],
]);

links('capitals that a name needs', [
  ['Hôm qua hãng Sms vui.', []],
  ['Hôm qua đoàn từ lào đến.', []],
  ['Họp ở thành phố Sông cả.', []],
  ['Họp ở thành phố sông cả.', []],
  ['Họp Hà nội hôm nay.', []],
  ['Họp tại, Hà nội hôm nay.', []],
  ['Họp với Đại sứ Hà nội hôm nay.', ['Hà nội=ha-noi']],
  ['Họp tại hà Nội hôm nay.', []],
  ['Hôm qua Bộ Thông tin và số hóa họp.', ['Bộ Thông tin và số hóa=bo-so']],
  ['Hôm qua bộ Thông tin và Số hóa họp.', ['bộ Thông tin và Số hóa=bo-so']],
  ['Hôm qua bộ thông tin và Số hóa họp.', []],
  ['Hôm qua Bộ thông tin và số hóa họp.', ['Bộ thông tin và số hóa=bo-so']],
  ['Hôm qua bộ thông tin và số hóa họp.', []],
  ['Bộ trưởng trần Minh Hải trả lời.', [], '2022-09-01'],
  ['Bộ trưởng Trần minh Hải trả lời.', [], '2022-09-01'],
  ['Hôm qua Đại học nova họp.', []],
  [
    'Hôm qua học viện Chính trị quốc gia Lê Doãn hợp mở cửa.',
    ['học viện Chính trị quốc gia Lê Doãn hợp=hv-hop'],
  ],
  ['Hôm qua tập đoàn Sao Mai số mở cửa.', ['tập đoàn Sao Mai số=sao-mai']],
  ['Hôm qua luật Truyền số 2023 ra đời.', ['luật Truyền số 2023=luat-moi']],
]);
