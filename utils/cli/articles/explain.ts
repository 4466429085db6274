import { ENOUGH } from '../../link/decide/people';
import { ALL_RULES } from '../../link/decide/rules/index';
import type { Gazetteer } from '../../link/gazetteer/gazetteer';
import { link } from '../../link/link';
import type { Heard, Spoken } from '../../link/read/trace';
import type { Article, Mention } from '../../link/types';

const MARKS = { for: '+', against: '-', refuses: 'x' } as const;
const reasonOf = new Map(ALL_RULES.map(({ id, why }) => [id, why]));

function spokenLine({ id, says, weight, saw, why }: Spoken): string {
  const points = weight > 0 ? ` ${MARKS[says]}${weight}` : '';
  return `    ${MARKS[says]} ${id}${points}${saw ? ` (“${saw}”)` : ''}: ${why}`;
}

/** What would have overruled the refusals, one line a rule. */
const needsOf = (spoke: Spoken[]): string[] =>
  [...new Set(spoke.filter(({ says }) => says === 'refuses').flatMap(({ unless }) => unless))].map(
    (id) => `      ${id}: ${reasonOf.get(id) ?? ''}`,
  );

interface Name {
  start: number;
  end: number;
  words: string;
  inTitle: boolean;
  /** By entity, all that was said. */
  bearers: Map<number, Spoken[]>;
}

/** What was heard, by the name it was said of; a rule that spoke twice is told once. */
function namesOf(heard: Heard[], article: Article): Name[] {
  const names = new Map<string, Name>();
  for (const { part, start, end, entity, spoke } of heard) {
    const { text } = part.reading;
    const inTitle = text.text !== article.text;
    const [from, to] = [text.start[start]!, text.end[end - 1]!];
    const key = `${inTitle} ${from} ${to}`;
    const words = text.text.slice(from, to);
    const name: Name = names.get(key) ?? { start: from, end: to, words, inTitle, bearers: new Map() };
    names.set(key, name);
    const said = name.bearers.get(entity) ?? [];
    name.bearers.set(entity, [...said, ...spoke.filter(({ id }) => !said.some((one) => one.id === id))]);
  }
  return [...names.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function verdictOf(
  { start, end, inTitle }: Name,
  id: string,
  said: Spoken[],
  mentions: Mention[],
  person: boolean,
): string {
  if (inTitle) return 'in the title: only weighed';
  const here = mentions.find((one) => one.start < end && one.end > start);
  if (here?.entity === id) return 'linked';
  if (said.some(({ says }) => says === 'refuses')) return 'refused';
  if (here) return `no: ${here.entity} was linked here`;
  const points = said.reduce((sum, { says, weight }) => sum + (says === 'for' ? weight : -weight), 0);
  if (person && said.length === 0) return 'no: nothing speaks for it, or it stands inside a longer name';
  if (person) return `no: ${points} points, ${ENOUGH} are needed`;
  return 'no: it stands inside a longer name, or two bearers are even';
}

/** Every known name of the article with all that was said of each bearer, what refusals would need, and what was linked; lines. */
export function explain(article: Article, gazetteer: Gazetteer): string[] {
  const lines: string[] = [];
  const heard: Heard[] = [];
  const { mentions, agreements } = link(article, gazetteer, (one) => heard.push(one));
  const names = namesOf(heard, article);
  if (names.length === 0) lines.push('no known name is written here');
  for (const name of names) {
    lines.push(`\n${name.words}${name.inTitle ? ' (title)' : ''}`);
    for (const [entity, said] of name.bearers) {
      const id = gazetteer.id(entity);
      const person = gazetteer.type(entity) === 'person';
      const verdict = verdictOf(name, id, said, mentions, person);
      lines.push(`  ${id} (${gazetteer.type(entity)}): ${verdict}`);
      for (const one of said) lines.push(spokenLine(one));
      const needs = verdict === 'refused' ? needsOf(said) : [];
      if (needs.length > 0) lines.push(['    the text would need one of', ...needs].join('\n'));
    }
  }
  const carried = mentions.filter(
    (one) => !names.some((name) => name.start < one.end && name.end > one.start),
  );
  for (const { start, end, entity, reasons } of carried)
    lines.push(
      `\n${article.text.slice(start, end)}\n  ${entity}: linked, carried on (${reasons.map(({ code, detail }) => `${code} “${detail}”`).join(', ')})`,
    );
  for (const { start, end, agreement } of agreements)
    lines.push(`\n${article.text.slice(start, end)}\n  ${agreement} (agreement): linked`);
  return lines;
}
