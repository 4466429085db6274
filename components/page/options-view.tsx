import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Lang } from '../../utils/i18n';
import { words } from '../../utils/i18n';
import type { EntityType } from '../../utils/link/types';
import { type Choice as ChoiceName, choices, type Settings } from '../../utils/setting-values';
import { packWords } from '../../utils/words/packs/words';
import { type PageWords, pageWords } from '../../utils/words/pages/words';
import { SegmentedChoice } from '../parts/choice';
import { Switch } from '../parts/switch';

export interface OptionsProps {
  settings: Settings;
  lang: Lang;
  /** Entities that are never marked, with their names. */
  never: { entity: string; name: string }[];
  /** Commands of the extension with the keys they have; empty where the browser has none. */
  shortcuts: { name: string; keys: string }[];
  /** Hosts of English editions beyond the listed ones' pages. */
  englishHosts: readonly string[];
  sites: {
    /** The sites that are read without being asked for one by one. */
    listed: readonly string[];
    /** Those of them that the browser withholds. */
    withheld: readonly string[];
    /** Sites the reader allowed. */
    added: readonly string[];
  };
  preview: ComponentChildren;
  data: ComponentChildren;
  packs: ComponentChildren;
  on: {
    change(patch: Partial<Settings>): void;
    siteOn(site: string): void;
    /** Asks the browser for listed sites it withholds. */
    allow(sites: readonly string[]): void;
    /** Gives back the leave to read a site. */
    leave(site: string): void;
    /** English editions on or off; on asks for the browser's permission. */
    english(on: boolean): void;
    markAgain(entity: string): void;
    /** Null where the browser cannot be led to its shortcut page. */
    shortcuts: (() => void) | null;
    reset(): void;
  };
}

/** Every setting on one page, grouped; each takes effect as it is changed. */
export function OptionsView(props: OptionsProps) {
  const { settings, lang, on } = props;
  const w = pageWords(lang).options;
  const kinds = Object.entries(words(lang).type) as [EntityType, string][];
  return (
    <div class="options">
      <header>
        <h1>{w.title}</h1>
        <p class="quiet">{w.lead}</p>
      </header>
      <div class="groups">
        <Group title={w.reading}>
          <Choice name="marks" labels={w.marksChoices} hint={w.marksHint} {...props} />
          <Choice name="strength" labels={w.strengths} {...props} />
          <fieldset class="kinds">
            <legend>{w.kinds}</legend>
            {kinds.map(([type, label]) => (
              <Switch
                key={type}
                label={label}
                on={settings.kinds[type]}
                mark={type}
                onChange={(value) => on.change({ kinds: { ...settings.kinds, [type]: value } })}
              />
            ))}
          </fieldset>
          <Switch
            label={w.english}
            hint={w.englishHint(props.englishHosts.join(', '))}
            on={settings.english === 'on'}
            onChange={on.english}
          />
        </Group>
        <Group title={w.card}>
          <Choice name="language" labels={w.languages} {...props} />
          <Choice name="theme" labels={w.themes} hint={w.themeHint} {...props} />
          <Choice name="delay" labels={w.delays} hint={w.delayHint} {...props} />
          <Choice name="modifier" labels={w.modifiers} hint={w.modifierHint} {...props} />
          <Choice name="textSize" labels={w.textSizes} {...props} />
        </Group>
        <AllowedSites {...props} />
        <Group title={w.sites}>
          <Decided
            items={settings.sitesOff.map((site) => ({ id: site, name: site, label: w.sitesOn(site) }))}
            none={w.sitesNone}
            act={w.restore}
            onBack={on.siteOn}
          />
        </Group>
        <Group title={w.never}>
          <Decided
            items={props.never.map(({ entity, name }) => ({ id: entity, name, label: w.neverBack(name) }))}
            none={w.neverNone}
            act={w.restore}
            onBack={on.markAgain}
          />
        </Group>
        {props.shortcuts.length > 0 && <Shortcuts {...props} words={w} />}
        <Group title={packWords(lang).heading}>{props.packs}</Group>
        <Group title={w.data}>{props.data}</Group>
        <button type="button" class="button" onClick={on.reset}>
          {w.reset}
        </button>
      </div>
      <aside aria-label={w.preview}>
        <h2>{w.preview}</h2>
        {props.preview}
      </aside>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

interface SettingProps<Name extends ChoiceName> extends Pick<OptionsProps, 'settings' | 'lang' | 'on'> {
  name: Name;
  labels: Record<Settings[Name], string>;
  hint?: string;
}

function Choice<Name extends ChoiceName>({ name, labels, hint, settings, lang, on }: SettingProps<Name>) {
  const titles = pageWords(lang).options;
  return (
    <SegmentedChoice<Settings[Name]>
      legend={titles[name]}
      {...(hint ? { hint } : {})}
      value={settings[name]}
      options={choices[name].map((value) => ({
        value,
        label: labels[value],
        // A language is called by its own name.
        ...((value === 'vi' || value === 'en') && { lang: String(value) }),
      }))}
      onChange={(value) => on.change({ [name]: value })}
    />
  );
}

interface DecidedProps {
  items: { id: string; name: string; label: string }[];
  none: string;
  /** What a press on an item's button does, in a word or two. */
  act: string;
  onBack(id: string): void;
}

/** Things the reader once decided, each with the way back. */
function Decided({ items, none, act, onBack }: DecidedProps) {
  if (items.length === 0) return <p class="quiet">{none}</p>;
  return (
    <ul class="decided">
      {items.map(({ id, name, label }) => (
        <li key={id}>
          <span>{name}</span>
          <button type="button" class="text-button" aria-label={label} onClick={() => onBack(id)}>
            {act}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Where it reads by itself: the listed sites, those the browser withholds of them, and those the reader added. */
function AllowedSites({ sites, lang, on }: OptionsProps) {
  const w = pageWords(lang).options;
  return (
    <Group title={w.allowed}>
      <details>
        <summary>{w.listed(sites.listed.length - sites.withheld.length)}</summary>
        <p class="quiet">{sites.listed.filter((site) => !sites.withheld.includes(site)).join(', ')}</p>
      </details>
      {sites.withheld.length > 0 && (
        <>
          <p class="quiet">{w.withheld(sites.withheld.join(', '))}</p>
          <button type="button" class="button" onClick={() => on.allow(sites.withheld)}>
            {pageWords(lang).welcome.grant}
          </button>
        </>
      )}
      <Decided
        items={sites.added.map((site) => ({ id: site, name: site, label: w.leave(site) }))}
        none={w.addedNone}
        act={w.leaveShort}
        onBack={on.leave}
      />
    </Group>
  );
}

function Shortcuts({ shortcuts, on, words: w }: OptionsProps & { words: PageWords['options'] }) {
  return (
    <Group title={w.shortcuts}>
      <dl class="table">
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : w.unset}</dd>
          </div>
        ))}
      </dl>
      {on.shortcuts ? (
        <button type="button" class="text-button" onClick={on.shortcuts}>
          {w.openShortcuts}
        </button>
      ) : (
        <p class="quiet">{w.shortcutsText}</p>
      )}
    </Group>
  );
}
