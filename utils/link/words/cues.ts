import { hashOf } from '../../text/syllables';

/** Hashes of single words, for a look at one syllable. */
export const wordSet = (words: string): ReadonlySet<number> =>
  new Set(words.split(',').map((word) => hashOf(word.trim())));

/** The country whose press is read: names that look native are at home here. A dataset id. */
export const HOME = 'viet-nam';

/** What joins the last of a list. */
export const AND = wordSet('và, and');
/** What makes of two names one. */
export const OF = wordSet('của, of');
/** Before the place where something stands; with that whose it is. */
export const IN = wordSet('ở, tại, in');
export const AT = wordSet('ở, tại, của');
/** Small words that run through names of bodies; "&" reads as the first. */
export const JOINTS = wordSet('và, tỉnh, thành, tp, quốc, bang');
/** A language, not its country. */
export const LANGUAGE = wordSet('tiếng');
/** English prose inside a slogan: "Made in Vietnam". */
export const SLOGAN = wordSet('in');
/** What English editions write right after the given name of somebody named before: "Hung said". */
export const SPEECH = wordSet(
  'said, says, told, asked, added, requested, called, pledged, noted, thanked, praised, explained, wants, wanted, hoped, spoke, agreed, confirmed, announced, reported, affirmed, noted, stressed, emphasised, emphasized, stated, urged, suggested, proposed, highlighted, underlined, expressed, assured, reiterated, disagreed, argued, warned, insisted, recalled, replied, believes, believed, expects, expected, vowed, promised, welcomed, concluded, answered, admitted, revealed, acknowledged, hailed, disclosed, shared, remarked, declared, recommended, instructed, directed, ordered, encouraged, invited, congratulated, proposes, thinks, hopes',
);
/** A league, not the country it is played in: "giải ngoại hạng Anh". */
export const LEAGUE = wordSet('hạng');
/** What is smaller than a town and may bear its name with a number: "phường Móng Cái 3". */
export const WARD = wordSet('phường, xã, quận');
/** What is too small to be the province or city whose name it bears: wards and communes took old provinces' names. */
export const SMALL_UNIT = wordSet('phường, xã, trấn, thôn, ấp, làng, khóm, huyện, quận');
/** The same in English, after the name. */
export const SMALL_UNIT_AFTER = ['ward', 'commune', 'village', 'hamlet', 'district', 'street'].map(
  (unit) => `~${unit}`,
);
/** What a stock exchange counts under a firm's or paper's name: "chỉ số Nikkei 225". */
export const INDEX: readonly string[] = ['chỉ số'];
/** What the press calls the owners of the largest firms. */
export const RICHES: readonly string[] = ['tỷ phú', 'tỉ phú', 'billionaire'];
/** A continent, not the country that shares its name: "châu Mỹ". */
export const CONTINENT = wordSet('châu');
/** A state of a federation, not the city of its name: "bang New York". */
export const STATE = wordSet('bang');
/** Before the word for a state: all of them together. */
export const FEDERAL = wordSet('liên');
/** With "luật" no law: "pháp luật", "quy luật". */
export const LAW_AT_LARGE = wordSet('pháp, quy');
/** A part of a country: "miền Trung". */
export const REGION = wordSet('miền, vùng');
/** Cues of places that stand before people's names as well. */
export const WEAK_CUES: ReadonlySet<string> = new Set([
  'và',
  'với',
  'của',
  'cùng',
  'giữa',
  'người',
  'phía',
  'đối tác',
]);

/** Words after which an abbreviation of a ministry's field means the field. */
export const FIELD_WORDS = wordSet('vực, ngành, về, tác, triển, trưởng, nghiệp, dụng, sách, lý, mạng');

/** What only somebody does, or is done with: right beside a name they say that a body or person is meant. */
export const ACTORS: readonly string[] = [
  ...[
    'theo',
    'số liệu của',
    'báo cáo của',
    'khảo sát của',
    'đề nghị',
    'hãng',
    'cổ phiếu',
    'hợp tác với',
    'phối hợp với',
    'làm việc với',
    'ký kết với',
    'liên kết với',
    'đại diện',
    'lãnh đạo',
    'chuyên gia',
    'trụ sở',
  ],
  ...[
    'cho biết',
    'cho rằng',
    'công bố',
    'thông báo',
    'khẳng định',
    'dự báo',
    'cảnh báo',
    'khuyến cáo',
    'nhận định',
    'kêu gọi',
    'cam kết',
    'ký kết',
    'ghi nhận',
  ].map((verb) => `~${verb}`),
];

/** What a firm is called; its trade may stand between this and its name. */
export const FIRM_WORDS: readonly string[] = ['công ty', 'tập đoàn', 'ngân hàng', 'hãng', 'quỹ'];

