// What can be measured of how a page looks: scrolling, spacing, focus.

// Nothing, or what sticks out to the right.
export function sideways(page) {
  return page.evaluate(() => {
    const { scrollWidth } = document.scrollingElement;
    if (scrollWidth <= innerWidth) return [];
    const out = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1);
    const names = out.slice(0, 3).map((e) => e.outerHTML.slice(0, 100));
    return [`${scrollWidth} px wide in a window of ${innerWidth} px`, ...names];
  });
}

// WCAG 1.4.12: with these the page must lose nothing. A constructed style sheet is not stopped by
// the content security policy, an inline one would be.
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

export async function withTextSpacing(page, body) {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, spacing);
  try {
    return await body();
  } finally {
    await page.evaluate(() => (document.adoptedStyleSheets = []));
  }
}

// Elements whose own text is cut off.
export function clipped(page) {
  return page.evaluate(() => {
    const hides = (style) => /hidden|clip/.test(style.overflowX + style.overflowY);
    const tooSmall = (e) => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
    const cut = [...document.body.querySelectorAll('*')].filter((element) => {
      const style = getComputedStyle(element);
      // One pixel in size: hidden from the eye on purpose, read by screen readers.
      if (element.clientWidth <= 1 || element.clientHeight <= 1 || style.clipPath !== 'none') return false;
      return hides(style) && tooSmall(element) && element.innerText?.trim();
    });
    return cut.slice(0, 5).map((element) => element.outerHTML.slice(0, 120));
  });
}

// Whether the focused element shows it: an outline or a shadow, its own or its label's (the real
// radio button lies transparent under a drawn one), and whether it can be seen at all.
export function showsFocus(page) {
  return page.evaluate(focusIsSeen);
}

// Runs in the page.
function focusIsSeen() {
  const element = document.activeElement;
  const marks = (style) =>
    (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  const styles = [getComputedStyle(element)];
  for (const label of element.labels ?? []) styles.push(getComputedStyle(label), getComputedStyle(label, '::before'));
  if (!styles.some(marks)) return false;
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
}

// Goes through the whole page with Tab. Gives what is wrong: reached out of order, not reached,
// focus not visible, or hidden behind something.
export async function tabWalk(page) {
  const count = await page.evaluate(() => {
    const selector = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
    const groups = new Set();
    window.stops = [...document.querySelectorAll(selector)].filter((element) => {
      if (element.disabled || element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) return false;
      if (element.type !== 'radio') return true;
      // A group of radio buttons is one stop: the chosen one, or the first.
      const group = [...document.getElementsByName(element.name)];
      const stop = group.find((radio) => radio.checked) ?? group[0];
      if (groups.has(element.name) || element !== stop) return false;
      groups.add(element.name);
      return true;
    });
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    return window.stops.length;
  });
  // Both in one question: a page has dozens of stops.
  await page.evaluate(`window.describeStop = ${describeStop}; window.focusIsSeen = ${focusIsSeen};`);
  const wrong = [];
  for (let wanted = 0; wanted < count; wanted += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => ({ ...window.describeStop(), seen: window.focusIsSeen() }));
    if (stop.index !== wanted) {
      wrong.push(`stop ${wanted + 1} of ${count} should be ${await page.evaluate((i) => window.stops[i].outerHTML.slice(0, 100), wanted)}, is ${stop.html}`);
      break;
    }
    if (!stop.seen) wrong.push(`focus cannot be seen: ${stop.html}`);
    if (stop.covered) wrong.push(`focused but covered: ${stop.html}`);
  }
  return wrong;
}

// Runs in the page.
function describeStop() {
  const element = document.activeElement;
  const box = (element.type === 'radio' || element.type === 'checkbox' ? element.labels?.[0] ?? element : element).getBoundingClientRect();
  const points = [0.1, 0.5, 0.9].flatMap((x) => [0.2, 0.5, 0.8].map((y) => [box.left + box.width * x, box.top + box.height * y]));
  const free = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (element.contains(top) || top.contains(element) || [...(element.labels ?? [])].some((l) => l.contains(top)));
  });
  return { index: window.stops.indexOf(element), html: element.outerHTML.slice(0, 100), covered: !free };
}
