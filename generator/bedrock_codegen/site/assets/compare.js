// Two models side by side; what differs is marked.
{
  const form = document.getElementById("pair");
  const table = document.getElementById("side");
  const says = document.getElementById("side-says");
  const cell = (kind, text, href) => {
    const made = document.createElement(kind);
    if (kind === "th") made.scope = "row";
    if (!href) made.textContent = text;
    else made.append(Object.assign(document.createElement("a"), { textContent: text, href }));
    return made;
  };
  const facts = (id) => {
    const model = bedrock.models[id];
    const life = [bedrock.state(model.lifecycle, new Date().toISOString().slice(0, 10)), model.lifecycle.eol ? `ends ${model.lifecycle.eol}` : ""];
    return { ...model.facts, Lifecycle: life.filter(Boolean).join(", "), Format: model.families.join(", ") };
  };
  const words = ([path, type, range, preset, limits]) =>
    [path.slice(1), type, range, preset && `default ${preset}`, limits && `this model: ${limits}`].filter(Boolean).join(", ");
  const line = (name, one, other, hrefs = ["", ""]) => {
    const row = document.createElement("tr");
    row.append(cell("th", name), cell("td", one || "–", one && hrefs[0]), cell("td", other || "–", other && hrefs[1]));
    if (one !== other) row.className = "differs";
    return row;
  };
  const apply = () => {
    const [one, other] = ["one", "other"].map((name) => bedrock.baseId(form.elements[name].value));
    table.hidden = !one || !other;
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
      ...names.map((name) => line(name, mine[name] && words(mine[name]), theirs[name] && words(theirs[name]), [mine[name], theirs[name]].map((known) => (known ? `../${known[5]}` : "")))),
    );
    const lost = names.filter((name) => mine[name] && !theirs[name]);
    says.textContent = lost.length ? `A body for ${one} that is written for ${other} loses: ${lost.join(", ")}.` : `Every parameter of ${one} has its like in ${other}.`;
  };
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
    if (form.elements[name]) form.elements[name].value = value;
  }
  form.addEventListener("input", apply);
  if (location.hash) apply();
}
