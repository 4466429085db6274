import { endUnsourced } from './holders';
import { sectionPages } from './links';
import { type Finding, fileNames, type Rows } from './rows';
import { undatedSuccessor } from './time';

/** The records, and by place the roles of people (`id roles.0`), that carry a line of doubt. */
function doubted(rows: Rows): Set<string> {
  const records = fileNames.flatMap((file) =>
    rows[file].flatMap(({ record }) =>
      'doubt_vi' in record && record.doubt_vi ? [`${file} ${record.id}`] : [],
    ),
  );
  const roles = rows.people.flatMap(({ record: { id, roles } }) =>
    roles.flatMap(({ doubt_vi }, i) => (doubt_vi ? [`people ${id} roles.${i}`] : [])),
  );
  return new Set([...records, ...roles]);
}

/** A search without what a card already says in a line of doubt: somebody looked, and found no more. */
export const unsaid =
  (find: (rows: Rows) => Finding[]) =>
  (rows: Rows): Finding[] => {
    const said = doubted(rows);
    return find(rows).filter(({ file, id, field }) => {
      const role = /^roles\.\d+/.exec(field)?.[0];
      return !said.has(role === undefined ? `${file} ${id}` : `${file} ${id} ${role}`);
    });
  };

/**
 * What the check looks for and does not refuse: what no program can judge, and records of before the rule that somebody
 * must open. A kind whose count is none becomes a refusal (`check.ts`).
 */
export const work: readonly { kind: string; find(rows: Rows): Finding[] }[] = [
  { kind: 'end-unsourced', find: unsaid(endUnsourced) },
  { kind: 'undated-successor', find: unsaid(undatedSuccessor) },
  { kind: 'section-page', find: sectionPages },
];
