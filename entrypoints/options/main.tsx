import { mount } from '../../utils/ui/mount';
import { OptionsPage } from './options-page';

mount(<OptionsPage />);
