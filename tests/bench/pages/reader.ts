import { readBlocks } from '../../../utils/page/find/blocks';
import { isNoise } from '../../../utils/page/find/noise';
import { Highlights } from '../../../utils/page/mark/highlights';
import { HitIndex, type Paragraph } from '../../../utils/page/mark/hit-test';
import { inksFor } from '../../../utils/page/mark/ink';
import { byLine } from '../../../utils/page/mark/lines';
import { spansOf } from '../../../utils/page/mark/reading';

/** The page's half of the reader's bench: the product's own modules on an article of 50,000 characters with 2,000 mentions. */
const NAMES = ['Nguyễn Văn An', 'Bộ Công nghệ', 'Hà Nội', 'Luật Dữ liệu', 'Diễn đàn Số'];
const TYPES = ['person', 'organization', 'place', 'document', 'event'] as const;

export function article(mentions = 2000): void {
  const root = document.createElement('article');
  for (let n = 0; n < mentions; n += 10) {
    const paragraph = document.createElement('p');
    paragraph.textContent = Array.from(
      { length: 10 },
      (_, m) => `${NAMES[(n + m) % NAMES.length]} gặp bên kia, `,
    ).join('');
    root.append(paragraph);
  }
  document.body.replaceChildren(root);
}

const root = () => document.querySelector('article')!;
const blocks = () => readBlocks(root(), { isNoise });

/** The paragraphs with their mentions, as a reading has them. */
export function found(): Paragraph[] {
  const read = blocks();
  const lines = read.map(({ text }) => text);
  const all = [...lines.join('\n').matchAll(new RegExp(NAMES.join('|'), 'g'))].map(
    ({ index, 0: surface }) => ({
      start: index,
      end: index + surface.length,
      entity: surface,
      type: TYPES[NAMES.indexOf(surface)]!,
      reasons: [],
    }),
  );
  return byLine(lines, all).map((own, n) => ({
    pieces: read[n]!.pieces,
    found: own.map((mention) => ({
      ...mention,
      surface: mention.entity,
      spans: spansOf(read[n]!, mention.start, mention.end),
    })),
  }));
}

/** Times of `runs` rounds in ms; Firefox rounds its clock to 1 ms, so each entry is the mean of a batch there. */
function times(runs: number, batch: number, once: () => unknown): number[] {
  return Array.from({ length: runs }, () => {
    const began = performance.now();
    for (let n = 0; n < batch; n += 1) once();
    return (performance.now() - began) / batch;
  }).sort((a, b) => a - b);
}
const spread = (sorted: number[]) => ({
  median: sorted[Math.floor(sorted.length / 2)]!,
  p95: sorted[Math.floor(sorted.length * 0.95)]!,
});

export const reading = () => ({ length: root().textContent!.length, ...spread(times(20, 3, blocks)) });

export function painting() {
  const all = found().flatMap((paragraph) => paragraph.found);
  const paint: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    const highlights = new Highlights();
    // As in a page, where the sheet is there when the names come.
    highlights.style({ inks: inksFor([255, 255, 255]), strength: 'normal' });
    highlights.keep();
    document.body.getBoundingClientRect();
    const began = performance.now();
    highlights.paint(all);
    document.body.getBoundingClientRect();
    paint.push(performance.now() - began);
    highlights.remove();
  }
  paint.sort((a, b) => a - b);
  return { mentions: all.length, nodes: document.querySelectorAll('*').length, ...spread(paint) };
}

export function pointing() {
  const hits = new HitIndex();
  hits.fill(found(), []);
  let met = 0;
  let n = 0;
  const point = () => {
    n += 1;
    if (hits.at((n * 37) % innerWidth, (n * 53) % innerHeight)) met += 1;
  };
  const all = times(400, 20, point);
  return { met: met / n, ...spread(all) };
}

/** An empty popup drawn by the page's own script: from the call to the frame after it is painted, ms. */
export async function emptyPopup(): Promise<number> {
  const popup = document.createElement('div');
  popup.popover = 'manual';
  document.body.append(popup);
  const began = performance.now();
  popup.showPopover();
  await painted();
  const took = performance.now() - began;
  popup.remove();
  return took;
}

const painted = () =>
  new Promise<void>((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage(0);
    });
  });
