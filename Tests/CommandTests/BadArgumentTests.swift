import Testing

/// Wrong arguments end with code 64, a message and a hint, and leave no file.
@Suite("Wrong arguments of waymark map")
struct BadArgumentTests {
  @Test(
    "Each is named, with what to do about it",
    arguments: [
      (
        ["--period", "wintre"],
        "waymark: error: there is no period \u{201C}wintre\u{201D}\n"
          + "    hint: did you mean winter?\n"
      ),
      (
        ["--period", "zzzzzzzz"],
        "waymark: error: there is no period \u{201C}zzzzzzzz\u{201D}\n"
          + "    hint: the periods are: winter, spring\n"
      ),
      (
        ["--from", "1945-03", "--to", "1945-01"],
        "waymark: error: the period ends before it begins: 1945-03-01 is after 1945-01-31\n"
          + "    hint: exchange --from and --to\n"
      ),
      (
        ["--place", "Gama"],
        "waymark: error: there is no place \u{201C}Gama\u{201D}\n"
          + "    hint: did you mean Gamma or gamma?\n"
      ),
      (
        ["--mode", "feet"],
        "waymark: error: there is no mode \u{201C}feet\u{201D}\n"
          + "    hint: the modes are: foot, rail, open-rail, ship, truck, mixed\n"
      ),
      (
        ["--mode", "open_rail"],
        "waymark: error: there is no mode \u{201C}open_rail\u{201D}\n"
          + "    hint: did you mean open-rail?\n"
      ),
      (
        ["--operation", "op"],
        "waymark: error: there is no operation \u{201C}op\u{201D}\n"
          + "    hint: operations.csv lists them\n"
      ),
      (
        ["--size", "big"],
        "waymark: error: --size: \u{201C}big\u{201D} is not a size\n"
          + "    hint: write width x height with a unit, as in 180x130mm\n"
      ),
      (
        ["--size", "0x0mm"],
        "waymark: error: --size: 0x0mm is too small for a map\n    hint: use at least 26x26mm\n"
      ),
      (
        ["--size", "180x-130mm"],
        "waymark: error: --size: 180x-130mm is too small for a map\n"
          + "    hint: use at least 26x26mm\n"
      ),
      (
        ["--size", "5090x200mm"],
        "waymark: error: --size: 5090x200mm is too large for a sheet\n"
          + "    hint: use at most 5080x5080mm\n"
      ),
      (
        ["--size", "nanxnanmm"],
        "waymark: error: --size: \u{201C}nanxnanmm\u{201D} is not a size\n"
          + "    hint: write width x height with a unit, as in 180x130mm\n"
      ),
      (
        ["--size", "3000x200mm", "--dpi", "300", "-o", "map.png"],
        "waymark: error: 3000x200mm at 300 dpi is 35433 pixels; at most 32767 can be drawn\n"
          + "    hint: choose a smaller --size or --dpi, or a vector format\n"
      ),
      (
        ["--bbox", "5,45,27"],
        "waymark: error: --bbox: \u{201C}5,45,27\u{201D} is not a part of the earth\n"
          + "    hint: write west,south,east,north in degrees, as in 5,45,27,57.5\n"
      ),
      (
        ["--bbox", "27,45,5,57"],
        "waymark: error: --bbox: \u{201C}27,45,5,57\u{201D} is not a part of the earth\n"
          + "    hint: write west,south,east,north in degrees, as in 5,45,27,57.5\n"
      ),
      (
        ["--inset", "5,45,27"],
        "waymark: error: --inset: \u{201C}5,45,27\u{201D} is not a part of the earth\n"
          + "    hint: write west,south,east,north in degrees, "
          + "as in 18.3,49.9,19.6,50.6@top-right, or auto\n"
      ),
      (
        ["--inset", "11,51,10,52@top-left"],
        "waymark: error: --inset: \u{201C}11,51,10,52@top-left\u{201D} ends before it begins\n"
          + "    hint: write west before east and south before north, as in 18.3,49.9,19.6,50.6\n"
      ),
      (
        ["--inset", "10,51,11,52@middle"],
        "waymark: error: --inset: \u{201C}middle\u{201D} is neither a corner nor a side of the map\n"
          + "    hint: one of top-left, top-right, bottom-left, bottom-right, top, right, bottom, left\n"
      ),
      (
        ["--locator", "centre"],
        "waymark: error: --locator: \u{201C}centre\u{201D} is neither a corner nor a side of the map\n"
          + "    hint: one of top-left, top-right, bottom-left, bottom-right, top, right, bottom, left\n"
      ),
      (
        ["--locator", "top-left", "--inset", "10,51,11,52@top-left"],
        "waymark: error: two parts of the map are to stand at top-left\n"
          + "    hint: give each --inset and --locator a corner of its own, or a side, as in @left\n"
      ),
      (
        ["--inset", "60,20,61,21"],
        "waymark: error: --inset: the part 60.0,20.0,61.0,21.0 does not lie on the map\n"
          + "    hint: choose a part inside the frame, or a wider --bbox\n"
      ),
      (
        ["-o", "map.jpeg"],
        "waymark: error: there is no format \u{201C}jpeg\u{201D}\n    hint: "
          + "formats: png, svg, pdf, eps, tif, tiff\n"
      ),
      (
        ["-o", "map"],
        "waymark: error: map has no ending that gives the format\n"
          + "    hint: endings: png, svg, pdf, eps, tif, tiff\n"
      ),
      (
        ["-o", "-"],
        "waymark: error: standard output needs a format\n"
          + "    hint: add --format with one of: png, svg, pdf, eps, tif, tiff\n"
      ),
    ])
  func arguments(arguments: [String], message: String) throws {
    let workspace = try Workspace()
    let outcome = try Command.run(
      ["map", "--data", workspace.data, "-o", "other.svg"] + arguments, in: workspace.path)
    #expect(outcome.status == 64)
    #expect(outcome.error == message)
    #expect(outcome.bytes.isEmpty)
    #expect(try workspace.names() == ["study"])
  }

