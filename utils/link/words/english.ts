import { wordSet } from './cues';
import type { WordClass } from './lexicon';
import { words } from './lexicon';

/**
 * English words of office, each with the Vietnamese ones it may stand for: the dataset gives offices in Vietnamese. Longer
 * ones are told from the shorter ones inside them ("Deputy Prime Minister").
 */
export const OFFICES: Readonly<Record<string, string>> = {
  'Prime Minister': 'Thủ tướng',
  PM: 'Thủ tướng',
  Premier: 'Thủ tướng',
  'Deputy Prime Minister': 'Phó Thủ tướng',
  'Permanent Deputy Prime Minister': 'Phó Thủ tướng',
  'Deputy PM': 'Phó Thủ tướng',
  'Permanent Deputy PM': 'Phó Thủ tướng',
  'Deputy Premier': 'Phó Thủ tướng',
  'First Deputy Prime Minister': 'Phó Thủ tướng',
  Minister: 'Bộ trưởng',
  'Foreign Minister': 'Bộ trưởng Bộ Ngoại giao, Bộ trưởng Ngoại giao, Ngoại trưởng',
  'Deputy Minister': 'Thứ trưởng',
  'Vice Minister': 'Thứ trưởng, Phó Bộ trưởng',
  'Permanent Deputy Minister': 'Thứ trưởng',
  'Deputy Foreign Minister': 'Thứ trưởng',
  'Party General Secretary': 'Tổng Bí thư',
  'General Secretary': 'Tổng Bí thư',
  'Party chief': 'Tổng Bí thư',
  'Party leader': 'Tổng Bí thư',
  'Secretary General': 'Tổng Thư ký',
  'Deputy Secretary': 'Phó Bí thư',
  'Party Secretary': 'Bí thư',
  Secretary: 'Bí thư, Bộ trưởng, Ngoại trưởng',
  'Secretary of State': 'Ngoại trưởng, Quốc vụ khanh',
  'State President': 'Chủ tịch nước',
  'Vice State President': 'Phó Chủ tịch nước',
  President: 'Tổng thống, Chủ tịch, Giám đốc, Hiệu trưởng, Viện trưởng',
  'Vice President': 'Phó Tổng thống, Phó Chủ tịch, Phó Tổng Giám đốc, Phó Giám đốc, Phó Hiệu trưởng',
  Chairman: 'Chủ tịch',
  Chairwoman: 'Chủ tịch',
  Chairperson: 'Chủ tịch',
  Chair: 'Chủ tịch, Chủ nhiệm, Trưởng ban',
  'Vice Chairman': 'Phó Chủ tịch',
  'Vice Chairwoman': 'Phó Chủ tịch',
  'Vice Chair': 'Phó Chủ tịch',
  'Deputy Chairman': 'Phó Chủ tịch',
  CEO: 'CEO, Tổng Giám đốc, Giám đốc điều hành',
  'Chief Executive': 'CEO, Tổng Giám đốc, Giám đốc điều hành',
  'Chief Executive Officer': 'CEO, Tổng Giám đốc, Giám đốc điều hành',
  'Deputy CEO': 'Phó Tổng Giám đốc',
  'General Director': 'Tổng Giám đốc, Giám đốc',
  'Deputy General Director': 'Phó Tổng Giám đốc',
  'Director General': 'Cục trưởng, Vụ trưởng, Tổng Giám đốc, Tổng cục trưởng',
  'Deputy Director General': 'Phó Cục trưởng, Phó Vụ trưởng, Phó Tổng Giám đốc',
  Director: 'Giám đốc, Cục trưởng, Vụ trưởng, Viện trưởng',
  'Deputy Director': 'Phó Giám đốc, Phó Cục trưởng, Phó Vụ trưởng, Phó Viện trưởng',
  Rector: 'Hiệu trưởng, Giám đốc',
  Governor: 'Thống đốc, Thủ hiến, Tỉnh trưởng',
  'Deputy Governor': 'Phó Thống đốc',
  Mayor: 'Thị trưởng',
  Ambassador: 'Đại sứ',
  'Consul General': 'Tổng lãnh sự',
  Head: 'Trưởng ban, Cục trưởng, Vụ trưởng, Chủ nhiệm, Trưởng đoàn, Trưởng phòng',
  'Deputy Head': 'Phó Trưởng ban, Phó Cục trưởng, Phó Vụ trưởng, Phó Chủ nhiệm',
  'Editor in Chief': 'Tổng Biên tập',
  'Deputy Editor in Chief': 'Phó Tổng Biên tập',
  'Chief Justice': 'Chánh án',
  'Auditor General': 'Tổng Kiểm toán',
  Spokesperson: 'Người phát ngôn, Phát ngôn viên',
  Spokeswoman: 'Người phát ngôn, Phát ngôn viên',
  Spokesman: 'Người phát ngôn, Phát ngôn viên',
  Representative: 'Đại diện, Trưởng đại diện',
  General: 'Đại tướng',
  King: 'Quốc vương, Nhà vua',
  founder: 'nhà sáng lập',
  'co founder': 'đồng sáng lập',
};

