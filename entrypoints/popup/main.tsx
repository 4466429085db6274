import { mount } from '../../utils/ui/mount';
import { PopupPage } from './popup-page';

mount(<PopupPage />);
