import { links } from './links';

// What stands beside a name, and what it says of the name.

links('the body of the day among those of one name', [
  ['Đoàn của Bộ Gió đến.', ['Bộ Gió=bo-gio-cu'], '2005-05-05'],
  ['Đoàn của Bộ Gió đến.', ['Bộ Gió=bo-gio-cu'], '2010'],
  ['Đoàn của Bộ Gió đến.', ['Bộ Gió=bo-gio-lao'], '2011-03'],
]);

links('a ministry, "và" and more words', [
  ['Hôm qua Bộ Lụa Việt Nam và Gấm thêu họp.', ['Bộ Lụa Việt Nam=bo-lua']],
  ['Hôm qua Bộ Lụa và gấm thêu họp.', ['Bộ Lụa=bo-lua']],
  ['Hôm qua Bộ Lụa và Google họp.', ['Bộ Lụa=bo-lua']],
  ['Hôm qua Bộ Lụa và “Gấm thêu” họp.', ['Bộ Lụa=bo-lua']],
  ['Hôm qua Bộ Lụa và Sở Nước họp.', ['Bộ Lụa=bo-lua']],
  ['Hôm qua Bộ Lụa và Nguyễn Thị Gấm họp.', ['Bộ Lụa=bo-lua']],
  ['Hôm qua Bộ Lụa và Hà Nội họp.', ['Bộ Lụa=bo-lua', 'Hà Nội=ha-noi']],
  ['Hôm qua Bộ Lụa và Lào họp.', ['Bộ Lụa=bo-lua', 'Lào=lao']],
  ['Hôm qua Bộ Lụa và Sành, Gốm và Giấy họp.', ['Bộ Lụa=bo-lua', 'Sành, Gốm và Giấy=bo-gom']],
]);

links('a school abroad', [
  ['Hôm qua Đại học Mê Linh Thượng mời Nga họp.', ['Đại học Mê Linh Thượng=dh-me-linh', 'Nga=nga']],
  ['Hôm qua Đại học Mê Linh Thượng ở xa họp.', ['Đại học Mê Linh Thượng=dh-me-linh']],
]);

links('a long name of a body in small letters', [
  ['Hôm qua có Nhóm lưu giữ giống Lúa ở đó.', ['Nhóm lưu giữ giống Lúa=nhom-lua']],
  ['Hôm qua có Nhóm lưu giữ giống lúa ở đó.', ['Nhóm lưu giữ giống lúa=nhom-lua']],
  ['Hôm qua có nhóm lưu giữ giống Lúa ở đó.', []],
]);

links('letters in a list, and letters of a field', [
  ['Có Đại học Terra, BMG dự thi.', ['Đại học Terra=dh-terra']],
  ['Có SaoMai và BMG dự thi.', ['SaoMai=sao-mai', 'BMG=bmg']],
  ['Có hãng BMG dự thi.', ['BMG=bmg']],
  ['Có nhiều hãng, BMG dự thi.', []],
  ['Có nhiều hãng. BMG dự thi.', []],
  ['CÓ SAOMAI, BMG DỰ THI', ['SAOMAI=sao-mai']],
  ['Hôm nay KH&ĐG họp.', []],
  [
    'Bộ Kho hàng và Đường gánh (KH&ĐG) họp. Việc KH&ĐG tốt.',
    ['Bộ Kho hàng và Đường gánh=bo-kho', 'KH&ĐG=bo-kho'],
  ],
]);

links('a capital right after a name', [
  ['Chủ tịch Hà Nội Zuno Kerr phát biểu.', ['Hà Nội=ha-noi']],
  ['Chủ tịch tỉnh Thái Bình Zuno Kerr phát biểu.', ['Thái Bình=thai-binh']],
  ['Bộ trưởng đã gặp Hà Nội Xanh chiều nay.', []],
  ['Hà Nội Bình Minh đông khách.', ['Hà Nội=ha-noi']],
  ['Hà Nội BMG đông khách.', []],
  ['Hà Nội SMS đông khách.', ['Hà Nội=ha-noi', 'SMS=sao-mai']],
  ['Hà Nội MSH đông khách.', []],
  ['Hà Nội S01 đông khách.', []],
  ['Hà Nội Việt đông khách.', []],
  ['Đoàn đến Hà Nội Xanh Giám đốc chiều nay.', []],
  ['Đoàn đến Hà Nội City chiều nay.', []],
]);

