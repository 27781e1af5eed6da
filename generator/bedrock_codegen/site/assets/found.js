// The field that searches, and the list of what was found; the index is loaded when the field is first used.
{
  const field = document.getElementById("search");
  const list = document.getElementById("found");
  const root = document.body.dataset.root;
  let chosen = -1;
  let asked = false;

  const choose = (index) => {
    const items = [...list.children].filter((item) => item.dataset.href);
    chosen = items.length ? (index + items.length) % items.length : -1;
    items.forEach((item, at) => item.setAttribute("aria-selected", String(at === chosen)));
    if (items[chosen]) {
      field.setAttribute("aria-activedescendant", items[chosen].id);
      items[chosen].scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  };
  const close = () => {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
  };
  const item = ({ kind, title, about, href }, index) => {
    const made = Object.assign(document.createElement("li"), { id: `found-${index}` });
    made.setAttribute("role", "option");
    made.dataset.href = root + href;
    made.append(Object.assign(document.createElement("b"), { textContent: title }), Object.assign(document.createElement("small"), { textContent: `${kind} · ${about}` }));
    return made;
  };
  const show = () => {
    if (!field.value.trim() || !bedrock.answers) return close();
    const found = bedrock.search(field.value);
    list.replaceChildren(...found.map(item));
    if (!found.length) list.append(Object.assign(document.createElement("li"), { textContent: "Nothing. Fewer words find more.", role: "option" }));
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    choose(0);
  };
  const load = () => {
    if (asked) return;
    asked = true;
    bedrock.load(["assets/search.js", "data/search.js"], show);
  };
  const go = (href) => {
    close();
    location.href = href;
  };
  field.addEventListener("focus", load);
  field.addEventListener("input", () => {
    load();
    show();
  });
  field.addEventListener("keydown", (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (steps[event.key]) {
      event.preventDefault();
      if (list.hidden) show();
      else choose(chosen + steps[event.key]);
    } else if (event.key === "Escape") close();
    else if (event.key === "Enter" && !list.hidden && list.children[chosen]?.dataset.href) go(list.children[chosen].dataset.href);
  });
  list.addEventListener("mousedown", (event) => {
    const target = event.target.closest("[data-href]");
    if (target) go(target.dataset.href);
  });
  document.addEventListener("click", (event) => {
    const question = event.target.closest("[data-ask]");
    if (!question) return;
    field.value = question.dataset.ask;
    field.focus();
    show();
  });
  field.addEventListener("blur", () => setTimeout(close, 150));
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/INPUT|TEXTAREA|SELECT/.test(document.activeElement.tagName)) {
      event.preventDefault();
      field.focus();
    }
  });
}
