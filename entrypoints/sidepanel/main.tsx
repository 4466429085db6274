import { mount } from '../../utils/ui/mount';
import { SidepanelPage } from './sidepanel-page';

mount(<SidepanelPage />);
