import { useEffect, useState } from 'preact/hooks';

/**
 * A Vietnamese voice of this machine. Others send what they read to their maker, so they are none for us, however good.
 */
function localVoice(): SpeechSynthesisVoice | null {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return voices.find(({ lang, localService }) => localService && /^vi([-_]|$)/i.test(lang)) ?? null;
}

/** Longest piece spoken at once, UTF-16 units: browsers stop in long ones. */
const PIECE = /.{1,240}(?=\s|$)|\S+/gu;

/** A text in pieces to speak: lines, long ones at the ends of sentences. */
export const spoken = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.!?…])\s+/))
    .flatMap((sentence) => sentence.match(PIECE) ?? [])
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));

/** Reads aloud with a voice of this machine; `can` is false where there is none. */
export function useListen(): { can: boolean; speaking: boolean; start(text: string): void; stop(): void } {
  const [voice, setVoice] = useState(localVoice);
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => {
    const { speechSynthesis } = globalThis;
    if (!speechSynthesis) return;
    const changed = () => setVoice(localVoice());
    speechSynthesis.addEventListener('voiceschanged', changed);
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', changed);
      speechSynthesis.cancel();
    };
  }, []);
  const stop = () => {
    speechSynthesis.cancel();
    setSpeaking(false);
  };
  return {
    can: voice !== null,
    speaking,
    stop,
    start(text) {
      speechSynthesis.cancel();
      const pieces = spoken(text).map((piece) => new SpeechSynthesisUtterance(piece));
      for (const piece of pieces) {
        piece.voice = voice;
        piece.lang = voice?.lang ?? 'vi';
        piece.onerror = () => setSpeaking(false);
        speechSynthesis.speak(piece);
      }
      const last = pieces.at(-1);
      if (!last) return;
      last.onend = () => setSpeaking(false);
      setSpeaking(true);
    },
  };
}
