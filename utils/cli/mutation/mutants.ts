import { parse } from 'acorn';

/** One change to a source text, and the text with it. */
export interface Mutant {
  file: string;
  /** The code that is changed, and what it becomes. */
  from: string;
  to: string;
  /** Where that code stands in the type-stripped source: its line, and its UTF-16 offsets. */
  line: number;
  start: number;
  end: number;
  source: string;
  /** Of a rule's row: its id and how it speaks. */
  rule: { id: string; says: string } | null;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}
type Change = [node: Node, to: string];

const SWAPS: Record<string, string> = {
  '&&': '||',
  '||': '&&',
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
};

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function* childrenOf(node: Node): Generator<Node> {
  for (const value of Object.values(node)) {
    if (isNode(value)) yield value;
    else if (Array.isArray(value)) for (const one of value) if (isNode(one)) yield one;
  }
}

/** Changes of code: conditions that always or never hold, swapped operators. */
function changesOf(node: Node, code: (node: Node) => string): Change[] {
  const { test, left, right, operator } = node as Node & {
    test?: Node;
    left?: Node;
    right?: Node;
    operator?: string;
  };
  if (node.type === 'IfStatement' && test)
    return [
      [test, 'true'],
      [test, 'false'],
    ];
  if (node.type === 'ConditionalExpression' && test) return [[test, `!(${code(test)})`]];
  const swap = operator === undefined ? undefined : SWAPS[operator];
  if (!left || !right || !swap || !/^(?:Binary|Logical)Expression$/.test(node.type)) return [];
  return [[node, `(${code(left)} ${swap} ${code(right)})`]];
}

/** A rule's row: never heard, always heard, without its points, without what overrules it. */
function rowChanges(properties: Map<string, Node>): Change[] {
  const changes: Change[] = [];
  const sees = properties.get('sees');
  if (sees) changes.push([sees, '() => null']);
  // A row that speaks of all its names already says so.
  if (sees && sees.name !== 'always') changes.push([sees, "() => ''"]);
  const weight = properties.get('weight');
  if (weight && weight.raw !== '0') changes.push([weight, '0']);
  const unless = properties.get('unless');
  if (unless) changes.push([unless, '[]']);
  return changes;
}

function propertiesOf(node: Node): Map<string, Node> {
  const found = new Map<string, Node>();
  if (node.type !== 'ObjectExpression') return found;
  for (const property of node.properties as Node[]) {
    const { key, value } = property as Node & { key?: Node; value?: Node };
    if (typeof key?.name === 'string' && value) found.set(key.name, value);
  }
  return found;
}

/** A string, or a template as it is written. */
function textOf(node: Node | undefined, code: (node: Node) => string): string | null {
  if (node?.type === 'TemplateLiteral') return code(node).slice(1, -1);
  return typeof node?.value === 'string' ? node.value : null;
}

/** All mutants of a type-stripped source. In rows, code inside `sees` belongs to the row. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const found: Mutant[] = [];
  const code = ({ start, end }: Node): string => source.slice(start, end);
  const visit = (node: Node, rule: Mutant['rule']): void => {
    const properties = propertiesOf(node);
    const id = textOf(properties.get('id'), code);
    const says = properties.get('says')?.value;
    const here = id !== null && typeof says === 'string' ? { id, says } : null;
    const changes = [...changesOf(node, code), ...(here ? rowChanges(properties) : [])];
    for (const [{ start, end }, to] of changes)
      found.push({
        file,
        from: source.slice(start, end),
        to,
        line: source.slice(0, start).split('\n').length,
        start,
        end,
        source: source.slice(0, start) + to + source.slice(end),
        rule: here ?? rule,
      });
    for (const child of childrenOf(node)) visit(child, here ?? rule);
  };
  visit(
    parse(source, { ecmaVersion: 'latest', sourceType: 'module', preserveParens: true }) as unknown as Node,
    null,
  );
  return found;
}
