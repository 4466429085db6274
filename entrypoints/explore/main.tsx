import { mount } from '../../utils/ui/mount';
import { App } from './app';

mount(<App />);
