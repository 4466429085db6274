import {
  COLUMNS,
  CONDITIONAL,
  type Columns,
  EDGE,
  HEADER_WORDS,
  MAGIC,
  SECTIONS,
  type Section,
  VERSION,
} from './layout';
import { edgeWords, grow } from './trie';
import { fillTable, tableWords } from './vocabulary';

type Plain = keyof Columns & Section;

/** Columns that are sections as they are. */
const PLAIN = COLUMNS.filter((name): name is Plain => (SECTIONS as readonly string[]).includes(name));

/** The buffer for `open`: all sections one after the other; what the columns leave out is made in its place. */
export function assemble(columns: Columns): ArrayBuffer {
  const { buffer, section } = laidOut(sizesOf(columns), columns.entityFacts.length);
  for (const name of PLAIN) section[name].set(columns[name]);
  fillTable(section.vocabulary, columns.hashes);
  grow(columns, section);
  placeAll(section.formAt, columns.keyForms);
  placeAll(section.stringAt, columns.stringBytes);
  const { formEntities, formInfos } = columns;
  for (let form = 0; form < formInfos.length; form++) {
    section.forms[form * 2] = formEntities[form]!;
    section.forms[form * 2 + 1] = formInfos[form]!;
  }
  placeConditions(columns, section);
  return buffer;
}

function sizesOf(columns: Columns): Record<Section, number> {
  const { hashes, nodes, keyForms, formInfos, stringBytes } = columns;
  const keys = keyForms.length + 1;
  const conditional = formInfos.reduce((count, info) => count + (info & CONDITIONAL ? 1 : 0), 0);
  return {
    ...(Object.fromEntries(PLAIN.map((name) => [name, columns[name].length])) as Record<Plain, number>),
    vocabulary: tableWords(hashes.length),
    roots: hashes.length,
    edges: edgeWords(columns),
    terminals: nodes.length,
    tailAt: keys,
    formAt: keys,
    forms: formInfos.length * 2,
    conditionForms: conditional,
    conditionAt: conditional,
    stringAt: stringBytes.length + 1,
  };
}

/** A buffer with its header, and a view on each section. */
function laidOut(
  sizes: Record<Section, number>,
  entities: number,
): { buffer: ArrayBuffer; section: Record<Section, Int32Array> } {
  const total = SECTIONS.reduce((words, name) => words + aligned(sizes[name]), aligned(HEADER_WORDS));
  const words = new Int32Array(total);
  words.set([MAGIC, VERSION, entities]);
  let at = aligned(HEADER_WORDS);
  const section = Object.fromEntries(
    SECTIONS.map((name, i) => {
      words.set([at, sizes[name]], 3 + i * 2);
      const view = words.subarray(at, at + sizes[name]);
      at += aligned(sizes[name]);
      return [name, view];
    }),
  ) as Record<Section, Int32Array>;
  return { buffer: words.buffer, section };
}

/** Sections begin where a cache line may be cut in equal slots: at multiples of four words. */
const aligned = (words: number): number => Math.ceil(words / EDGE) * EDGE;

/** Where each of so long pieces begins, and where the last one ends. */
function placeAll(at: Int32Array, lengths: Int32Array): void {
  for (let i = 0; i < lengths.length; i++) at[i + 1] = at[i]! + lengths[i]!;
}

/** Which forms have conditions, and where their records start. */
function placeConditions(
  { formInfos, conditions }: Columns,
  { conditionForms, conditionAt }: Record<'conditionForms' | 'conditionAt', Int32Array>,
): void {
  let [at, count] = [0, 0];
  for (let form = 0; form < formInfos.length; form++) {
    if (!(formInfos[form]! & CONDITIONAL)) continue;
    conditionForms[count] = form;
    conditionAt[count++] = at;
    const others = at + 3 + conditions[at + 2]!; // behind surface, flags and the cues
    at = others + 1 + conditions[others]!;
  }
}
