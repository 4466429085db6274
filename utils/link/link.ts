import { agreementsOf } from './carry/agreements';
import { coordinated } from './carry/coordinated';
import { introduced, introducedMentions, toldNames } from './carry/introduced';
import { listedMinistries } from './carry/listed';
import { plainAbroad } from './carry/plain-abroad';
import { provincial } from './carry/provincial';
import { shortNames } from './carry/short-names';
import { type Placed, resolve } from './decide/candidates';
import type { Decision } from './decide/evidence';
import { decidePeople, type PersonName } from './decide/people';
import { decideThings, formsOf } from './decide/things';
import type { Gazetteer, NameForm } from './gazetteer/gazetteer';
import { cueBeside } from './read/beside';
import { surface } from './read/reading';
import { type ArticleScene, type Part, sceneOf } from './read/scene';
import type { Trace } from './read/trace';
import type { Article, Linked, Mention } from './types';

/** A family name alone needs its office before it ("Tổng thống Macron"). */
const cued = (part: Part, { start, end }: Placed, { conditions }: NameForm): boolean =>
  !conditions?.cue.length || cueBeside(part, start, end, conditions.cue) !== null;

/** A name that many bear is believed only where the article names a body or place of its bearer. */
const accompanied = ({ named }: ArticleScene, { conditions }: NameForm): boolean =>
  !conditions?.with.length || conditions.with.some((other) => named.has(other));

function personNames(scene: ArticleScene, part: Part, places: readonly Placed[]): PersonName[] {
  const names: PersonName[] = [];
  for (const placed of places) {
    const forms = formsOf(scene, placed, 'person').filter(
      (form) => cued(part, placed, form) && accompanied(scene, form),
    );
    if (forms.length > 0) names.push({ part, placed, forms });
  }
  return names;
}

/** Takes decisions in the order given, longest claims first where they meet; marks what they cover. */
function admit(decisions: Decision[], taken: Uint8Array): Decision[] {
  return decisions.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (taken[at]) return false;
    taken.fill(1, start, end);
    return true;
  });
}

/**
 * A type word written small is no part of a brand's name ("tập đoàn Viettel"), nor "TP", "tỉnh" of a place's, unless the
 * rest alone is not its name ("TP.HCM"). Official long names stay whole.
 */
function trimmed(scene: ArticleScene, decision: Decision): Decision {
  const { reading, spans } = scene.body;
  const { starts } = reading.words;
  const first = surface(reading, decision.start, decision.start + 1);
  const place = scene.gazetteer.type(decision.entity) === 'place';
  const small = first[0] === first[0]!.toLowerCase();
  const head = place ? starts.placeCue[decision.start]! : small ? starts.typeWord[decision.start]! : 0;
  if (head === 0 || decision.start + head >= decision.end) return decision;
  const rest = spans
    .here(decision.start + head)
    .find((span) => span.end === decision.end && span.forms.some((form) => form.entity === decision.entity));
  return rest ? { ...decision, start: rest.start } : decision;
}

function mentionOf(scene: ArticleScene, { start, end, entity, reasons }: Decision): Mention {
  const { text } = scene.body.reading;
  const from = text.start[start]!;
  const to = text.end[end - 1]!;
  const open = text.text.slice(from, to).includes('(') && text.text[to] === ')';
  return {
    start: from,
    end: open ? to + 1 : to,
    entity: scene.gazetteer.id(entity),
    type: scene.gazetteer.type(entity),
    reasons,
  };
}

/**
 * Links an article's names to entities, or to nobody. Names in the text (longest first, unknown names by their looks among
 * them) are candidates; each is decided by the conditions of the name, its neighbours, offices and bodies beside it, the
 * article's date and the other entities; then come short names, introduced abbreviations and coordinated names.
 * @param trace receives what each rule said of each candidate; costs time, so only for explaining
 * @returns mentions in order, not overlapping, offsets in UTF-16 units of `article.text`; agreements apart
 */
export function link(article: Article, gazetteer: Gazetteer, trace: Trace | null = null): Linked {
  const scene = sceneOf(article, gazetteer, trace);
  const inBody = resolve(scene, scene.body);
  const inTitle = resolve(scene, scene.title);
  const things = decideThings(scene, scene.body, inBody);
  const people = decidePeople(scene, [
    ...personNames(scene, scene.title, inTitle),
    ...personNames(scene, scene.body, inBody),
  ]).body;

  const abbreviations = introduced(scene, things);
  const taken = new Uint8Array(scene.body.reading.text.count);
  const believed = things.filter(({ start, end, entity }) => {
    const meant = abbreviations.get(surface(scene.body.reading, start, end));
    return meant === undefined || meant === entity;
  });
  const listed = admit(listedMinistries(scene), taken);
  const decisions = [...listed, ...admit(people, taken), ...admit(believed, taken)];
  decisions.push(...admit(toldNames(scene, abbreviations, decisions), taken));
  decisions.push(...admit(plainAbroad(scene, decisions, taken), taken));
  decisions.push(...admit(coordinated(scene, decisions, taken), taken));
  decisions.push(...admit(introducedMentions(scene, abbreviations, taken, decisions), taken));
  decisions.push(...admit(provincial(scene, decisions, taken), taken));
  decisions.push(...admit(shortNames(scene, people, taken), taken));
  decisions.sort((a, b) => a.start - b.start);
  return {
    mentions: decisions.map((decision) => mentionOf(scene, trimmed(scene, decision))),
    agreements: agreementsOf(scene, decisions),
  };
}
