import type { Page } from 'playwright-core';

/** What moves, though the reader asks for less motion. */
export const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const lasts = (times: string) => times.split(',').some((time) => parseFloat(time) > 0);
    const styled = [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after'].flatMap((part) => {
        const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(
          element,
          part,
        );
        const moves =
          (animationName !== 'none' && lasts(animationDuration)) ||
          lasts(transitionDuration) ||
          scrollBehavior === 'smooth';
        return moves ? [`moves: ${element.localName}.${String(element.className)}${part}`] : [];
      }),
    );
    const running = document.getAnimations().map((animation) => `runs: ${animation.id}`);
    return [...styled, ...running];
  });

/** What moves, blinks or plays by itself. */
export const restless = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...[...document.querySelectorAll('video, audio, marquee, blink, meta[http-equiv="refresh"]')].map(String),
    ...document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations === Infinity)
      .map(({ id }) => `runs for ever: ${id}`),
  ]);
