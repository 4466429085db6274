import { parseRoute } from '../../utils/explore/route';
import { mount } from '../../utils/ui/mount';
import { App } from './app';
import { askAhead } from './ask-ahead';

askAhead(parseRoute(location.hash));
mount(<App />);
