import { links } from './links';

// What an article goes on with: abbreviations, short names, lists and plain names of what it named before.

links('letters in brackets', [
  ['Công ty Ánh Trăng (SMS) khai trương; SMS có ba phòng.', []],
  ['Cục Kế toán (SWL) báo lỗi; SWL đã sửa.', []],
  ['Cục Kế toán (XYZ) báo lỗi; XYZ đã sửa.', []],
  ['Trung tâm Kỹ thuật Tơ tằm (SWL) mở cửa.', ['Trung tâm Kỹ thuật Tơ tằm=vien-lua', 'SWL=vien-lua']],
  ['Hôm nay Trung tâm Kỹ thuật Sông Hồng (SWL) mở cửa.', []],
  ['Ở Lào, Trung tâm Điện lực Sông Hồng (SWL) mở cửa.', ['Lào=lao']],
  ['Đại học Nova (xem NVU) mở cửa.', ['Đại học Nova=dh-nova']],
  ['Đại học Nova (NVU, 2024) mở cửa. NVU vui.', ['Đại học Nova=dh-nova']],
  ['Đại học Nova (NVU) mở cửa. NVU Shop bán hàng.', ['Đại học Nova=dh-nova', 'NVU=dh-nova']],
  ['Đại học Nova (NVU) mở cửa. Khách khen NVU', ['Đại học Nova=dh-nova', 'NVU=dh-nova', 'NVU=dh-nova']],
]);

links('an embassy by the beginning of its name', [
  [
    'Đại sứ quán Việt Nam tại Séc mở cửa. Đại sứ quán Việt Nam mời khách.',
    ['Đại sứ quán Việt Nam tại Séc=dsq-sec', 'Đại sứ quán Việt Nam=dsq-sec'],
  ],
  [
    'Đại sứ quán Việt Nam đón khách. Đại sứ quán Việt Nam tại Séc mở cửa.',
    ['Đại sứ quán Việt Nam tại Séc=dsq-sec'],
  ],
  ['Đại sứ quán Lào tại Việt Nam đón khách. Đại sứ quán Lào vui.', []],
]);

links('a person’s short name', [
  ['Bộ trưởng Trần Minh Hải đến. Ông Trần cười.', ['Trần Minh Hải=bo-truong'], '2022-09-01'],
  [
    'Ông Hải (Trần Minh Hải), Bộ trưởng Bộ TT&SH, cười.',
    ['Hải=bo-truong', 'Trần Minh Hải=bo-truong', 'Bộ TT&SH=bo-so'],
    '2022-09-01',
  ],
  [
    'Ông Hải và Trần Minh Hải, Bộ trưởng Bộ TT&SH, cười.',
    ['Trần Minh Hải=bo-truong', 'Bộ TT&SH=bo-so'],
    '2022-09-01',
  ],
  [
    'Minister Trần Minh Hải met the people. Hải said that it was good.',
    ['Trần Minh Hải=bo-truong', 'Hải=bo-truong'],
    '2022-09-01',
  ],
  [
    'Minister Trần Minh Hải met the people. Hải was in the town.',
    ['Trần Minh Hải=bo-truong', 'Hải=bo-truong'],
    '2022-09-01',
  ],
  [
    'Minister Trần Minh Hải met the people of the town. In the Hải was a boat.',
    ['Trần Minh Hải=bo-truong'],
    '2022-09-01',
  ],
  [
    'Minister Trần Minh Hải met the people of the town. Hải Dương said it was good.',
    ['Trần Minh Hải=bo-truong'],
    '2022-09-01',
  ],
  ['Bà Anna Walker đến. Khi Mary Walker nói, phố im.', ['Anna Walker=walker']],
  ['Bà Anna Walker đến. Walker Shop bán hàng.', ['Anna Walker=walker']],
]);

links('the second of two names that share their head', [
  ['Đại học Nova và terra cùng dự.', ['Đại học Nova=dh-nova']],
  ['Đại học Nova, Terra cùng dự.', ['Đại học Nova=dh-nova', 'Terra=dh-terra']],
  ['Đại học Nova và Terra mới cùng dự.', ['Đại học Nova=dh-nova', 'Terra=dh-terra']],
  ['Madrid và Terra cùng dự.', ['Madrid=madrid']],
]);

links('a list of ministries', [
  ['Giao các bộ: Lụa, Thông tin và Số hóa; Gốm làm.', ['Lụa=bo-lua', 'Thông tin và Số hóa=bo-so']],
  ['Giao bộ: Lụa và Thông tin và Số hóa làm.', ['Lụa=bo-lua', 'Thông tin và Số hóa=bo-so']],
  ['Giao các bộ: Lụa với Thông tin và Số hóa làm.', []],
]);

