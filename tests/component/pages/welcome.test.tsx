import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { WelcomeView } from '../../../components/page/welcome-view';
import { faults } from '../axe';
import { spies } from '../spies';

afterEach(cleanup);

describe('the welcome page', () => {
  it('offers the withheld sites in one click, and says what came of it', async () => {
    const on = spies('grant', 'sample', 'options');
    const sites = ['bao-mau.example', 'bao-hai.example'];
    const { rerender } = render(
      <WelcomeView
        lang="vi"
        sites={sites}
        withheld={['bao-hai.example']}
        asked="not-yet"
        preview={<p>thẻ</p>}
        on={on}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Cho phép các trang trong danh sách' }));
    expect(on.grant).toHaveBeenCalledOnce();
    expect(await faults(document.body)).toEqual([]);
    rerender(<WelcomeView lang="vi" sites={sites} withheld={[]} asked="granted" preview={null} on={on} />);
    expect(screen.getByRole('status').textContent).toBe('Đã cho phép mọi trang trong danh sách.');
    expect(screen.queryByRole('button', { name: /Cho phép/ })).toBeNull();
  });

  it('says nothing of permission where all is allowed, and leads to the sample', () => {
    const on = spies('grant', 'sample', 'options');
    render(
      <WelcomeView
        lang="en"
        sites={['bao-mau.example']}
        withheld={[]}
        asked="not-yet"
        preview={<p>thẻ</p>}
        on={on}
      />,
    );
    expect(screen.queryByRole('status')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Try it on a sample article' }));
    expect(on.sample).toHaveBeenCalledOnce();
  });
});
