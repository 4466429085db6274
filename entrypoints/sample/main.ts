import { ask } from '../../utils/ask';
import { type Lang, resolveLang } from '../../utils/i18n';
import { Reader } from '../../utils/page/reader';
import { stageSheets } from '../../utils/page/stage/sheets';
import { Stage } from '../../utils/page/stage/stage';
import { readSettings, setNever, watchSettings } from '../../utils/settings';
import { takeLook } from '../../utils/ui/look';
import { sample } from '../../utils/ui/preview/sample';
import { pageWords } from '../../utils/words/pages/words';

/**
 * The sample article runs the very code that reads news pages; content scripts do not run in our own pages, so the
 * page starts it itself. Refused names last as long as the page. It opens with a card: nobody
 * has to find out first how.
 */
async function start(): Promise<void> {
  const settings = await readSettings();
  takeLook(settings);
  const uiLanguage = chrome.i18n.getUILanguage();
  const lang = resolveLang(settings.language, uiLanguage);
  const words = pageWords(lang).sample;
  tell('note', words.note, lang);
  tell('back', words.back, lang);
  const end = new AbortController();
  const reader = new Reader({
    backend: {
      link: (article) => ask('link', article),
      pageFacts: (question) => ask('pageFacts', question),
      ask,
      setNever,
      readNotHere: async () => [],
      setNotHere: async () => undefined,
      stage: async () => (options) => new Stage(options, stageSheets),
    },
    settings,
    uiLanguage,
    site: words.title,
    verdict: () => null,
    isJudged: () => false,
    isAlive: () => true,
    signal: end.signal,
    end: () => end.abort(),
  });
  const unwatch = watchSettings((changed) => {
    takeLook(changed);
    void reader.apply(changed);
  });
  end.signal.addEventListener('abort', unwatch);
  await reader.open();
  await reader.show(sample.person);
}

/** The article itself stays Vietnamese. */
function tell(id: string, text: string, lang: Lang): void {
  const element = document.getElementById(id);
  if (!element) return;
  element.textContent = text;
  element.lang = lang;
}

void start();
