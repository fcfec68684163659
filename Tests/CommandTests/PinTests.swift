import Testing

/// Names where the editor wants them.
@Suite("waymark map --pin")
struct PinTests {
  private func picture(_ workspace: Workspace, _ pins: String...) throws -> String {
    let outcome = try workspace.run(
      all: ["map", "--svg-text", "live", "-o", "-", "--format", "svg"]
        + pins.flatMap { ["--pin", $0] })
    #expect(outcome.status == 0, "\(outcome.error)")
    return outcome.output
  }

  @Test("A pin moves a name, by millimetres, to a side, or away")
  func pins() throws {
    let workspace = try Workspace()
    let plain = try picture(workspace)
    #expect(plain.contains(">Beta</text>"))
    #expect(!(try picture(workspace, "beta=hidden")).contains(">Beta</text>"))
    let pictures = try [
      plain, picture(workspace, "beta=sw"), picture(workspace, "beta=12,-4.5"),
      picture(workspace, "Beta=-12,4.5", "alpha=s"),
    ]
    #expect(Set(pictures).count == pictures.count)
    #expect(try picture(workspace, "Beta=sw") == pictures[1])
  }

  @Test(
    "A wrong pin is named, with what to do about it",
    arguments: [
      (["beta"], "\u{201C}beta\u{201D} has no place", "write PLACE=WHERE"),
      (["=ne"], "\u{201C}=ne\u{201D} has no place", "write PLACE=WHERE"),
      (["beta=up"], "does not say where", "write millimetres right and down"),
      (["beta=1,2,3"], "does not say where", "write millimetres right and down"),
      (["beta=1001,0"], "does not say where", "at most 1000"),
      (["beta=ne", "Beta=hidden"], "\u{201C}beta\u{201D} is pinned twice", "leave one of the two"),
      (["Gama=ne"], "there is no place \u{201C}Gama\u{201D}", "did you mean Gamma"),
    ])
  func wrong(pins: [String], message: String, hint: String) throws {
    let workspace = try Workspace()
    let outcome = try workspace.run(
      all: ["map", "-o", workspace.path + "/map.svg"] + pins.flatMap { ["--pin", $0] })
    #expect(outcome.status == 64)
    #expect(outcome.error.contains(message), "\(outcome.error)")
    #expect(outcome.error.contains("hint: " + hint) || outcome.error.contains(hint))
    #expect(!(try workspace.names().contains("map.svg")))
  }
}
