import Foundation
import TestSupport
import Testing

@Suite("Languages of plates")
struct LanguageTests {
  @Test("An unknown language ends with the list of those there are", arguments: ["es", "deutsch"])
  func unknown(language: String) throws {
    let workspace = try Workspace()
    let outcome = try workspace.map("--lang", language, "-o", "map.svg")
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("--lang: "))
    #expect(outcome.error.contains("the languages are: en, de, pl, fa, he, ru, fr"))
    #expect(try workspace.names() == ["study"])
  }

  @Test("A tag with an underscore is read, and said to be")
  func underscore() throws {
    let workspace = try Workspace()
    let outcome = try workspace.map("--lang", "de_at", "-o", "map.svg")
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("“de_at” is read as de-AT"))
    let svg = String(decoding: try workspace.read("map.svg"), as: UTF8.self)
    #expect(svg.contains("xml:lang=\"de\""))
    #expect(svg.contains("Todesmärsche und Transporte"))
  }

  @Test("What is missing in a language is listed, and is no error")
  func missing() throws {
    let workspace = try Workspace()
    let outcome = try workspace.run("check", "--lang", "fa")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("warning: alpha has no name in fa; plates show"))
    #expect(outcome.output.contains("[missing-name]"))
    #expect(outcome.output.contains("warning: winter of periods.csv has no title in fa"))
    #expect(try workspace.run("check", "--lang", "en").lines.last == "0 errors, 0 warnings")
    #expect(try workspace.run("check", "--lang", "xx").status == 64)
  }

  @Test(
    "The bundled titles of periods and events are in every language",
    arguments: ["de", "pl", "fa", "he", "ru", "fr"])
  func bundledTitles(language: String) throws {
    let outcome = try Command.run(["check", "--lang", language])
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("[missing-title]"))
  }

  @Test(
    "Words from right to left are found in logical order in the text of a PDF",
    arguments: [("he", "צעדות המוות"), ("fa", "راهپیمایی")])
  func textOrder(language: String, title: String) throws {
    let workspace = try Workspace()
    #expect(try workspace.map("--lang", language, "-o", "map.pdf", "-o", "map.svg").status == 0)
    let svg = String(decoding: try workspace.read("map.svg"), as: UTF8.self)
    #expect(svg.contains("direction=\"rtl\""))
    #expect(svg.contains("lang=\"\(language)\""))
    let text = try ExternalTool.run(
      "pdftotext", package: "poppler-utils", ["-enc", "UTF-8", "FILE", "-"],
      input: try workspace.read("map.pdf"), fileExtension: "pdf")
    #expect(String(decoding: text, as: UTF8.self).contains(title))
  }
}
