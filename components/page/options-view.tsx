import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Lang } from '../../utils/i18n';
import { words } from '../../utils/i18n';
import type { EntityType } from '../../utils/link/types';
import { type Choice as ChoiceName, choices, type Settings } from '../../utils/setting-values';
import { type PageWords, pageWords } from '../../utils/words/pages';
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
  preview: ComponentChildren;
  data: ComponentChildren;
  on: {
    change(patch: Partial<Settings>): void;
    siteOn(site: string): void;
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
          <Choice name="delay" labels={w.delays} hint={w.delayHint} {...props} />
          <Choice name="modifier" labels={w.modifiers} hint={w.modifierHint} {...props} />
          <Choice name="textSize" labels={w.textSizes} {...props} />
        </Group>
        <Group title={w.sites}>
          <Removed
            items={settings.sitesOff.map((site) => ({ id: site, name: site, label: w.sitesOn(site) }))}
            none={w.sitesNone}
            words={w}
            onBack={on.siteOn}
          />
        </Group>
        <Group title={w.never}>
          <Removed
            items={props.never.map(({ entity, name }) => ({ id: entity, name, label: w.neverBack(name) }))}
            none={w.neverNone}
            words={w}
            onBack={on.markAgain}
          />
        </Group>
        {props.shortcuts.length > 0 && <Shortcuts {...props} words={w} />}
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

interface RemovedProps {
  items: { id: string; name: string; label: string }[];
  none: string;
  words: PageWords['options'];
  onBack(id: string): void;
}

/** Things the reader turned off, each with the way back. */
function Removed({ items, none, words: w, onBack }: RemovedProps) {
  if (items.length === 0) return <p class="quiet">{none}</p>;
  return (
    <ul class="removed">
      {items.map(({ id, name, label }) => (
        <li key={id}>
          <span>{name}</span>
          <button type="button" class="text-button" aria-label={label} onClick={() => onBack(id)}>
            {w.restore}
          </button>
        </li>
      ))}
    </ul>
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