  @Test("A date that is none, with the reason", arguments: ["1945-13", "17.1.1945", "../..", ""])
  func dates(text: String) throws {
    let workspace = try Workspace()
    let outcome = try workspace.map("--from", text, "-o", "map.svg")
    #expect(outcome.status == 64)
    #expect(
      outcome.error.hasPrefix("waymark: error: --from: \u{201C}\(text)\u{201D} is not a date: "))
    #expect(outcome.error.contains("\n    hint: "))
  }

  @Test("A projection that nobody knows")
  func projection() throws {
    let outcome = try Workspace().map("--crs", "EPSG:1", "-o", "map.svg")
    #expect(outcome.status == 64)
    #expect(outcome.error.hasPrefix("waymark: error: --crs: "))
    #expect(outcome.error.contains("hint: for example EPSG:3035"))
  }

  @Test("A name that several places bear is refused with their ids")
  func ambiguous() throws {
    let places = Sample.places.replacing("Beta,", with: "Gamma,")
    let outcome = try Workspace(["places.csv": places]).map("--place", "GAMMA", "-o", "map.svg")
    #expect(outcome.status == 64)
    #expect(
      outcome.error == "waymark: error: \u{201C}GAMMA\u{201D} may be one of several places\n"
        + "    hint: name one by its id: beta (Gamma, town), gamma (Gamma, main-camp)\n")
  }

  @Test("A place's own name comes before that of the town where a camp lies today")
  func ownNameFirst() throws {
    let names = """
      place,language,name,kind,sources,note
      alpha,de,Lager,historical,,
      alpha,de,Stadt,modern,,
      beta,de,Stadt,modern,,
      gamma,de,Lager,modern,,
      gamma,de,Ort,historical,,

      """
    let places = Sample.places.replacing("Modern Alpha", with: "Beta")
    let workspace = try Workspace(["places.csv": places, "names.csv": names])
    for word in ["Beta", "beta", "Stadt", "Lager"] {
      let outcome = try workspace.map("--place", word, "-o", "map.svg")
      #expect(outcome.status == 0, "\(word): \(outcome.error)")
    }
    let listed = try workspace.run("list", "movements", "--place", "Stadt")
    #expect(listed.output == (try workspace.run("list", "movements", "--place", "beta")).output)
  }

  @Test("A base map that is not there, or is damaged")
  func baseMap() throws {
    let missing = try Workspace().map("--basemap", "/no/such/folder", "-o", "map.svg")
    #expect(missing.status == 66)
    #expect(missing.error.contains("/no/such/folder"))
    let damaged = try Workspace(["basemap/basemap.json": "{"]).map("-o", "map.svg")
    #expect(damaged.status == 65)
    #expect(damaged.error.contains("basemap.json"))
  }

  @Test("Fonts that are not there: code 78 and the name of the package")
  func fonts() throws {
    let workspace = try Workspace()
    let outcome = try Command.run(
      ["map", "--data", workspace.data, "-o", "map.svg"],
      environment: ["WAYMARK_FONTS": workspace.path], in: workspace.path)
    #expect(outcome.status == 78)
    #expect(outcome.error.contains("install the Debian package fonts-noto-core"))
    #expect(try workspace.names() == ["study"])
  }
}
