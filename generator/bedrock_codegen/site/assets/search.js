// Search over everything: the index is loaded when the field is first used. A word may begin any word of a title or of its description,
// and words that name a model and words that name a parameter find the parameter of that model.
{
  const field = document.getElementById("search");
  const list = document.getElementById("found");
  const root = document.body.dataset.root;
  const MOST = 12;
  let entries = null;
  let models = [];
  let chosen = -1;

  // What people write in several ways is one word: top_k, topK, top-k.
  const flat = (text) => text.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  const words = (text) => {
    const parts = flat(text).split(/[^a-z0-9]+/).filter(Boolean);
    return [...parts, ...text.toLowerCase().split(/[^a-z0-9_-]+/).map((word) => word.replaceAll(/[_-]/g, "")).filter(Boolean)];
  };
  const asked = (text) => text.toLowerCase().split(/[\s.,;:?!"'()]+/).map((word) => word.replaceAll(/[^a-z0-9]/g, "")).filter((word) => word && !COMMON.has(word));
  const COMMON = new Set("a an and are can do does for from how i in is it its may model models of on send take takes the to was what when where which who why with".split(" "));

  const entry = (kind, title, about, href, weight, family = "") => ({ kind, title, about, href, weight, family, head: words(title), rest: words(about) });
  const ofFamily = ([name, title, about, request, response, event, facts, refused]) => {
    const page = `families/${name}/`;
    const fields = (kind, listed, folder, weight) =>
      listed.map(([anchor, said]) => entry(kind, anchor.slice(anchor.lastIndexOf("/") + 1), `${name}${anchor} ${said}`, `${page}${folder}index.html#${anchor}`, weight - 2 * (anchor.split("/").length - 1), name));
    return [
      entry("format", title, `${name} ${about}`, `${page}index.html`, 30, name),
      ...fields("parameter", request, "", 22),
      ...fields("answer", response, "answers/", 8),
      ...fields("event", event, "events/", 4),
      ...facts.map(([anchor, said]) => entry("rule", said, name, `${page}index.html#${anchor}`, 10)),
      ...refused.map(([anchor, said]) => entry("refused", said, name, `${page}refused/index.html#${anchor}`, 5)),
    ];
  };
  bedrock.index = (listed, families, pages) => {
    models = listed.map(([id, names, about]) => ({ ...entry("model", id, about, `models/${id}/index.html`, 34), families: names }));
    entries = [
      ...models,
      ...families.flatMap(ofFamily),
      ...pages.map(([title, path, about]) => entry("page", title, about, path, 26)),
    ];
  };

  // How well one word fits an entry: by its title, better than by its description; 0 if not at all.
  const fit = (one, word) => {
    if (one.head.includes(word)) return 12;
    if (one.head.some((known) => known.startsWith(word))) return word.length > 1 ? 7 : 2;
    if (one.rest.includes(word)) return 4;
    return word.length > 2 && one.rest.some((known) => known.startsWith(word)) ? 2 : 0;
  };
  const score = (one, asks) => {
    const fits = asks.map((word) => fit(one, word));
    return fits.every(Boolean) ? one.weight + fits.reduce((sum, next) => sum + next, 0) - one.head.length / 4 : 0;
  };

  // Parameters of single models: some words name the model, all others the parameter.
  const combined = (asks) => {
    if (asks.length < 2) return [];
    return models.flatMap((model) => {
      const rest = asks.filter((word) => !model.head.some((known) => known.startsWith(word)));
      if (!rest.length || rest.length === asks.length) return [];
      return entries
        .filter((one) => one.kind === "parameter" && model.families.includes(one.family) && rest.every((word) => one.head.some((known) => known === word)))
        .map((one) => {
          const whole = asks.filter((word) => model.head.includes(word)).length;
          const anchor = one.href.slice(one.href.indexOf("#"));
          return { ...one, kind: "parameter of a model", title: `${one.title} of ${model.title}`, href: `${model.href}${anchor}`, score: 4 + one.weight + 9 * whole - model.head.length / 2 };
        });
    });
  };
  // Where nothing holds all of the words: what holds most of them.
  const partly = (asks) =>
    entries
      .map((one) => {
        const fits = asks.map((word) => fit(one, word)).filter(Boolean);
        return { ...one, score: fits.length && 100 * fits.length + one.weight + fits.reduce((sum, next) => sum + next, 0) };
      })
      .filter((one) => one.score);
  bedrock.search = (text) => {
    const asks = asked(text);
    if (!asks.length || !entries) return [];
    const plain = entries.map((one) => ({ ...one, score: score(one, asks) })).filter((one) => one.score > 0);
    const found = [...plain, ...combined(asks)];
    return (found.length ? found : partly(asks)).sort((one, other) => other.score - one.score || one.title.length - other.title.length).slice(0, MOST);
  };

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
    made.append(Object.assign(document.createElement("b"), { textContent: title }), Object.assign(document.createElement("small"), { textContent: `${kind} · ${about.slice(0, 110)}` }));
    return made;
  };
  const show = () => {
    if (!field.value.trim() || !entries) return close();
    const found = bedrock.search(field.value);
    list.replaceChildren(...found.map(item));
    if (!found.length) list.append(Object.assign(document.createElement("li"), { textContent: "Nothing. Fewer words find more.", role: "option" }));
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    choose(0);
  };
  const load = () => {
    if (document.getElementById("index")) return;
    const script = Object.assign(document.createElement("script"), { id: "index", src: `${root}data/search.js`, onload: show });
    document.head.append(script);
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
      choose(chosen + steps[event.key]);
    } else if (event.key === "Escape") close();
    else if (event.key === "Enter" && list.children[chosen]?.dataset.href) go(list.children[chosen].dataset.href);
  });
  list.addEventListener("mousedown", (event) => {
    const target = event.target.closest("[data-href]");
    if (target) go(target.dataset.href);
  });
  field.addEventListener("blur", () => setTimeout(close, 150));
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/INPUT|TEXTAREA|SELECT/.test(document.activeElement.tagName)) {
      event.preventDefault();
      field.focus();
    }
  });
}