/** An office several hold: "Ministers", "Vice Chairmen". */
export const plural = (office: string): string =>
  office.endsWith('man') ? office.replace(/man$/, 'men') : `${office}s`;

/** Such offices, in small letters. */
export const PLURALS: ReadonlySet<string> = new Set(
  Object.keys(OFFICES).map((office) => plural(office).toLowerCase()),
);

/** What each country's things are called in English, by its English name. */
export const DEMONYM_OF: Readonly<Record<string, string>> = Object.fromEntries(
  `United States=American, Australia=Australian, Austria=Austrian, Belgium=Belgian, Brazil=Brazilian, United Kingdom=British,
  Cambodia=Cambodian, Canada=Canadian, China=Chinese, Cuba=Cuban, Czechia=Czech, Denmark=Danish, Netherlands=Dutch, Egypt=Egyptian,
  Finland=Finnish, France=French, Germany=German, Greece=Greek, Hungary=Hungarian, India=Indian, Indonesia=Indonesian, Iran=Iranian,
  Ireland=Irish, Israel=Israeli, Italy=Italian, Japan=Japanese, Kazakhstan=Kazakh, South Korea=Korean, Laos=Lao, Malaysia=Malaysian,
  Mexico=Mexican, Mongolia=Mongolian, Norway=Norwegian, Pakistan=Pakistani, Philippines=Philippine, Poland=Polish, Portugal=Portuguese,
  Romania=Romanian, Russia=Russian, Saudi Arabia=Saudi, Singapore=Singaporean, Slovakia=Slovak, Spain=Spanish, Sweden=Swedish,
  Switzerland=Swiss, Taiwan=Taiwanese, Thailand=Thai, Türkiye=Turkish, Ukraine=Ukrainian, Bulgaria=Bulgarian, Estonia=Estonian`
    .split(',')
    .map((pair) => pair.trim().split('=') as [string, string]),
);

/** Words of another country before a body's name: "the Japanese Ministry of Finance". */
export const DEMONYMS: ReadonlySet<string> = new Set([
  ...Object.values(DEMONYM_OF).map((word) => word.toLowerCase()),
  'myanmar',
  'us',
  'uk',
]);

/** What follows the subject of an English sentence where it says no more than that. */
export const BEING: ReadonlySet<string> = new Set(
  `was is had has will also would then leaves left met meets visited visits arrived attended joined held heads led chaired witnessed
  toured flew went came began ended returned called signed opened closed presented received hosted addressed delivered promised
  travelled traveled took gave set saw paid chaired`.split(/\s+/),
);
/**
 * Common words that are also firms' names: at the beginning of a sentence the capital tells nothing. Small letters.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `alphabet amazon apple arm block box compass discord fortune gap grab honor honour intel line match meta nothing oracle orange
  shell signal slack snap sprint square steam stripe sun target telegram time unity visa wired zoom be nest prime scale stage word`.split(
    /\s+/,
  ),
);
/** What a firm does or has, right after its name. */
export const FIRM_DEEDS: ReadonlySet<string> = new Set(
  `plans planned launched launches opened opens bought buys sold sells makes made signed signs invested invests builds built paid
  pays hired hires employs owns runs operates earned reported expanded unveiled released introduced acquired raised posted
  can could may might must should does did do shares stock executives engineers staff employees customers users fans
  shareholders devices phones chips servers stores factories suppliers`.split(/\s+/),
);
/** Given names in plain letters that begin English sentences as other words. */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(['Long', 'Hung', 'Sang', 'Hang', 'Than', 'Dung']);

