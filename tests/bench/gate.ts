import { firstLook } from '../../utils/detect/gate/first-look';

/** ms that the first look may take on 100 kB of text that is no ICT article. */
const LIMIT = 5;
const RUNS = 200;

const sentence =
  'Đội bóng giành chiến thắng ở phút cuối, khán giả trên sân vận động hát vang; trọng tài xem lại rồi cho hưởng phạt đền. ';
const text = sentence.repeat(Math.ceil(100_000 / sentence.length));
const facts = {
  url: 'https://news.example/tran-cau-kich-tinh-4000001.html',
  title: 'Trận cầu kịch tính phút bù giờ',
  lead: sentence,
  text,
  sections: [],
  lang: 'vi',
  structure: { paragraphs: 40, linkShare: 0.05, articleMarkup: true },
};

/** Median of many runs, in ms. */
function median(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[RUNS / 2]!;
}

const bare = median(() => {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
});
const look = median(() => firstLook(facts));
console.log(
  `${look <= LIMIT ? 'ok  ' : 'OVER'} first look at ${text.length} characters: ${look.toFixed(2)} ms of ${LIMIT} (${(look / bare).toFixed(1)}x a bare pass over them; answer ${firstLook(facts).answer})`,
);
if (look > LIMIT) process.exitCode = 1;
