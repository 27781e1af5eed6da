// Two models side by side; what differs is marked.
{
  const form = document.getElementById("pair");
  const table = document.getElementById("side");
  const says = document.getElementById("side-says");
  const cell = (kind, text, link) => {
    const made = document.createElement(kind);
    if (kind === "th") made.scope = "row";
    if (link) made.append(Object.assign(document.createElement("a"), { textContent: link.path, href: link.href }));
    made.append(text);
    return made;
  };
  const facts = (id) => {
    const model = bedrock.models[id];
    const life = [bedrock.state(model.lifecycle, new Date().toISOString().slice(0, 10)), model.lifecycle.eol ? `ends ${model.lifecycle.eol}` : ""];
    return { ...model.facts, Lifecycle: life.filter(Boolean).join(", "), Format: model.families.join(", ") };
  };
  const linked = (known) => known && { path: known[0].slice(1), href: `../${known[5]}` };
  const words = ([, type, range, preset, limits]) =>
    ["", type, range, preset && `default ${preset}`, limits && `this model: ${limits}`].filter((said, index) => !index || said).join(", ");
  const line = (name, one, other, links = []) => {
    const row = document.createElement("tr");
    row.append(cell("th", name), cell("td", one || "–", links[0]), cell("td", other || "–", links[1]));
    if (one !== other || links[0]?.path !== links[1]?.path) row.className = "differs";
    return row;
  };
  const apply = () => {
    const [one, other] = ["one", "other"].map((name) => bedrock.baseId(form.elements[name].value));
    table.hidden = says.hidden = !one || !other;
    says.textContent = "";
    history.replaceState(null, "", `#${new URLSearchParams([...new FormData(form)].filter(([, value]) => value))}`);
    if (table.hidden) return;
    const [headOne, headOther] = [...table.tHead.rows[0].cells].slice(1);
    headOne.textContent = one;
    headOther.textContent = other;
    const [left, right] = [facts(one), facts(other)];
    const [mine, theirs] = [bedrock.cells[one] ?? {}, bedrock.cells[other] ?? {}];
    const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    table.tBodies[0].replaceChildren(
      ...Object.keys(left).map((name) => line(name, left[name], right[name])),
      ...names.map((name) => line(name, mine[name] && words(mine[name]), theirs[name] && words(theirs[name]), [linked(mine[name]), linked(theirs[name])])),
    );
    const able = (model) => model.Can.split(", ").filter(Boolean);
    const lost = [...names.filter((name) => mine[name] && !theirs[name]), ...able(left).filter((name) => !able(right).includes(name))];
    says.textContent = lost.length ? `On the way from ${one} to ${other} is lost: ${lost.join(", ")}.` : `${other} has its like of each parameter below, and can what ${one} can.`;
  };
  const follow = () => {
    for (const [name, value] of new URLSearchParams(location.hash.slice(1))) if (form.elements[name]) form.elements[name].value = value;
    apply();
  };
  form.addEventListener("input", apply);
  addEventListener("hashchange", follow);
  if (location.hash) follow();
}
