import ArgumentParser
import Geodata

/// Writes an example of a file of plates.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write an example of a file of plates, which can be drawn at once.",
    discussion: """
      EXAMPLES
        waymark init
        waymark init study/plates.yaml && waymark batch study/plates.yaml
      """)

  @Argument(help: ArgumentHelp("The file to write.", valueName: "file"))
  var file = "plates.yaml"

  func run() throws {
    guard !FileBytes.exists(file) else {
      throw Failure.end(
        .cannotWrite, "there is a file \(file) already",
        hint: "name another, or move that one away")
    }
    try OutputTarget.write([(file, Array(Self.example.utf8))])
    Failure.say("Draw its plates with: waymark batch \(file)")
  }

  /// The example: every kind of plate, with what else could be said.
  static let example = """
    # A series of plates. Draw them with: waymark batch plates.yaml
    # What waymark map takes as an option of a plate can stand here as a key of the same name.
    series: An example
    # data: study           # the folder of the data set, as seen from this file; else the bundled one
    out: plates             # where the files go

    # What all plates share.
    defaults:
      size: 180x130mm
      fit: all              # one extent, so that the plates can be compared
      formats: [png, pdf]   # also svg, eps, tif
      # More languages make more plates, as in [en, de]; texts are then given in each, as in
      # title: {en: The last weeks, de: Die letzten Wochen}
      languages: [en]
      # style: mono         # print, mono, dark-screen, high-contrast, or a file such as ./mine.yaml
      # preset: nature      # the rules of a publisher

    plates:
      # One plate of a period of the data set; waymark list periods shows them.
      - plate: last-weeks
        period: last-weeks-1945
        title: The last weeks
        caption: "Figure 1. {count} movements, {from} to {to}."
        beside: [alt, caption]
        # pin: {Dachau: ne, Ebensee: "12,-4.5"}   # where names stand
        # inset: auto                             # enlarge the most crowded part
        # note: A sentence for the foot of the plate.

      # The same, with what differs.
      - plate: last-weeks-on-foot
        extends: last-weeks
        mode: foot
        title: The last weeks, on foot

      # One plate for each month. In names of files tokens stand for dates and ids, in titles for words.
      - plate: "month-{from}"
        every: 1 month
        from: 1945-01
        to: 1945-04
        title: Death marches and transports   # the days stand below it

      # One plate for each period, operation or place.
      # - plate: "place-{place}"
      #   each: place
      #   kinds: [main-camp]
      #   fit: shown

      # Small multiples: one plate of up to twelve small maps in one frame, to be compared.
      # - plate: periods
      #   kind: small-multiples
      #   size: 277x390mm
      #   panels: {each: period}      # or {every: 1 month, from: 1945-01, to: 1945-04}, or a list:
      #   # panels:
      #   #   - {period: winter-1944-45}
      #   #   - {from: 1945-04, to: 1945-05, mode: foot, title: "On foot, {period}"}
      #   columns: 2                  # without it as many as let the maps be largest

    """
}
