import { mount } from '../../utils/ui/mount';
import { WelcomePage } from './welcome-page';

mount(<WelcomePage />);
