import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../utils/cli/build/pack-dataset';
import { draftsOf } from '../../utils/draft/draft';
import { gazetteerInput } from '../../utils/knowledge/gazetteer-input';
import { compile } from '../../utils/link/gazetteer/compile';
import { open } from '../../utils/link/gazetteer/gazetteer';

const text =
  'Ngày 26/9/2024, tại Hà Nội, Bộ trưởng Bộ Thông tin và Truyền thông Nguyễn Mạnh Hùng tiếp Đại sứ Phần Lan và làm việc với Nokia về mạng viễn thông 5G và chuyển đổi số.';
const page = { id: 'một', text, title: 'Bộ trưởng làm việc với Nokia về 5G', published: '2024-09-27' };

/** A command of `package.json` with these lines on its input. */
function run(command: string, lines: string) {
  const { stdout, stderr, status } = spawnSync('npm', ['run', '-s', command], {
    input: lines,
    encoding: 'utf8',
  });
  const answers = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { answers, stderr, status };
}

describe('without a browser', { timeout: 120_000 }, () => {
  it('an article is detected and its names are linked; a line that is none is named, the others are done', () => {
    const { answers, stderr } = run('enrich', `không\n${JSON.stringify(page)}\n`);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ id: 'một', verdict: { ict: true } });
    const named = JSON.stringify(answers[0]);
    for (const entity of ['nguyen-manh-hung', 'nokia']) expect(named).toContain(`"${entity}"`);
    expect(stderr).toContain('1');
  });

  it('what an article reports is drafted, as the extension’s own page drafts it', async () => {
    const { answers, status } = run('draft', `${JSON.stringify(page)}\n`);
    const { dataset } = await readDataset(new URL('../../public/dataset', import.meta.url).pathname);
    const drafted = draftsOf(page, open(compile(gazetteerInput(dataset))));
    expect(drafted.length).toBeGreaterThan(0);
    expect([answers.length, status]).toEqual([drafted.length, 0]);
    expect(answers[0]).toMatchObject(JSON.parse(JSON.stringify({ record: drafted[0]!.record })));
  });
});
