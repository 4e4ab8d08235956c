/** Marks in the table of contents which section is being read. */
export function followReader(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents li a')];
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    return heading ? [{ link, heading }] : [];
  });
  if (sections.length === 0) return;
  let waiting = false;
  const mark = () => {
    waiting = false;
    const passed = sections.filter(({ heading }) => heading.getBoundingClientRect().top < innerHeight * 0.3);
    const atEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const current = atEnd ? sections.at(-1) : passed.at(-1);
    for (const { link } of sections)
      if (link === current?.link) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
  };
  const soon = () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  mark();
}
