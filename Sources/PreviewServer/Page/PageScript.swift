/// What keeps an open page up to date.
enum PageScript {
  /// The script: it waits for word of a change, loads the page anew, and exchanges what differs.
  static let text = """
    "use strict";
    (async () => {
      let revision = Number(document.body.dataset.revision);
      const connection = document.getElementById("connection");
      const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

      async function load(address) {
        const answer = await fetch(address, { cache: "no-store" });
        if (!answer.ok) throw new Error(answer.statusText);
        return answer;
      }

      // What is not touched keeps its place, its focus and its picture.
      function exchange(id, fresh) {
        const [old, next] = [document.getElementById(id), fresh.getElementById(id)];
        if (old.isEqualNode(next)) return;
        old.hidden = next.hidden;
        old.replaceChildren(...next.childNodes);
      }

      async function exchangePlate(old, fresh) {
        const next = document.importNode(fresh, true);
        const [before, after] = [old.querySelector("img"), next.querySelector("img")];
        if (before && after) {
          if (before.getAttribute("src") === after.getAttribute("src")) {
            before.alt = after.alt;
            after.replaceWith(before);
          } else {
            // The old picture stays until the new one can be shown.
            after.loading = "eager";
            await after.decode().catch(() => {});
            after.loading = "lazy";
          }
        }
        const links = [...old.querySelectorAll("a")];
        const focused = links.indexOf(document.activeElement);
        old.replaceWith(next);
        if (focused >= 0) next.querySelectorAll("a")[focused]?.focus({ preventScroll: true });
        return next;
      }

      async function exchangePlates(fresh) {
        const list = document.getElementById("plates");
        const known = new Map([...list.children].map((plate) => [plate.id, plate]));
        let place = 0;
        for (const plate of [...fresh.getElementById("plates").children]) {
          let shown = known.get(plate.id);
          known.delete(plate.id);
          if (!shown) shown = document.importNode(plate, true);
          else if (!shown.isEqualNode(plate)) shown = await exchangePlate(shown, plate);
          if (list.children[place] !== shown) list.insertBefore(shown, list.children[place] ?? null);
          place += 1;
        }
        for (const plate of known.values()) plate.remove();
      }

      async function update() {
        const answer = await load("./");
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const id of ["summary", "status", "problems", "index"]) exchange(id, fresh);
        document.title = fresh.title;
        document.querySelector("h1").textContent = fresh.querySelector("h1").textContent;
        await exchangePlates(fresh);
        document.body.dataset.revision = fresh.body.dataset.revision;
        revision = Number(fresh.body.dataset.revision);
      }

      let failures = 0;
      while (failures < 8) {
        try {
          const change = await (await load(`changes/${revision}`)).json();
          failures = 0;
          connection.hidden = true;
          if (change.revision !== revision) await update();
          else await pause(1000);
        } catch {
          failures += 1;
          connection.hidden = failures < 2;
          await pause(250 * 2 ** failures);
        }
      }
    })();

    """
}