links('a longer title of another law', [
  ['Hôm nay luật Mã hóa tư nhân có hiệu lực.', []],
  ['Hôm nay luật Mã hóa có hiệu lực.', ['luật Mã hóa=luat-ma-hoa']],
]);

links('an office, a comma and whom it introduces', [
  ['Viện trưởng ở xa, bà Mai Thị Tằm nói.', ['Mai Thị Tằm=vien-truong']],
  ['Hôm qua, Viện trưởng ở xa, bà Mai Thị Tằm nói.', ['Mai Thị Tằm=vien-truong']],
  ['Làm việc với Viện trưởng ở xa, bà Mai Thị Tằm nói.', []],
  ['Viện trưởng ở xa đến gặp khách, bà Mai Thị Tằm nói.', []],
  ['Viện trưởng ở xa; bà Mai Thị Tằm nói.', []],
  ['Ở xa, bà Mai Thị Tằm nói.', []],
]);

links('the person after an office and a firm', [
  ['Giám đốc SaoMai Zuno Kerr phát biểu.', ['SaoMai=sao-mai']],
  ['Giám đốc SaoMai Zuno phát biểu.', []],
  ['Giám đốc SaoMai Zuno Hà Nội phát biểu.', []],
  ['Giám đốc SaoMai Zuno Nga phát biểu.', ['SaoMai=sao-mai']],
  ['Giám đốc SaoMai Anna Walker phát biểu.', ['SaoMai=sao-mai']],
]);

links('products, ships and branches', [
  ['Dịch vụ SaoMai-Cloud giảm giá.', ['SaoMai=sao-mai']],
  ['Đội tàu: SMS 02 cập cảng.', ['SMS=sao-mai']],
  ['Hôm qua tàu SMS cập cảng.', ['SMS=sao-mai']],
  ['Đại học Rimo Việt Nam mở cửa.', ['Đại học Rimo Việt Nam=dh-rimo']],
  ['Viện Rimo Việt Nam mở cửa.', ['Viện Rimo=dh-rimo', 'Việt Nam=viet-nam']],
  ['Rimo Silk University Việt Nam mở cửa.', ['Rimo Silk University=dh-rimo', 'Việt Nam=viet-nam']],
  ['Kova Sao Vàng giảm giá.', ['Kova Sao Vàng=hang-kova']],
  ['Hôm qua Kova Lào giảm giá.', ['Kova=hang-kova', 'Lào=lao']],
]);

links('a capital right before a name', [
  ['Khi Sen Products Việt Nam mở xưởng.', ['Việt Nam=viet-nam']],
  ['Khi Grand - Products Việt Nam mở xưởng.', ['Việt Nam=viet-nam']],
  ['Hôm qua Zuno Tập đoàn Sao Mai SMS mở xưởng.', ['Tập đoàn Sao Mai SMS=sao-mai']],
  ['Hôm qua Startup SaoMai mở xưởng.', ['SaoMai=sao-mai']],
  ['Hôm qua Zuno9 SaoMai mở xưởng.', ['SaoMai=sao-mai']],
  ['Hôm qua Madrid SaoMai mở xưởng.', ['Madrid=madrid', 'SaoMai=sao-mai']],
  ['Khi Đại học Nova Lào mở cửa, phố vui.', ['Đại học Nova=dh-nova', 'Lào=lao']],
]);

links('English words beside a name', [
  ['The Hà Nội Trade Representative met the people in the morning.', ['Hà Nội=ha-noi']],
  ['The Hà Nội Clean Water Director met the people in the morning.', ['Hà Nội=ha-noi']],
  ['The Hà Nội Green Line was opened in the morning and the people said that it was good.', []],
  ['Real Madrid won the match and the people said that it was good for the city.', []],
  ['The people of Hà Nội City said that it was good for the town.', ['Hà Nội=ha-noi']],
  ['Hôm qua Silk Ministry of Madrid họp kín ở xa.', ['Madrid=madrid']],
  ['The team of SaoMai of Madrid met the people in the morning.', ['SaoMai=sao-mai', 'Madrid=madrid']],
  [
    'The leaders of the Silk Ministry of Việt Nam met the people.',
    ['Silk Ministry=bo-lua', 'Việt Nam=viet-nam'],
  ],
  ['The Silk Ministry of the north met in the morning.', ['Silk Ministry=bo-lua']],
  [
    'After the talks in Madrid, Silk Ministry officials met the people.',
    ['Madrid=madrid', 'Silk Ministry=bo-lua'],
  ],
  ['The leaders of the Japanese Silk Ministry met in the morning.', []],
  ['The leaders of Hà Nội Silk Ministry met in the morning.', ['Hà Nội=ha-noi', 'Silk Ministry=bo-lua']],
  [
    'At New Valley University Silk Ministry officials met the people and said that it was good.',
    ['New Valley University=dh-nova', 'Silk Ministry=bo-lua'],
  ],
]);

