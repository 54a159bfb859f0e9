// Somebody who uses the service: the same acts with a pointer or with the keyboard alone.

import { expect, expectEqual, expectNone } from './harness.mjs';
import { showsFocus, sideways } from './looks.mjs';

const mostTabs = 120;

export class Person {
  // `opened` is what browser.openPage gives.
  constructor(opened, mode) {
    Object.assign(this, opened);
    this.mode = mode;
    this.response = null;
    // Pages that were filled in and sent, and those of them on which something was typed.
    this.counted = { filled: 0, typed: 0 };
    this.touched = { filled: false, typed: false };
    this.hears = (response) => {
      const request = response.request();
      if (request.isNavigationRequest() && request.frame() === this.page.mainFrame()) this.response = response;
    };
    this.page.on('response', this.hears);
  }

  // Somebody else sits before this page of the browser from now on.
  leave() {
    this.page.off('response', this.hears);
  }

  path() {
    return new URL(this.page.url()).pathname;
  }

  async open(path) {
    await this.page.goto(path);
    await this.#arrived();
  }

  // Where the person is now, or the check fails.
  async at(path) {
    expectEqual(this.path(), path, 'address of the page');
  }

  async reads(text) {
    const found = this.page.getByText(text).filter({ visible: true }).first();
    await found.waitFor({ timeout: 5000 }).catch(() => {
      throw new Error(`the page at ${this.path()} does not say ${text}`);
    });
  }

  // What a list of facts says beside this.
  async readsRow(key, value) {
    const row = this.page.locator('.govuk-summary-list__row').filter({ has: this.page.getByText(key, { exact: true }) });
    expectEqual((await row.locator('.govuk-summary-list__value').innerText()).trim(), value, key);
  }

  // Whether a form has a field of this label.
  async offers(label) {
    return (await this.#labelled(label).count()) > 0;
  }

  // A link, also one that is dressed as a button.
  async follow(name) {
    await this.#arrive(() => this.touch(this.named('link', name).or(this.named('button', name)), 'Enter'));
  }

  async press(name) {
    await this.#arrive(() => this.touch(this.named('button', name), 'Space'));
  }

  // A click, or Tab up to it and a key.
  async touch(locator, key) {
    if (!this.mode.keyboard) return locator.first().click();
    await this.tabTo(locator, await locator.first().innerText());
    await this.page.keyboard.press(key);
  }

  // What stands in a field now.
  value(label) {
    return this.#labelled(label).inputValue();
  }

  // Where several questions have fields of one name, by the question.
  async fill(label, value, question = undefined) {
    const field = this.#labelled(label, question);
    this.touched = { filled: true, typed: true };
    if (!this.mode.keyboard) return field.fill(value);
    await this.tabTo(field, label);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(value);
    expectEqual(await field.inputValue(), value, `what was typed into ${label}`);
  }

  // A date, by the question over its three fields.
  async date(question, [day, month, year]) {
    for (const [label, value] of Object.entries({ Day: day, Month: month, Year: year })) await this.fill(label, value, question);
  }

  // A radio button.
  async choose(label, question = undefined) {
    const radio = this.#labelled(label, question);
    this.touched.filled = true;
    if (!this.mode.keyboard) return this.#clickLabelOf(radio);
    const group = this.page.locator(`input[type=radio][name="${await radio.getAttribute('name')}"]`);
    await this.tabTo(group, label);
    // Within a group the arrows move, and choose.
    for (let i = 0; i < (await group.count()) && !(await focused(radio)); i += 1) await this.page.keyboard.press('ArrowDown');
    if (!(await radio.isChecked())) await this.page.keyboard.press('Space');
    expect(await radio.isChecked(), `${label} cannot be chosen with the keyboard`);
  }

  // A checkbox, set or cleared.
  async tick(label, wanted = true) {
    const box = this.#labelled(label);
    this.touched.filled = true;
    if ((await box.isChecked()) === wanted) return;
    if (this.mode.keyboard) {
      await this.tabTo(box, label);
      await this.page.keyboard.press('Space');
    } else {
      await this.#clickLabelOf(box);
    }
    expectEqual(await box.isChecked(), wanted, `whether ${label} is ticked`);
  }

  async select(label, option) {
    const list = this.#labelled(label);
    this.touched.filled = true;
    if (!this.mode.keyboard) return list.selectOption({ label: option });
    await this.tabTo(list, label);
    await this.page.keyboard.type(option);
    const chosen = await list.evaluate((element) => element.selectedOptions[0]?.label);
    expectEqual(chosen, option, `what is selected in ${label}`);
  }

  // A whole form: {texts, selects, radios, boxes}, each by label.
  async answer({ texts = {}, selects = {}, radios = [], boxes = {} }) {
    // Choices first: some of them bring out a field.
    for (const label of radios) await this.choose(label);
    for (const [label, wanted] of Object.entries(boxes)) await this.tick(label, wanted);
    for (const [label, option] of Object.entries(selects)) await this.select(label, option);
    for (const [label, value] of Object.entries(texts)) await this.fill(label, value);
  }

  // The same answers stand in the form.
  async finds({ texts = {}, selects = {}, radios = [], boxes = {} }) {
    for (const [label, value] of Object.entries(texts)) expectEqual(await this.value(label), value, label);
    for (const [label, option] of Object.entries(selects)) {
      expectEqual(await this.#labelled(label).locator('option:checked').innerText(), option, label);
    }
    for (const label of radios) expect(await this.#labelled(label).isChecked(), `${label} is not chosen`);
    for (const [label, wanted] of Object.entries(boxes)) {
      expectEqual(await this.#labelled(label).isChecked(), wanted, `whether ${label} is ticked`);
    }
  }

  // Presses Tab until something in `locator` has the focus, which must then be visible.
  async tabTo(locator, name) {
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      if (await focused(locator)) {
        expect(await showsFocus(this.page), `the focus on ${name} cannot be seen`);
        return;
      }
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${mostTabs} times Tab did not reach ${name} on ${this.path()}`);
  }

  async #arrive(act) {
    const arrival = this.page.waitForEvent('framenavigated', { timeout: 15_000 });
    arrival.catch(() => {});
    await act();
    await arrival;
    await this.#arrived();
  }

  async #arrived() {
    for (const what of ['filled', 'typed']) this.counted[what] += Number(this.touched[what]);
    this.touched = { filled: false, typed: false };
    await this.page.waitForLoadState('load');
    if (this.mode.width < 400) expectNone(await sideways(this.page), `scrolls sideways at ${this.mode.width} px: ${this.path()}`);
  }

  named(role, name) {
    return this.page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).filter({ visible: true });
  }

  // People click the words, not the circle.
  async #clickLabelOf(control) {
    const label = this.page.locator(`label[for="${await control.getAttribute('id')}"]`);
    // In the week grid of a wide screen the words stand over the column, and people click the box.
    await ((await label.innerText()).trim() && (await label.isVisible()) ? label : control).click();
  }

  #labelled(label, question) {
    const inside = question ? this.page.getByRole('group', { name: question, exact: true }) : this.page;
    return inside.getByLabel(label, { exact: true }).first();
  }
}

function focused(locator) {
  return locator.evaluateAll((elements) => elements.includes(document.activeElement));
}
