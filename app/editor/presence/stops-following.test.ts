// @vitest-environment jsdom
import { expect, it, onTestFinished, vi } from 'vitest';
import { stopsFollowing } from './stops-following.ts';

function aFollowedText() {
  const text = document.body.appendChild(document.createElement('div'));
  const [stop, heardByText] = [vi.fn(), vi.fn()];
  text.addEventListener('keydown', heardByText);
  const end = stopsFollowing(text, stop);
  onTestFinished(() => {
    end();
    text.remove();
  });
  const press = (key: string, given: KeyboardEventInit = {}) => text.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...given }));
  return { text, stop, heardByText, press, end };
}

it.each(['a', 'ArrowDown', 'PageDown', 'Tab'])('the key %s stops the following and does what it does', (key) => {
  const { press, stop, heardByText } = aFollowedText();
  press(key);
  expect(stop).toHaveBeenCalledOnce();
  expect(heardByText).toHaveBeenCalledOnce();
});

it('Escape stops the following and nothing else', () => {
  const { press, stop, heardByText } = aFollowedText();
  press('Escape');
  expect(stop).toHaveBeenCalledOnce();
  expect(heardByText).not.toHaveBeenCalled();
});

it('a key that is only held beside others, or still down from the press that began it, stops nothing', () => {
  const { press, stop } = aFollowedText();
  press('Shift');
  press('Enter', { repeat: true });
  expect(stop).not.toHaveBeenCalled();
});

it.each(['wheel', 'touchmove', 'beforeinput', 'pointerdown'])('so does a %s in the text', (kind) => {
  const { text, stop } = aFollowedText();
  text.dispatchEvent(new Event(kind, { bubbles: true }));
  expect(stop).toHaveBeenCalledOnce();
});

it('a press beside the text leaves the following alone, and one on the scroll bar ends it', () => {
  const { stop } = aFollowedText();
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(stop).not.toHaveBeenCalled();
  document.documentElement.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(stop).toHaveBeenCalledOnce();
});

it('nothing is listened to afterwards', () => {
  const { press, stop, end } = aFollowedText();
  end();
  press('a');
  expect(stop).not.toHaveBeenCalled();
});
