import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser, root } from '../../../utils/cli/setup/setup.mjs';
import { bundledSample } from '../../pages/index';
import { browsers, until } from '../kit/harness';

const sample = join(root, 'tests/pages/served', bundledSample.file);
const PERSON = bundledSample.hovers[0]!.words;
/** The sentence with which CONTRIBUTING shows a new fact. */
const TEXT = /echo "(.*)" > \/tmp\/thu\.txt/.exec(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'))![1]!;
const TWO_PEOPLE = `Hai bộ bàn về chuyển đổi số và hạ tầng viễn thông
Bộ trưởng Bộ Công nghệ và Truyền thông Lào Boviengkham Vongdara và Bộ trưởng Nguyễn Mạnh Hùng bàn về mạng viễn thông 5G và an toàn thông tin.`;
const COOKING = `Canh chua nấu với cá lóc đồng
Món canh của mùa nước nổi cần me chín, bông điên điển và cá còn tươi, ăn kèm cơm nóng ở Hà Nội.`;

/** A machine without a display: no window opens, wherever these tests run. */
const { DISPLAY: _, WAYLAND_DISPLAY: __, ...noDisplay } = process.env;

/** What a command of the README prints. Rejects when it fails. */
async function prints(program: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args, { cwd: root, env: noDisplay });
  return stdout;
}

/** The parts of what was printed, one for each article. */
const articles = (printed: string) => printed.split(/^(?=\S)/m);

/** The lines of the card. */
const cardIn = (printed: string) => /\n {2}card:\n(.*?)\n {2}picture/s.exec(printed)?.[1]?.trim() ?? '';

function picturesIn(printed: string): string[] {
  return [...printed.matchAll(/^ {2}picture: (.+)$/gm)].map(([, path]) => join(root, path!));
}

/** Pictures of this run: taken since then. */
function expectPictures(printed: string, count: number, since: number): void {
  const pictures = picturesIn(printed);
  expect(pictures).toHaveLength(count);
  for (const path of pictures) expect(statSync(path).mtimeMs).toBeGreaterThan(since);
}

describe.each(browsers)('the README’s commands in %s', { timeout: 120_000 }, (name) => {
  let folder: string;
  let since: number;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'boi-canh-commands-'));
    since = Date.now() - 1000;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('`npm run try` opens each text and page of a folder and prints verdict, date, names and one card; with `--card` that one, unfolded', async () => {
    const tried = async (...args: string[]) =>
      articles(await prints('npm', 'run', '-s', 'try', '--', folder, '--browser', name, ...args));
    writeFileSync(join(folder, '1.txt'), TEXT);
    copyFileSync(sample, join(folder, '2.html'));
    writeFileSync(join(folder, '3.txt'), COOKING);
    writeFileSync(join(folder, 'not-an-article.md'), TEXT);
    const [text, page, cooking, ...more] = await tried();
    expect(more).toEqual([]);
    expect(text).toContain(`${join(folder, '1.txt')} (${name})\n  verdict: ICT`);
    expect(text).toContain('\n  date: unknown\n');
    expect(text).toMatch(/\n {2}names: Nguyễn Mạnh Hùng ×1, Nokia ×1\n/);
    expect(cardIn(text!)).toMatch(/^Nguyễn Mạnh Hùng\n/);
    expect(page).toContain(`${join(folder, '2.html')} (${name})\n  verdict: ICT`);
    expect(page).toContain(`\n  date: ${bundledSample.published}\n`);
    expect(page).toMatch(new RegExp(`\\n {2}names: .*${PERSON} ×\\d`));
    for (const words of bundledSample.hovers[0]!.card) expect(cardIn(page!)).toContain(words);
    expect(cooking).toContain(`${join(folder, '3.txt')} (${name})\n  verdict: not ICT`);
    expect(cooking).toContain('\n  names: none\n  card: none\n');
    expectPictures(text! + page! + cooking!, 5, since);

    writeFileSync(join(folder, '1.txt'), TWO_PEOPLE);
    rmSync(join(folder, '3.txt'));
    const [other, whole] = await tried('--card', PERSON.toUpperCase());
    expect(other).toMatch(new RegExp(`names: .*Boviengkham Vongdara.*${PERSON}`));
    expect(cardIn(other!)).toMatch(new RegExp(`^${PERSON}\n`));
    expect(cardIn(whole!)).toMatch(new RegExp(`^${PERSON}\n`));
    expect(cardIn(whole!).length).toBeGreaterThan(cardIn(page!).length * 1.5);
  });

  it('`npm start` without a display takes a picture of the sample and prints what a reader would see', async () => {
    const printed = await prints('npx', 'tsx', 'utils/cli/drive/open.ts', name);
    expect(printed).toContain(`No display: ${name} runs headless on http://${bundledSample.host}`);
    expect(printed).toContain('verdict: ICT');
    expect(printed).toContain(`date: ${bundledSample.published}`);
    for (const words of bundledSample.hovers[0]!.card) expect(cardIn(printed)).toContain(words);
    expectPictures(printed, 2, since);
  });

  it('`npm start` with a display leaves the browser on the sample until somebody closes it', async () => {
    // This machine may have none: the browser is told of that by the one who starts it, and the command is not.
    const [wrapper, pid] = [join(folder, 'browser'), join(folder, 'pid')];
    writeFileSync(wrapper, `#!/bin/sh\necho $$ > ${pid}\nexec ${findBrowser(name)} --headless "$@"\n`);
    chmodSync(wrapper, 0o755);
    const command = spawn('npx', ['tsx', 'utils/cli/drive/open.ts', name], {
      cwd: root,
      env: { ...noDisplay, DISPLAY: ':77', [name.toUpperCase()]: wrapper },
      detached: true,
    });
    try {
      const ended = once(command, 'exit');
      let printed = '';
      command.stdout.on('data', (part) => {
        printed += part;
      });
      await until(
        async () => printed.includes('close the browser to end'),
        60_000,
        'The browser on the sample',
      );
      expect(printed).toContain(`${name} shows http://${bundledSample.host}${bundledSample.path}`);
      await new Promise((done) => setTimeout(done, 1_000));
      expect(command.exitCode).toBeNull();
      expect(existsSync(pid)).toBe(true);
      process.kill(Number(readFileSync(pid, 'utf8')));
      expect(await ended).toEqual([0, null]);
    } finally {
      // A command that hangs goes with its browser.
      if (command.exitCode === null) process.kill(-command.pid!);
    }
  });
});
