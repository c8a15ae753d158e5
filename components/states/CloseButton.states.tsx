import { CloseButton } from '../CloseButton.tsx';
import { statesOf } from './state.tsx';

export default statesOf(
  CloseButton,
  [{ name: 'plain', props: { onClose: () => {} } }],
  ({ children }) => (
    <div class="gem-card">
      <div class="gem-card__header">
        <p class="gem-card__kind">…</p>
        {children}
      </div>
    </div>
  ),
);
