// Parameters: open what a link leads to, open all, and keep only those that hold some text.
{
  const fields = [...document.querySelectorAll("ul.fields > li")];
  const openTo = (place) => {
    for (let above = place?.parentElement?.closest("details"); above; above = above.parentElement.closest("details")) above.open = true;
  };
  // A pointer into a body has indexes and no tags: `/messages/0/content/0/text` is `/messages/*/content/*[type=text]/text` here.
  const plain = (place) => place.replaceAll(/\[[^\]]*\]/g, "").replaceAll(/\/\d+(?=\/|$)/g, "/*");
  const exactly = (id) => document.getElementById(id) ?? fields.find((field) => plain(field.id) === plain(id));
  // What is not known, such as a wrong name in an error, leads to what it would be in.
  const placeOf = (id) => (id ? (exactly(id) ?? placeOf(id.slice(0, Math.max(0, id.lastIndexOf("/"))))) : null);
  // Rules and limits had their places on this page before they had a page.
  const moved = /^(rules|(stream-|converse-)?(rule|limit)-\d+)$/;
  const rules = document.querySelector('.tabs a[href$="/rules/index.html"]');
  const follow = () => {
    if (rules && moved.test(bedrock.place())) return location.replace(rules.href + location.hash);
    const place = placeOf(bedrock.place());
    openTo(place);
    place?.scrollIntoView();
  };
  addEventListener("hashchange", follow);
  if (location.hash) follow();

  const button = document.getElementById("open-all");
  button?.addEventListener("click", () => {
    const open = button.textContent === "Open all";
    for (const part of document.querySelectorAll("ul.fields details")) part.open = open;
    button.textContent = open ? "Close all" : "Open all";
  });

  const own = (field) => [...field.children].filter((part) => part.tagName === "P").map((part) => part.textContent).join(" ").toLowerCase();
  document.getElementById("field-filter")?.addEventListener("input", (event) => {
    const wanted = event.target.value.trim().toLowerCase();
    for (const field of fields) field.hidden = Boolean(wanted);
    for (const field of wanted ? fields.filter((one) => own(one).includes(wanted)) : []) {
      field.hidden = false;
      openTo(field);
      for (let above = field.parentElement.closest("li"); above; above = above.parentElement.closest("li")) above.hidden = false;
    }
  });
}
