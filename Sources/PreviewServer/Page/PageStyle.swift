/// The look of the page.
enum PageStyle {
  /// The style sheet: plain, in the colours that the reader prefers.
  static let text = """
    :root {
      color-scheme: light dark;
      --paper: #fbfaf8; --sheet: #ffffff; --ink: #1d1d1b; --quiet: #595752; --line: #d5d2cb;
      --link: #1f4e79; --wrong: #8a1c1c; --wrong-paper: #fbf1ef; --warned: #6b4a00;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #181817; --sheet: #222220; --ink: #e8e6e1; --quiet: #b1aea6; --line: #45433e;
        --link: #9cc4ea; --wrong: #f0a8a0; --wrong-paper: #331d1b; --warned: #e3c177;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; }
    body {
      margin: 0 auto; max-width: 100rem; padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 4rem;
      background: var(--paper); color: var(--ink);
      font: 1rem/1.5 system-ui, "Noto Sans", sans-serif; overflow-wrap: anywhere;
    }
    a { color: var(--link); text-underline-offset: .15em; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    main:focus { outline: none; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { position: static; }
    h1 { margin: 0 0 .25rem; font-size: 1.6rem; line-height: 1.25; font-weight: 600; }
    h2 { margin: 0; font-size: 1.1rem; line-height: 1.35; font-weight: 600; }
    h3 { margin: .75rem 0 0; font-size: .9rem; font-weight: 600; color: var(--warned); }
    p { margin: .25rem 0; }
    code { font: .9em ui-monospace, "Noto Sans Mono", monospace; }
    ul { margin: .25rem 0; padding: 0 0 0 1.2rem; }
    time { font-variant-numeric: tabular-nums; white-space: nowrap; }
    #summary, .facts, .size, .hint { color: var(--quiet); }
    .facts, .size, figcaption, .warnings { font-size: .9rem; }
    #connection, #problems {
      margin: 1rem 0 0; padding: .75rem 1rem; border-left: 4px solid var(--wrong);
      background: var(--wrong-paper);
    }
    #problems h2, .failure { color: var(--wrong); }
    #problems li { margin: .4rem 0; }
    nav { margin: 1rem 0 0; padding: .6rem 0; border-block: 1px solid var(--line); }
    nav ul, .files {
      display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; margin: 0; padding: 0; list-style: none;
    }
    main {
      display: grid; gap: 2rem; margin-top: 1.5rem; align-items: start;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 32rem), 1fr));
    }
    article {
      padding: 1rem; background: var(--sheet); border: 1px solid var(--line); min-width: 0;
    }
    article:target { border-color: var(--link); }
    figure { margin: .75rem 0; }
    figure img {
      display: block; max-width: 100%; height: auto; margin: 0 auto; border: 1px solid var(--line);
    }
    figcaption { margin-top: .5rem; }
    .empty { padding: 2rem 1rem; border: 1px dashed var(--line); color: var(--quiet); }
    .files {
      margin-top: .75rem; padding-top: .6rem; border-top: 1px solid var(--line); font-size: .9rem;
    }
    [hidden] { display: none; }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

    """
}
