import { describe, expect, it, vi } from 'vitest';
import { createPopup, type PopupEntry } from './popup.ts';

const entries: PopupEntry[] = ['Text', 'Quote', 'Note'].map((label) => ({ id: label.toLowerCase(), label }));
const at = () => null;

describe('a list at the caret', () => {
  it('is moved through by arrows, around its ends, and gives what Enter or Tab choose', () => {
    const choose = vi.fn();
    const popup = createPopup();
    popup.open({ entries, at, choose });
    expect([popup.press('ArrowUp'), popup.opened()?.active]).toEqual([true, 2]);
    expect([popup.press('ArrowDown'), popup.opened()?.active]).toEqual([true, 0]);
    popup.press('ArrowDown');
    expect(popup.press('Enter')).toBe(true);
    expect(popup.press('Tab')).toBe(true);
    expect(choose.mock.calls).toEqual([[entries[1]], [entries[1]]]);
  });

  it('leaves all keys to the text when it is closed or finds nothing', () => {
    const popup = createPopup();
    expect(popup.press('Enter')).toBe(false);
    popup.open({ entries: [], at, choose: () => undefined });
    expect(['Enter', 'ArrowDown', 'Tab'].map(popup.press)).toEqual([false, false, false]);
    popup.open({ entries, at, choose: () => undefined });
    expect(popup.press('a')).toBe(false);
  });

  it('begins at the first again when others are found, and tells who watches', () => {
    const changed = vi.fn();
    const popup = createPopup();
    const stop = popup.watch(changed);
    popup.open({ entries, at, choose: () => undefined });
    popup.point(2);
    popup.open({ entries: entries.slice(1), at, choose: () => undefined });
    expect(popup.opened()?.active).toBe(0);
    popup.close();
    popup.close();
    expect(changed).toHaveBeenCalledTimes(4);
    stop();
  });
});