links('letters, and whether they were introduced', [
  ['Hôm qua Công ty Ánh Trăng (ATG) vui. ATG mở cửa.', []],
  ['Đại học Nova\n(NVU) mở cửa.', ['Đại học Nova=dh-nova']],
  ['Đại học Nova ( NVU ) mở cửa. NVU vui.', ['Đại học Nova=dh-nova', 'NVU=dh-nova', 'NVU=dh-nova']],
  ['Đại học Nova (nvu) mở cửa. nvu vui.', ['Đại học Nova=dh-nova']],
  ['SaoMai (Tập đoàn Sao Mai Số) mở cửa.', ['SaoMai=sao-mai', 'Tập đoàn Sao Mai Số=sao-mai']],
  ['Hà Nội (HN) mở cửa. HN vui.', ['Hà Nội=ha-noi']],
  ['Hôm qua Đại học Nova và SaoMai (SMS) ký.', ['Đại học Nova=dh-nova', 'SaoMai=sao-mai', 'SMS=sao-mai']],
]);

links('one who may be meant by a part of the name', [
  ['Có Bộ trưởng Trần Minh Hải; ông Hải cười.', ['Trần Minh Hải=bo-truong', 'Hải=bo-truong'], '2022-09-01'],
  ['Có Bộ trưởng Trần Minh Hải và ông Vũ Văn Hải; ông Hải cười.', ['Trần Minh Hải=bo-truong'], '2022-09-01'],
  ['Có Bộ trưởng Trần Minh Hải. Hải cười.', ['Trần Minh Hải=bo-truong'], '2022-09-01'],
  ['Có Bộ trưởng Trần Minh Hải. Phố Hải vui.', ['Trần Minh Hải=bo-truong'], '2022-09-01'],
  ['Bà Anna Walker đến. Họ gặp Zuno Walker ở phố.', ['Anna Walker=walker']],
  ['Bà Anna Walker đến. Anna cười.', ['Anna Walker=walker', 'Anna=walker']],
  ['Bà Anna Walker đến, walker đi bộ.', ['Anna Walker=walker']],
]);

links('another country’s body, by its plain name', [
  [
    'Bộ Than Nga họp. Bộ Than và Hà Nội vui.',
    ['Bộ Than Nga=bo-than-nga', 'Bộ Than=bo-than-nga', 'Hà Nội=ha-noi'],
  ],
  ['Bộ Than Nga họp. Sau đó có Bộ Than', ['Bộ Than Nga=bo-than-nga', 'Bộ Than=bo-than-nga']],
]);

links('bodies that every province has, by their names without it', [
  [
    'Hà Nội họp. Hà Nội giao Sở Lụa, UBND TP và Thành ủy làm.',
    ['Hà Nội=ha-noi', 'Hà Nội=ha-noi', 'Sở Lụa=so-lua-hn', 'UBND TP=ubnd-hn', 'Thành ủy=thanh-uy-hn'],
  ],
  ['Xã họp ở Hà Nội và giao Sở Lụa làm.', ['Hà Nội=ha-noi']],
  ['Hà Nội họp. Hà Nội giao các Sở Lụa, UBND tỉnh và Tỉnh ủy làm.', ['Hà Nội=ha-noi', 'Hà Nội=ha-noi']],
  ['Hà Nội họp. Hà Nội giao Sở Lụa địa phương, UBND làm.', ['Hà Nội=ha-noi', 'Hà Nội=ha-noi']],
  ['Hà Nội họp. Hà Nội giao Sở Lụa Gấm và 34 Thành ủy làm.', ['Hà Nội=ha-noi', 'Hà Nội=ha-noi']],
  [
    'Hà Nội họp. Hà Nội mời Giám đốc Sở Lụa Trần Thị Gốm tới.',
    ['Hà Nội=ha-noi', 'Hà Nội=ha-noi', 'Sở Lụa=so-lua-hn'],
  ],
  [
    'Hà Nội và Hải Phòng họp. Sở Lụa Hà Nội báo cáo. Sở Lụa vui.',
    ['Hà Nội=ha-noi', 'Hải Phòng=hai-phong', 'Sở Lụa Hà Nội=so-lua-hn', 'Sở Lụa=so-lua-hn'],
  ],
  [
    'Có Sở Lụa Hà Nội, Sở Lụa Hải Phòng ở Hà Nội, Hải Phòng. Sở Lụa vui.',
    ['Sở Lụa Hà Nội=so-lua-hn', 'Sở Lụa Hải Phòng=so-lua-hp', 'Hà Nội=ha-noi', 'Hải Phòng=hai-phong'],
  ],
  [
    'Hà Nội họp. Hà Nội mời Ban Thường vụ Thành ủy Hà Nội.',
    ['Hà Nội=ha-noi', 'Hà Nội=ha-noi', 'Thành ủy Hà Nội=thanh-uy-hn'],
  ],
]);