links('the office before a comma and a person’s name', [
  [
    'Chủ tịch của SaoMai, ông Trần Minh Hải, nói Orange vắng.',
    ['SaoMai=sao-mai', 'Trần Minh Hải=giam-doc', 'Orange=orange'],
  ],
  ['Thư ký của SaoMai, ông Trần Minh Hải, nói.', ['SaoMai=sao-mai']],
]);

links('the apposition after a person’s name', [
  [
    'Ông Trần Minh Hải, người con của làng gốm xưa, nguyên Bộ trưởng Bộ TT&SH, khai mạc.',
    ['Trần Minh Hải=bo-truong', 'Bộ TT&SH=bo-so'],
    '2022-09-01',
  ],
  ['Ông Trần Minh Hải, người bạn cũ cùng làng của Bộ trưởng, cười.', [], '2022-09-01'],
  [
    'Ông Trần Minh Hải, Trưởng phòng Lụa, bạn thân nguyên Bộ trưởng Bộ TT&SH, cười.',
    ['Bộ TT&SH=bo-so'],
    '2022-09-01',
  ],
  ['Ông Trần Minh Hải, Trưởng phòng Lụa; nguyên Bộ trưởng vắng.', [], '2022-09-01'],
  ['Đến có ông Trần Minh Hải. Nguyên Bộ trưởng vắng.', [], '2022-09-01'],
  ['Ông Trần Minh Hải, Giám đốc kiêm Bộ trưởng Lụa, cười.', [], '2022-09-01'],
  ['Có ông Trần Minh Hải, Bộ trưởng', ['Trần Minh Hải=bo-truong'], '2022-09-01'],
  ['Bộ trưởng vừa gặp Trần Minh Hải.', [], '2022-09-01'],
]);

links('an office and the days on which it was held', [
  ['SaoMai họp; Giám đốc Đinh Bá Thoi phát biểu.', ['SaoMai=sao-mai']],
  ['SaoMai họp; Phó Giám đốc Đinh Bá Thoi phát biểu.', ['SaoMai=sao-mai', 'Đinh Bá Thoi=ke-toan']],
  ['Bộ trưởng Trần Minh Hải trả lời.', [], '2015-01-01'],
  ['Bộ trưởng Trần Minh Hải trả lời.', ['Trần Minh Hải=bo-truong'], '2017-10-01'],
  ['Bộ trưởng Trần Minh Hải trả lời.', [], '2017-07-01'],
  ['Bộ trưởng Trần Minh Hải trả lời.', ['Trần Minh Hải=bo-truong'], '2025-05-20'],
  ['Bộ trưởng Trần Minh Hải trả lời.', [], '2025-09-01'],
]);

links('a walk of life or an age beside a name', [
  ['Bộ TT&SH họp. Tài xế là ông Lê Doãn Hợp.', ['Bộ TT&SH=bo-so']],
  ['Bộ TT&SH họp. Tài xế của hãng là ông Lê Doãn Hợp.', ['Bộ TT&SH=bo-so', 'Lê Doãn Hợp=hop']],
  ['Bộ TT&SH họp. Ông Lê Doãn Hợp (45 tuổi) cười.', ['Bộ TT&SH=bo-so']],
  ['Bộ TT&SH họp. Ông Lê Doãn Hợp, SN 1980, cười.', ['Bộ TT&SH=bo-so']],
  ['Bộ TT&SH họp. Ông Lê Doãn Hợp, tài xế xe tải, cười.', ['Bộ TT&SH=bo-so']],
  ['Bộ TT&SH họp. Ông Lê Doãn Hợp gặp tài xế ở chợ.', ['Bộ TT&SH=bo-so', 'Lê Doãn Hợp=hop']],
  ['Bộ TT&SH họp. Đến có ông Lê Doãn Hợp', ['Bộ TT&SH=bo-so', 'Lê Doãn Hợp=hop']],
  ['Bộ TT&SH họp, có ông Lê Doãn Hợp. Tài xế chờ.', ['Bộ TT&SH=bo-so', 'Lê Doãn Hợp=hop']],
]);

