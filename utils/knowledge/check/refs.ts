import { referencesIn, type Target } from '../references';
import type { FileName } from '../schema';
import { entityFiles, type Finding, fileNames, type Rows } from './rows';

function targets(rows: Rows): Record<Target, Set<string>> {
  const ids = (file: FileName) => new Set(rows[file].map((row) => row.record.id));
  const byFile = Object.fromEntries(fileNames.map((file) => [file, ids(file)])) as Record<
    FileName,
    Set<string>
  >;
  return {
    ...byFile,
    person: byFile.people,
    organization: byFile.organizations,
    place: byFile.places,
    entity: new Set(entityFiles.flatMap((file) => [...byFile[file]])),
  };
}

/** References that lead to nothing, ids used by two kinds of entity, and sources no fact uses. */
export function checkReferences(rows: Rows): Finding[] {
  const findings: Finding[] = [];
  const known = targets(rows);
  const used = new Set<string>();
  const owner = new Map<string, FileName>();
  for (const file of fileNames) {
    if (file === 'sources') continue;
    for (const { line, record } of rows[file]) {
      for (const { field, id, target } of referencesIn(file, record)) {
        if (target === 'sources') used.add(id);
        if (!known[target].has(id))
          findings.push({ file, line, id: record.id, field, message: `refers to no ${target}: ${id}` });
      }
      const other = owner.get(record.id);
      if (other !== undefined)
        findings.push({ file, line, id: record.id, field: 'id', message: `this id is also in ${other}` });
      owner.set(record.id, file);
    }
  }
  for (const { line, record } of rows.sources)
    if (!used.has(record.id))
      findings.push({
        file: 'sources',
        line,
        id: record.id,
        field: 'id',
        message: 'no fact uses this source',
      });
  return findings;
}