/** Small words that run through an English body's name ("Ministry of Science and Technology"). */
export const NAME_JOINTS = wordSet('of, and, for, the');

/** The words of English news prose, by the same classes as the Vietnamese ones; a class without a word has none in English. */
export const english: Record<WordClass, string> = {
  title: Object.keys(OFFICES)
    .flatMap((office) => [office, plural(office)])
    .join(','),
  address: 'Mr, Mrs, Ms, Mme, Madam, Comrade',
  general:
    'Senior Lieutenant General, Lieutenant General, Major General, Colonel General, Admiral, Vice Admiral, Rear Admiral',
  calling: `Professor, Prof, Associate Professor, Dr, PhD, lawyer, journalist, reporter, expert, economist, analyst, coach, striker, midfielder,
    defender, goalkeeper, singer, actor, actress, poet, writer, defendant, suspect, victim, driver, teacher, student, farmer, nurse, judge,
    engineer, athlete, resident, tourist, businessman, businesswoman, author, lecturer`,
  lowly: `lawyer, coach, striker, midfielder, defender, goalkeeper, footballer, player, captain, singer, actor, actress, poet, writer, painter, defendant, suspect,
    victim, driver, teacher, student, pupil, farmer, fisherman, nurse, doctor, judge, athlete, boxer, runner, swimmer, resident, tourist, author, worker, patient,
    owner, shop owner, a farmer, a shop owner, vendor, a local, local resident, mother, father, widow, referee, YouTuber, TikToker, blogger, streamer, model, beauty queen,
    contestant, trader, passenger, customer, villager, soldier, veteran, pilot, guide, architect, pharmacist`,
  academic: `professor, associate professor`,
  professor: `professor, associate professor, Prof, Assoc Prof`,
  surname: `${words.surname}, Nguyen, Tran, Le, Pham, Hoang, Huynh, Phan, Vu, Vo, Dang, Bui, Ngo, Duong, Ly, Truong, Dinh, Phung, Trinh, Dao, Ta, Luong, Luu, Vuong,
    Quach, Kieu, Doan, Nghiem, Khuat, Dam`,
  rareSurname: `${words.rareSurname}, Do, To, Ho, Mac, Tang, Tong, Ha, Cao, Thai, Lam, Chau, Tu, Nong, Thach, Van, Ton, Trieu, Thieu, Luc, Au, Hua, Phi`,
  body: `Ministry, Department, General Department, Authority, Agency, Committee, Steering Committee, People's Committee, Commission, Council, Association, Federation, Office,
    Government Office, Bureau, Court, Supreme Court, Party, Board, National Assembly, Parliament, Senate, Congress, Inspectorate, Directorate`,
  embassy: 'Embassy, Consulate, Consulate General, Permanent Mission, Representative Office',
  firm: 'Bank, Company',
  school: 'University, Institute, Academy, College, School, Hospital, Centre, Center, Museum, Faculty',
  gathering:
    'Forum, Conference, Summit, Law, Decree, Circular, Convention, Treaty, World Cup, SEA Games, V-League',
  area: '',
  street: '',
  compound: '',
  opener: '',
  typeWord: '',
  placeCue: `in, at, from, to, of, near, visit, visited, visiting, leave, left, reach, reached, across, between, outside, throughout, with, for, and, by,
    city of, province of, state of, capital of, government of, republic of`,
  stop: `has, have, had, is, are, was, were, be, will, would, can, could, may, said, says, told, in, on, at, to, from, by, with, as, that, which, who, this, its, their,
    about, after, before, during, under, over, into, than, or, but, not, also, a, an, it, he, she, they`,
};
