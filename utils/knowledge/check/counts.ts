import { fileNames, type Rows } from './rows';

export interface Count {
  title: string;
  of: [name: string, records: number][];
}

function tally(title: string, names: Iterable<string>, order: 'size' | 'name' = 'size'): Count {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const of = [...counts].sort((a, b) => (order === 'size' ? b[1] - a[1] : 0) || a[0].localeCompare(b[0]));
  return { title, of };
}

/** Years between a fact's newest source and the dataset's newest source. */
function ages(rows: Rows): string[] {
  const dated = new Map(rows.sources.map(({ record }) => [record.id, record.date]));
  const newest = Math.max(...[...dated.values()].map((date) => Number(date?.slice(0, 4) ?? 0)));
  const facts = [...rows.people, ...rows.organizations, ...rows.meetings, ...rows.agreements];
  return facts.map(({ record }) => {
    const years = record.sources.flatMap((id) => dated.get(id)?.slice(0, 4) ?? []);
    if (years.length === 0) return 'undated';
    const age = newest - Math.max(...years.map(Number));
    return age === 0 ? 'this year' : age <= 5 ? `${age} y` : 'over 5 y';
  });
}

/** What the dataset holds: records by file, kind, country and year, and how old the newest source of each fact is. */
export function countDataset(rows: Rows): Count[] {
  const kinds = (['organizations', 'places', 'documents', 'meetings', 'agreements'] as const).map((file) =>
    tally(
      `${file} by kind`,
      rows[file].map(({ record }) => record.kind),
    ),
  );
  return [
    { title: 'records', of: fileNames.map((file) => [file, rows[file].length]) },
    ...kinds,
    tally(
      'people by country',
      rows.people.map(({ record }) => record.nationality ?? '?'),
    ),
    tally(
      'organizations by country',
      rows.organizations.map(({ record }) => record.country ?? '?'),
    ),
    tally(
      'meetings by year',
      rows.meetings.map(({ record }) => record.date?.slice(0, 4) ?? '?'),
      'name',
    ),
    tally(
      'agreements by year',
      rows.agreements.map(({ record }) => record.signed?.slice(0, 4) ?? '?'),
      'name',
    ),
    tally('age of facts (newest source against the newest of all)', ages(rows), 'name'),
  ];
}
