import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOME_PARLIAMENT } from '../../../utils/draft/build/agreements';
import { checkDataset } from '../../../utils/knowledge/check/check';
import { countDataset } from '../../../utils/knowledge/check/counts';
import { fileNames } from '../../../utils/knowledge/check/rows';
import type { FileName } from '../../../utils/knowledge/schema';

const folder = join(import.meta.dirname, '../../../public/dataset');
const texts = Object.fromEntries(
  fileNames.map((file) => [file, readFileSync(join(folder, `${file}.json`), 'utf8')]),
) as Record<FileName, string>;

describe('the shipped dataset', () => {
  const { rows, findings } = checkDataset(texts);

  it('passes its own check', () => expect(findings).toEqual([]));

  it('holds whom drafting names by id', () => {
    const held = rows.organizations.map(({ record: { id, name } }) => ({ entity: id, surface: name }));
    const { entity, surface } = HOME_PARLIAMENT;
    expect(held).toContainEqual({ entity, surface });
  });

  it('says in both languages as what somebody took part', () => {
    const half = rows.meetings.flatMap(({ record: { id, participants } }) =>
      participants.filter((each) => each.as_vi && !each.as_en).map(({ entity }) => `${id}: ${entity}`),
    );
    expect(half).toEqual([]);
  });

  it('is counted record by record', () => {
    const records = countDataset(rows).find(({ title }) => title === 'records');
    expect(records?.of).toEqual(fileNames.map((file) => [file, rows[file].length]));
  });
});
