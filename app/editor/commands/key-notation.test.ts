import { describe, expect, it } from 'vitest';
import { ariaKeys, isPressOf, keyCaps, keysInWords } from './key-notation.ts';

const press = (key: string, code: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {}) => ({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('the keys of a command', () => {
  it('are written as they stand on the reader’s keyboard', () => {
    expect(keysInWords('Mod-Shift-k', 'other')).toBe('Ctrl+Shift+K');
    expect(keysInWords('Mod-Shift-k', 'apple')).toBe('⌘⇧K');
    expect(keyCaps('Shift-Tab', 'other')).toEqual(['Shift', 'Tab']);
    expect(keyCaps('Mod--', 'other')).toEqual(['Ctrl', '-']);
  });

  it('are told to assistive technology by its own names', () => {
    expect(ariaKeys('Mod-Alt-1', 'other')).toBe('Control+Alt+1');
    expect(ariaKeys('Mod-Alt-1', 'apple')).toBe('Meta+Alt+1');
  });

  it('are pressed with all that belongs to them and nothing beside', () => {
    expect(isPressOf('Mod-b', press('b', 'KeyB', { ctrlKey: true }), 'other')).toBe(true);
    expect(isPressOf('Mod-b', press('b', 'KeyB', { metaKey: true }), 'apple')).toBe(true);
    expect(isPressOf('Mod-b', press('b', 'KeyB', { ctrlKey: true }), 'apple')).toBe(false);
    expect(isPressOf('Mod-b', press('B', 'KeyB', { ctrlKey: true, shiftKey: true }), 'other')).toBe(false);
    expect(isPressOf('Mod-b', press('b', 'KeyB'), 'other')).toBe(false);
  });

  it('are known by their place where Shift or Alt makes another sign of a digit', () => {
    expect(isPressOf('Mod-Shift-8', press('*', 'Digit8', { ctrlKey: true, shiftKey: true }), 'other')).toBe(true);
    expect(isPressOf('Mod-Alt-1', press('¡', 'Digit1', { metaKey: true, altKey: true }), 'apple')).toBe(true);
  });

  it('are known by their place on a keyboard with other letters, and by their letter on one that is set otherwise', () => {
    expect(isPressOf('Mod-b', press('и', 'KeyB', { ctrlKey: true }), 'other')).toBe(true);
    expect(isPressOf('Mod-z', press('z', 'KeyW', { ctrlKey: true }), 'other')).toBe(true);
    expect(isPressOf('Mod-w', press('z', 'KeyW', { ctrlKey: true }), 'other')).toBe(false);
  });

  it('leave a sign typed by AltGr to be typed, and Shift-7 of a German keyboard to the list', () => {
    expect(isPressOf('Mod-Alt-0', press('}', 'Digit0', { ctrlKey: true, altKey: true }), 'other')).toBe(false);
    expect(isPressOf('Mod-/', press('/', 'Digit7', { ctrlKey: true, shiftKey: true }), 'other')).toBe(false);
    expect(isPressOf('Mod-Shift-7', press('/', 'Digit7', { ctrlKey: true, shiftKey: true }), 'other')).toBe(true);
  });
});