links('a body that a person’s own belongs to or became', [
  ['Phía Bộ Lụa có bà Đặng Thị Gió.', ['Bộ Lụa=bo-lua', 'Đặng Thị Gió=cuc-truong']],
  ['Phía Bộ Gốm có bà Đặng Thị Gió.', []],
  ['Phía Bộ Sành, Gốm và Giấy có ông Bùi Văn Đèn.', ['Bộ Sành, Gốm và Giấy=bo-gom', 'Bùi Văn Đèn=tho-den']],
]);

links('a place that may be somebody', [
  ['Các em Hà Nội vui.', ['Hà Nội=ha-noi']],
  ['Em Hà Nội bán rau.', []],
  ['Những em Hà Nội vui.', ['Hà Nội=ha-noi']],
  ['Bà Lê Thị Nga đến. Bộ trưởng Nga cười.', []],
  ['Bộ trưởng Nga cười.', ['Nga=nga']],
  ['Hôm qua Việt - Xanh thắng.', []],
  ['Hôm qua Lào - Việt vui.', ['Lào=lao', 'Việt=viet-nam']],
]);

links('the publisher’s tag and the credit of a photograph', [
  ['(Xem SMS) - Hôm nay trời đẹp.', ['SMS=sao-mai']],
  ['Xem SMS) - Hôm nay trời đẹp.', ['SMS=sao-mai']],
  ['Theo BMO - Hôm nay trời đẹp.', ['BMO=bao-moi']],
  ['Báo Sớm - Hôm nay trời đẹp.', ['Báo Sớm=bao-moi']],
  ['(BMO - SMS) Hôm nay trời đẹp.', []],
  ['Trời đẹp. Ảnh: Minh Tú - BMO\nHôm nay trời lại đẹp và gió nhẹ thổi qua phố vui.', []],
  ['Trời đẹp. Ảnh: Minh Tú\nTheo BMO, hôm nay trời lại đẹp.', ['BMO=bao-moi']],
]);

links('a document by its number or title', [
  ['Nghị định 5/2024/NĐ-CP, Nghị định 6 có hiệu lực.', ['Nghị định 5/2024/NĐ-CP=nd-5', 'Nghị định 6=nd-6']],
  ['Nghị định 5/2024/NĐ-CP và Nghị định 6 có hiệu lực.', ['Nghị định 5/2024/NĐ-CP=nd-5', 'Nghị định 6=nd-6']],
  ['Nghị định 5/2024/NĐ-CP với Nghị định 6 có hiệu lực.', ['Nghị định 5/2024/NĐ-CP=nd-5']],
  ['Nghị định 6 và Nghị định 5/2024/NĐ-CP có hiệu lực.', ['Nghị định 6=nd-6', 'Nghị định 5/2024/NĐ-CP=nd-5']],
  ['Nghị định 6 của Bộ TT&SH mới.', ['Nghị định 6=nd-6', 'Bộ TT&SH=bo-so'], '2024-06-01'],
  ['Nghị định 6 của Bộ TT&SH mới.', ['Bộ TT&SH=bo-so'], '2028-06-01'],
  ['Nghị định 6 của Bộ TT&SH mới.', ['Bộ TT&SH=bo-so'], '2024-01-01'],
  ['Nghị định 6 của Bộ TT&SH mới.', ['Bộ TT&SH=bo-so']],
  ['Nghị định 6 cho Bộ TT&SH mới.', ['Bộ TT&SH=bo-so'], '2024-06-01'],
  ['Luật Mã hóa của Bộ Lụa mới.', ['Luật Mã hóa=luat-ma-hoa', 'Bộ Lụa=bo-lua']],
  ['Đến SĐF, 2024 người xem.', ['SĐF=sao-dem']],
  ['Luật Truyền số đổi mới ngành.', ['Luật Truyền số=luat-cu'], '2022-05-05'],
  ['Luật Truyền số quy định.', ['Luật Truyền số=luat-moi'], '2023-01-01'],
  ['Luật Truyền số được bàn.', [], '2003-05-05'],
  ['Dự thảo Luật Truyền số và Nghị định 5/2024/NĐ-CP.', ['Nghị định 5/2024/NĐ-CP=nd-5']],
  ['Đề nghị xây dựng một số điều của Luật Truyền số.', ['Luật Truyền số=luat-cu'], '2022-05-05'],
]);

