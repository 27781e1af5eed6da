// What every page does: theme, copying, the language of examples, the state of models today.
{
  const root = document.documentElement;
  const dark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

  document.getElementById("theme").addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    bedrock.remember("theme", root.dataset.theme);
  });

  // The icon of the tab is nothing that a page has to wait for.
  setTimeout(() => document.head.append(Object.assign(document.createElement("link"), { rel: "icon", href: `${document.body.dataset.root}assets/icon.svg` })), 300);

  // A link that leads into this page: what stands before the place gets its height at once.
  addEventListener("hashchange", () => {
    root.classList.add("whole");
    document.getElementById(bedrock.place())?.scrollIntoView();
  });

  bedrock.say = (words) => {
    document.getElementById("said").textContent = words;
  };

  const copied = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = Object.assign(document.createElement("textarea"), { value: text });
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest(".copy");
    if (!button) return;
    await copied(button.dataset.copy ?? button.parentElement.querySelector("pre").textContent);
    const words = (button.dataset.words ??= button.textContent);
    button.style.minWidth = `${button.offsetWidth}px`;
    button.textContent = "Copied";
    bedrock.say("Copied");
    setTimeout(() => (button.textContent = words), 1500);
  });

  const show = (form) => {
    root.dataset.form = form;
    for (const button of document.querySelectorAll("[data-choose]")) button.setAttribute("aria-pressed", String(button.dataset.choose === form));
  };
  for (const button of document.querySelectorAll("[data-choose]")) {
    button.addEventListener("click", () => {
      show(button.dataset.choose);
      bedrock.remember("form", button.dataset.choose);
    });
  }
  show(root.dataset.form);

  const today = new Date().toISOString().slice(0, 10);
  const STATES = { active: "active", legacy: "legacy", eol: "ended", unknown: "unknown" };
  for (const place of document.querySelectorAll("[data-life]")) {
    const life = JSON.parse(place.dataset.life);
    const state = bedrock.state(life, today);
    const badge = Object.assign(document.createElement("span"), { className: `state ${state}`, textContent: STATES[state] });
    place.dataset.state = state;
    place.querySelector("i")?.remove();
    place.prepend(badge);
  }

  const picture = document.getElementById("timeline");
  if (picture) {
    const { first, last, left, right } = picture.dataset;
    const [begin, end, now] = [first, last, today].map(Date.parse);
    const { height } = picture.viewBox.baseVal;
    const x = Number(left) + ((Number(right) - Number(left)) * (now - begin)) / (end - begin);
    const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
    for (const [name, value] of Object.entries({ class: "today", x1: x, x2: x, y1: 14, y2: height })) line.setAttribute(name, value);
    if (now >= begin && now <= end) picture.append(line);
  }
}
