import Testing

@testable import PreviewServer

@Suite("The page of a series")
struct PreviewPageTests {
  private func page(_ change: (inout Preview) -> Void) -> String {
    var preview = Preview(title: "A series", file: "plates.yaml", folder: "out")
    change(&preview)
    return PreviewPage(preview, revision: 7).html
  }

  private func file(_ name: String, bytes: Int = 1) -> Preview.File {
    Preview.File(name: name, version: "0a1b", bytes: bytes)
  }

  @Test("Every plate with its title, words, warnings and files, in its language")
  func plates() {
    let html = page { preview in
      preview.plates = [
        Preview.Plate(
          id: "winter", title: "زمستان", language: "fa", caption: "Figure 1",
          description: "A map of the winter", size: [180, 130],
          files: [
            file("winter.pdf", bytes: 1_240_000), file("winter.png"), file("a b/winter.svg"),
          ],
          drawn: Moment(seconds: 0), warnings: ["A name found no room"])
      ]
    }
    for part in [
      "<html lang=\"en\">", "data-revision=\"7\"", "lang=\"fa\" dir=\"auto\">زمستان</h2>",
      "<img src=\"files/a%20b/winter.svg?0a1b\" alt=\"A map of the winter\" lang=\"fa\"",
      "width=\"680\" height=\"491\"", "Figure 1</figcaption>", "<h3>1 warning</h3>",
      "<li>A name found no room</li>", "<a href=\"files/winter.pdf?0a1b\">winter.pdf</a>", "1.2 MB",
      "<time datetime=\"1970-01-01T00:00:00Z\">", "1 plate of <code>plates.yaml</code>",
    ] {
      #expect(html.contains(part), "\(part)")
    }
  }

  @Test("PNG is shown where there is no SVG; other formats are linked only")
  func pictures() {
    func picture(_ names: [String]) -> String {
      page {
        $0.plates = [
          Preview.Plate(id: "a", title: "A", language: "en", files: names.map { file($0) })
        ]
      }
    }
    #expect(picture(["a.pdf", "a.png"]).contains("<img src=\"files/a.png?"))
    #expect(picture(["a.pdf"]).contains("None of its formats can be shown here"))
    #expect(!picture(["a.pdf"]).contains("<img"))
    #expect(picture([]).contains("There is no picture yet"))
  }

  @Test("Where a plate has no words of its own, its title stands for it")
  func titleAsWords() {
    let html = page {
      $0.plates = [Preview.Plate(id: "a", title: "", language: "en", files: [file("a.png")])]
    }
    #expect(html.contains("alt=\"a\""))
  }

  @Test("What is wrong, where, and what to do")
  func problems() {
    let html = page { preview in
      preview.plates = [
        Preview.Plate(id: "a", title: "A", language: "en", failure: "the disk is full")
      ]
      preview.problems = [
        Preview.Problem(
          place: "plates.yaml:3:5", message: "no such key", hint: "did you mean size?")
      ]
      preview.activity = .waiting
    }
    for part in [
      "<h2>1 problem</h2>", "<code>plates.yaml:3:5</code> no such key", "did you mean size?",
      "It could not be drawn: the disk is full", "Not everything is up to date.",
    ] {
      #expect(html.contains(part), "\(part)")
    }
    #expect(page { _ in }.contains("aria-label=\"Problems\" hidden>"))
  }

  @Test("What is being done, and what was done last")
  func status() {
    #expect(page { _ in }.contains("Reading the series."))
    #expect(page { $0.activity = .drawing(done: 1, of: 3) }.contains("1 of 3 plates done"))
    let html = page { preview in
      preview.plates = (0..<20).map { Preview.Plate(id: "p\($0)", title: "", language: "en") }
      preview.redraw = Preview.Redraw(
        plates: (0..<15).map { "p\($0)" }, moment: Moment(seconds: 0))
      preview.activity = .waiting
    }
    #expect(html.contains("Everything is up to date. Last drawn, at"))
    #expect(html.contains("<a href=\"#plate-p11\">p11</a> and 3 more."))
  }

  @Test("Nothing that a file says becomes markup")
  func hostile() {
    let evil = "<script>alert(1)</script>\"'><img src=x onerror=y>&\u{202E}"
    let html = page { preview in
      preview.title = evil
      preview.file = evil
      preview.folder = evil
      preview.plates = [
        Preview.Plate(
          id: evil, title: evil, language: evil, caption: evil, description: evil,
          files: [Preview.File(name: evil + ".svg", version: evil, bytes: 1)], warnings: [evil],
          failure: evil), Preview.Plate(id: "b", title: "", language: "en"),
      ]
      preview.problems = [Preview.Problem(place: evil, message: evil, hint: evil)]
      preview.redraw = Preview.Redraw(plates: [evil], moment: Moment(seconds: 0))
    }
    #expect(!html.contains("<script>"))
    #expect(!html.contains("<img src=x"))
    #expect(!html.contains("\u{202E}"))
    #expect(html.ranges(of: "<script").count == 1)
    #expect(html.ranges(of: "<img").count == 1)
  }

  @Test("Nothing is loaded from elsewhere, and nothing runs that is not the page's own")
  func ownResources() {
    for text in [page { _ in }, PageStyle.text, PageScript.text] {
      for word in ["http:", "https:", "@import", "url(", "eval(", "innerHTML", " style="] {
        #expect(!text.contains(word), "\(word)")
      }
    }
  }
}