/** What firms do: right after a firm's letters. */
export const FIRM_VERBS: readonly string[] = [
  'ra mắt',
  'giới thiệu',
  'phát hành',
  'đầu tư',
  'tuyển',
  'mở bán',
  'triển khai',
  'xây dựng',
  'khởi công',
  'khai trương',
  'hợp tác',
  'mua lại',
  'thâu tóm',
  'báo lãi',
  'báo lỗ',
].map((verb) => `~${verb}`);
/** Before the letters of a paper, station or agency. */
export const SOURCES: readonly string[] = [
  ...[
    'theo',
    'hãng tin',
    'hãng thông tấn',
    'tờ',
    'báo',
    'kênh',
    'đài',
    'phóng viên',
    'PV',
    'trên',
    'trên sóng',
    'nguồn',
    'trả lời',
    'nói với',
    'chia sẻ với',
    'tiết lộ với',
    'according to',
    'told',
  ],
  ...['đưa tin', 'dẫn lời', 'phát sóng', 'tường thuật', 'reported', 'aired', 'broadcast', 'said'].map(
    (verb) => `~${verb}`,
  ),
];

/** Small words that open sentences before a name. */
export const OPENERS = wordSet(
  'việc, nếu, dù, nhờ, khi, theo, với, nhưng, sau, trước, từ, vì, do, trong, để, cả, tuy, while, when, but, after, as, for, with, if',
);

/** What a newspaper does with words: right after a name that is also common words, they say that the paper is meant. */
export const PRESS_VERBS: readonly string[] = [
  'xin',
  'ghi nhận',
  'đưa tin',
  'dẫn lời',
  'dẫn nguồn',
  'phỏng vấn',
  'trích đăng',
  'có cuộc',
  'lược ghi',
].map((verb) => `~${verb}`);

/** What somebody does to a person: an office or body before it is not the person's ("Google đã gặp Phó Thủ tướng X"). */
export const ACTS = wordSet(
  'đã, sẽ, đang, gặp, tiếp, mời, với, cùng, ký, thăm, đón, được, bị, ơn, met, meets, told, with, received, thanked, welcomed, hosted',
);
/** In English, what parts a person's noun phrase from the words before: "signed on Tuesday in front of General Secretary X". */
export const ACTS_IN_ENGLISH = wordSet(
  'signed, inked, visited, hosted, by, on, in, at, from, to, as, after, before, during, under, between, said, says, asked, when, while, where, that',
);
/** Between somebody's name and the office that is given to him. */
export const APPOINTED: readonly (readonly number[])[] = [
  'giữ chức vụ',
  'giữ chức',
  'giữ cương vị',
  'làm',
  'đảm nhiệm chức vụ',
  'đảm nhận chức vụ',
  'được bổ nhiệm làm',
  'được bổ nhiệm giữ chức vụ',
  'được bổ nhiệm giữ chức',
  'được bầu làm',
  'được bầu giữ chức vụ',
  'được bầu giữ chức',
  'được điều động giữ chức vụ',
  'được điều động giữ chức',
].map((words) => words.split(' ').map((word) => hashOf(word)));
/** Before a further office of the same person: "ông X, Chủ tịch Hội Y, nguyên Thứ trưởng Z". */
export const FORMER = wordSet('nguyên, cựu, kiêm, từng, former, then');
/** Of them, those that say that the office is over. */
export const LEFT = wordSet('nguyên, cựu, cố, former');
/** Offices of the state, of which there is one at a time or few, and which are said without a body. */
export const STATE_OFFICES: ReadonlySet<string> = new Set([
  'tổng bí thư',
  'chủ tịch nước',
  'phó chủ tịch nước',
  'thủ tướng',
  'phó thủ tướng',
  'phó thủ tướng thường trực',
  'chủ tịch quốc hội',
  'phó chủ tịch quốc hội',
]);

/** What a longer body is divided into: the abbreviation after such a name may be the whole's ("Vụ Thanh toán (NHNN)"). */
export const UNITS = wordSet('vụ, cục, viện, ban, phòng, khoa, trường, trung, chi, đài, báo, văn');

/** Before a title: the text is not adopted yet, so the coming edition is meant. */
export const DRAFT_BEFORE = [
  'dự thảo',
  'dự án',
  'xây dựng',
  'soạn thảo',
  'thông qua',
  'sửa đổi',
  'đề nghị xây dựng',
  'draft',
  'bill for the',
];
/** An amending law speaks of the edition it amends. */
export const AMENDED_BEFORE = ['một số điều của', 'một số điều'];
/** Foreign words of the press that begin nobody's name, even with a capital. */
export const LOANS: ReadonlySet<string> = new Set(
  `startup, start-up, robot, chatbot, smartphone, laptop, app, web, website, fintech, cloud, shop, game, video, clip,
  livestream, blockchain, internet, online, fan, tech, chip, server, router, modem, marketing, logistics, model, big, team,
  taxi, drone, camera, tablet, podcast, blog, forum, hacker, malware, email, sim, card, chatgpt, bot, studio, showroom`
    .split(',')
    .map((word) => word.trim()),
);

