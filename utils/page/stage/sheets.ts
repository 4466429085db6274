import cardCss from '../../../components/card.css?inline';
import surfaceCss from './surface.css?inline';

/**
 * The style sheets of everything a stage draws, as text. The background hands them over when it brings the stage's script
 * into a page (a seventh of that script was style, parsed as code); our own pages take them from here.
 */
export const stageSheets: readonly string[] = [cardCss, surfaceCss];