links('a law and the country beside it', [
  ['The people said that Luật Mã hóa of Madrid was good for the town.', ['Madrid=madrid']],
  ['The people said that the Japanese Luật Mã hóa was good for the town.', []],
  ["The people said that Madrid's Luật Mã hóa was good for the town.", ['Madrid=madrid']],
  [
    "The people said that Hà Nội's Luật Mã hóa was good for the town.",
    ['Hà Nội=ha-noi', 'Luật Mã hóa=luat-ma-hoa'],
  ],
  [
    'After the talks in Madrid, Luật Mã hóa was good for the people of the town.',
    ['Madrid=madrid', 'Luật Mã hóa=luat-ma-hoa'],
  ],
  ['Luật Mã hóa was good for the people and the town, they said.', ['Luật Mã hóa=luat-ma-hoa']],
  [
    'At New Valley University Luật Mã hóa was good for the people of the town.',
    ['New Valley University=dh-nova', 'Luật Mã hóa=luat-ma-hoa'],
  ],
  ['Hôm qua Luật Mã hóa Madrid ra đời.', ['Madrid=madrid']],
  ['Hôm qua Luật Mã hóa của Madrid ra đời.', ['Madrid=madrid']],
  ['Hôm qua Luật Mã hóa của Việt Nam ra đời.', ['Luật Mã hóa=luat-ma-hoa', 'Việt Nam=viet-nam']],
  ['Hôm qua Luật Mã hóa mời Madrid vui.', ['Luật Mã hóa=luat-ma-hoa', 'Madrid=madrid']],
  ['Hôm qua ở Madrid Luật Mã hóa ra đời.', ['Madrid=madrid', 'Luật Mã hóa=luat-ma-hoa']],
]);

links('what else the article names', [
  ['Khách đến từ SMT; Lào vui.', ['SMT=smt', 'Lào=lao']],
  ['Khách đến Hà Nội, SMT rất ngon.', ['Hà Nội=ha-noi']],
]);

links('a document by its mere number, and what tells which', [
  ['Theo Nghị định 7 của tỉnh.', []],
  ['Theo Nghị định 7 về việc nuôi tằm, ươm tơ.', ['Nghị định 7=nd-7']],
  ['Theo Nghị định 7 về việc nuôi lợn.', []],
  ['Theo Nghị định 7 ngày 3/3/2024.', ['Nghị định 7=nd-7']],
  ['Theo Nghị định 7, ban hành năm 2024.', ['Nghị định 7=nd-7']],
  ['Theo Nghị định 7 năm 2023; Nghị định 7 hay.', []],
  ['Theo Nghị định 7 năm 2024; Nghị định 7 hay.', ['Nghị định 7=nd-7', 'Nghị định 7=nd-7']],
]);

links('a state body’s name of three syllables, the last in small letters', [
  ['Hôm nay Bộ Công An Lụa họp.', ['Bộ Công An Lụa=bo-lua']],
  ['Hôm nay Cục Tơ lụa họp.', ['Cục Tơ lụa=cuc-to-lua']],
  ['Hôm nay Cục tơ Lụa họp.', []],
]);

links('what a firm does, between the word for it and its letters', [
  ['Theo hãng nghiên cứu SMT, giá tăng.', ['SMT=smt']],
  ['Theo hãng có món SMT, giá tăng.', []],
  ['Theo hãng Tơ SMT, giá tăng.', []],
  ['Theo hãng, món SMT ngon.', []],
]);

links('a territory before a country', [
  ['Hàng đi Việt Nam, Đảo Lụa, Lào.', ['Việt Nam=viet-nam', 'Đảo Lụa=dao-lua', 'Lào=lao']],
  ['Hàng đi Đảo Lụa (Lào).', ['Lào=lao']],
]);

links('the word for a law, and a title after it', [
  ['Tỉnh bàn pháp luật Mã hóa hôm nay.', []],
  ['Tỉnh bàn Luật Mã hóa hôm nay.', ['Luật Mã hóa=luat-ma-hoa']],
  ['Tỉnh bàn sửa đổi luật, Dệt, may và sợi đi trước.', []],
]);

links('letters that a word with capitals inside is short for', [
  ['Theo SaoMaiSoft (SMS), giá tăng. Hôm nay hãng SMS họp.', []],
  ['Theo bà Lan (SMS), giá tăng. Hôm nay hãng SMS họp.', ['SMS=sao-mai', 'SMS=sao-mai']],
]);