/** Before "bộ": a list of ministries follows. */
export const MANY = wordSet('các, hai, ba, bốn, năm, những, nhiều');
/** Right after a body's name, or a list of them: it is another country's. */
export const ABROAD_AFTER = [
  'nước này',
  'nước bạn',
  'nước sở tại',
  'nước ngoài',
  'nước láng giềng',
  'các nước',
  'một nước',
  'một số nước',
  'nước chủ nhà',
].flatMap((words) => [`~${words}`, `~của ${words}`]);

/** "Đạo luật X": an act of another country. */
export const ACT = wordSet('đạo');
/** "Bộ môn Luật X", "ngành Luật X": who teaches a branch of law, or what is studied. */
export const TAUGHT = wordSet('môn, khoa, ngành');
/** Small words that make another law of a title they follow: "Luật Đầu tư công", not "Luật Đầu tư công bố". */
export const TITLE_TAIL =
  /^\s+(công(?!\s+(?:bố|khai|nhận|tác|dân))|mở(?!\s+(?:đường|ra|cửa|lối|rộng|đầu))|cá nhân|tư nhân|điện tử|đô thị|phát triển|công dân|quốc tế|quốc gia|trong nước|ra nước ngoài|theo phương thức|theo hình thức)(?![\p{L}\p{M}])/u;
/** In a title, or after it, the same. */
export const REVISED = wordSet('sửa, đổi');
/** Before an English title, or in brackets after it, the same. */
export const REVISED_IN_ENGLISH = wordSet('amended, revised');
/** Waters, woods and heights: what is named after these is no firm ("rừng Amazon"). */
export const NATURE = [
  ...['rừng', 'sông', 'núi', 'hồ', 'đảo', 'thác', 'suối', 'lưu vực', 'đồng bằng'],
  ...['rainforest', 'river', 'basin', 'forest', 'jungle', 'delta'].map((word) => `~${word}`),
];
/** Bodies of which a country has one that is called by the country's name. */
export const NATIONAL = [
  'ngân hàng',
  'bưu điện',
  'bưu chính',
  'đường sắt',
  'hàng không',
  'điện lực',
  'bank of',
];
/** What has a title of its own in quotation marks: a place in such a title is no news of that place. */
export const WORKS = [
  ...['bài hát', 'ca khúc', 'bản nhạc', 'bài thơ', 'tập thơ', 'tiết mục', 'phim', 'bộ phim', 'phim tài liệu'],
  ...[
    'cuốn',
    'cuốn sách',
    'quyển',
    'sách',
    'tiểu thuyết',
    'truyện',
    'vở',
    'vở kịch',
    'vở diễn',
    'album',
    'MV',
  ],
  ...[
    'tranh',
    'bức tranh',
    'trò chơi',
    'game',
    'gameshow',
    'ứng dụng',
    'phần mềm',
    'fanpage',
    'nhóm',
    'kênh',
  ],
  ...['song', 'film', 'movie', 'book', 'novel', 'album', 'game', 'app', 'podcast', 'poem', 'series'],
];
/** After an English name: somebody's kin, so that the name is a person's. */
export const KIN = ['wife', 'husband', 'son', 'daughter', 'mother', 'father', 'brother', 'sister'].flatMap(
  (kin) => [`~his ${kin}`, `~her ${kin}`],
);
/** After a firm's name: what it is, no name of another one. */
export const FIRM_TAIL = wordSet('Corporation, Corp, Group, Inc, Company, JSC');
/** After a name: the younger of two who bear it. */
export const JUNIOR = wordSet('Jr, Junior');
/** Before a name: a team or club bears it. */
export const TEAM = wordSet('đội, CLB');
/** Before "đội": soldiers, no team. */
export const TROOPS = wordSet('quân, bộ, biên, hải, phi, lữ');
/** Before the name of whoever was played against. */
export const BEATEN = ['thắng', 'đánh bại', 'thua', 'hạ gục', 'cầm hòa', 'cầm hoà', 'đá với'];
/** What only a text about a match speaks of, after a syllable that does not count. */
export const MATCH =
  'môn bóng đá chung kết bán kết tứ kết trận đấu cầu thủ tỷ số bóng rổ bóng chuyền vòng bảng';
