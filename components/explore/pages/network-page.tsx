import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Network } from '../../../utils/explore/network';
import { hashOf } from '../../../utils/explore/route';
import { isTopic, type TopicId, topicIds } from '../../../utils/explore/topics';
import { formatDate } from '../../../utils/i18n';
import type { NameRef } from '../../../utils/knowledge/card';
import { useWords } from '../context';
import { Later } from '../parts/later';
import { EntityLink } from '../parts/links';

interface NetworkPageProps {
  /** What it is drawn around; null where the reader has still to choose. */
  title: string | null;
  network: Network;
  /** Years on record, and the last one that counts; null counts all. */
  years: { first: number; last: number };
  until: number | null;
  /** The picture itself. */
  picture: ComponentChildren;
  /** Box to choose a centre with. */
  choose: ComponentChildren;
  tools: ComponentChildren;
  /** The topic it is drawn around, if it is one. */
  topic: TopicId | null;
  onTopic(topic: TopicId): void;
  onUntil(until: number | null): void;
}

/** Who sat at a table with whom, as a picture and as a table. */
export function NetworkPage(props: NetworkPageProps) {
  const { title, network, years, until, picture, choose, tools, topic, onTopic, onUntil } = props;
  const { w } = useWords();
  return (
    <div class="column-wide">
      <div>
        <h1>{title === null ? w.nav.network : w.network.heading(title)}</h1>
        <p class="quiet">{w.network.note}</p>
      </div>
      <div class="network-choose">
        {choose}
        <label>
          <span class="unseen">{w.network.choose}</span>
          <select
            value={topic ?? ''}
            onChange={(event) => isTopic(event.currentTarget.value) && onTopic(event.currentTarget.value)}
          >
            <option value="" disabled>
              {w.network.topic}
            </option>
            {topicIds.map((id) => (
              <option key={id} value={id}>
                {w.topics[id]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {title !== null && (
        <>
          <div class="network-tools">
            <span class="quiet" role="status">
              {w.network.picture(network.nodes.length, network.edges.length)}
            </span>
            {years.last > years.first && (
              <label class="as-of-slider">
                <span class="quiet">{w.network.until}</span>
                <input
                  type="range"
                  min={years.first}
                  max={years.last}
                  value={until ?? years.last}
                  onInput={(event) => {
                    const year = Number(event.currentTarget.value);
                    onUntil(year >= years.last ? null : year);
                  }}
                />
                <span class="network-year">{until ?? years.last}</span>
              </label>
            )}
          </div>
          {network.nodes.length === 0 ? <p class="nothing">{w.network.empty}</p> : picture}
          {tools}
          <Later>
            <Table network={network} />
          </Later>
        </>
      )}
    </div>
  );
}

const STEP = 50;

function Table({ network }: { network: Network }) {
  const { lang, w } = useWords();
  const [shown, setShown] = useState(STEP);
  const names = new Map(network.nodes.map(({ ref }) => [ref.entity, ref]));
  const edges = [...network.edges].sort((a, b) => b.meetings - a.meetings);
  if (edges.length === 0) return null;
  return (
    <section>
      <h2>{w.network.table}</h2>
      <table class="facts-table">
        <thead>
          <tr>
            <th>{w.network.who}</th>
            <th>{w.network.withWhom}</th>
            <th>{w.network.times}</th>
            <th>{w.network.latest}</th>
          </tr>
        </thead>
        <tbody>
          {edges.slice(0, shown).map(({ a, b, meetings, latest }) => (
            <tr key={`${a} ${b}`}>
              <th scope="row">
                <Cell name={names.get(a)} />
              </th>
              <td>
                <Cell name={names.get(b)} />
              </td>
              <td>
                <a href={hashOf({ page: 'pair', sides: [a, b], on: null })}>{meetings}</a>
              </td>
              <td>{latest && formatDate(latest, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {edges.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
          {w.search.more}
        </button>
      )}
    </section>
  );
}

function Cell({ name }: { name: NameRef | undefined }) {
  return name ? <EntityLink name={name} /> : null;
}
