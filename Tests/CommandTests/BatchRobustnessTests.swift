import Foundation
import Testing

/// Series of plates when something goes wrong: nothing is half-written, and a rerun makes it good.
@Suite struct BatchRobustnessTests {
  /// Runs a line of the shell in the folder of a series.
  private func shell(_ line: String, _ series: Series) throws -> Command.Outcome {
    try Command.shell(line, in: series.workspace.path)
  }

  /// A series of twelve plates.
  private static let many =
    Series.defaults + """
      plates:
        - plate: "day-{from}"
          every: 12 days
          from: 1944-12-20
          to: 1945-05-08

      """

  @Test func whereverABatchIsKilledTheNextOneMakesTheSameFiles() throws {
    let whole = try Series(Self.many)
    #expect(try whole.batch().status == 0)
    let expected = try whole.plates()
    #expect(expected.count == 24)

    let series = try Series(Self.many)
    var interrupted = 0
    for attempt in 1...25 {
      let wait = Double(attempt) * 0.06
      let outcome = try shell(
        "\"$WAYMARK\" batch plates.yaml --force & P=$!; sleep \(wait); kill -9 $P 2>/dev/null; "
          + "wait $P", series)
      if outcome.status == 137 { interrupted += 1 }
      // What is there is whole.
      for (name, bytes) in try existing(series) { #expect(expected[name] == bytes) }
    }
    #expect(interrupted > 0)
    #expect(try series.batch().status == 0)
    #expect(try series.plates() == expected)
    // Nothing is left of those that were killed.
    let left = try series.workspace.names(in: "out").filter { $0.contains("waymark~") }
    #expect(left == [])
  }

  private func existing(_ series: Series) throws -> [String: [UInt8]] {
    try series.workspace.names().contains("out") ? series.plates() : [:]
  }

  @Test func aBatchThatIsAskedToStopFinishesItsPlateAndSaysSo() throws {
    let series = try Series(Self.many)
    try series.write(Self.many.replacingOccurrences(of: "12 days", with: "1 day"))
    let outcome = try shell(
      "\"$WAYMARK\" batch plates.yaml --jobs 1 & P=$!; "
        + "for i in $(seq 500); do ls out/*.png >/dev/null 2>&1 && break; sleep 0.02; done; "
        + "kill -TERM $P; wait $P",
      series)
    #expect(outcome.status == 75)
    #expect(outcome.error.contains("the batch was stopped"))
    let some = try series.plates()
    #expect(some.count < 280)
    let rest = try series.batch()
    #expect(rest.status == 0)
    #expect(!rest.error.contains(" 0 up to date"))
    #expect(try series.plates().count == 280)
    for (name, bytes) in some { #expect(try series.plates()[name] == bytes) }
  }

  /// The file of plates is a pipe, which is read as soon as something stands at its other end.
  @Test func aBatchThatIsAskedToStopWhileItReadsDrawsNothingAndSaysSo() throws {
    let series = try Series()
    let outcome = try shell(
      "mkfifo pipe; \"$WAYMARK\" batch pipe & P=$!; exec 3>pipe; kill -TERM $P; "
        + "cat plates.yaml >&3; exec 3>&-; wait $P", series)
    #expect(outcome.status == 75)
    #expect(outcome.error.contains("0 drawn, 0 up to date, 3 not begun"))
    #expect(outcome.error.contains("the batch was stopped"))
    #expect(try series.batch().error.contains("3 drawn, 0 up to date"))
  }

  @Test func twoBatchesOnOneFolderDoNotHarmEachOther() throws {
    let series = try Series(Self.many)
    let outcome = try shell(
      "\"$WAYMARK\" batch plates.yaml & \"$WAYMARK\" batch plates.yaml; A=$?; wait $!; B=$?; "
        + "exit $((A + B))", series)
    #expect(outcome.status == 0)
    #expect(try series.stale() == [])
    #expect(try series.batch("--out", "new").status == 0)
    #expect(try series.plates() == series.plates(in: "new"))
  }

  @Test func aFullDiskLeavesNothingHalfWritten() throws {
    let series = try Series()
    _ = try series.batch()
    let before = try series.plates()
    try series.write(Series.usual.replacingOccurrences(of: "60x50mm", with: "90x80mm"))
    // The system refuses files of more than four blocks, as a full disk does.
    let outcome = try shell(
      "trap '' XFSZ; ulimit -f 4; \"$WAYMARK\" batch plates.yaml", series)
    #expect(outcome.status == 73)
    #expect(outcome.error.contains("cannot write out/"))
    #expect(try series.plates() == before)
    #expect(try series.workspace.names(in: "out").allSatisfy { !$0.contains("waymark~") })
    #expect(try series.batch().status == 0)
    #expect(try series.plates() != before)
  }

  @Test func anOutputFolderThatCannotBeMadeIsSaid() throws {
    let series = try Series()
    try series.workspace.write(Array("a file".utf8), to: "taken")
    for folder in ["taken", "taken/below", "/proc/none"] {
      let outcome = try series.batch("--out", folder)
      #expect(outcome.status == 73)
      #expect(outcome.error.contains("cannot make the folder"))
    }
  }

  @Test func onePlateThatCannotBeWrittenDoesNotStopTheOthers() throws {
    let series = try Series()
    // Where a file of the plate is to stand, there is a folder.
    try series.workspace.write([], to: "out/winter.svg/file")
    let outcome = try series.batch()
    #expect(outcome.status == 73)
    #expect(outcome.error.contains("waymark: error: winter: cannot write out/winter.svg"))
    #expect(outcome.error.contains("2 drawn, 0 up to date, 1 failed"))
    #expect(
      try series.workspace.names(in: "out") == [
        ".waymark", "both.png", "both.svg", "run.json", "spring.png", "spring.svg", "winter.svg",
      ])
    #expect(
      String(decoding: try series.workspace.read("out/run.json"), as: UTF8.self).contains(
        "\"plate\": \"winter\", \"reason\""))
  }

  @Test func filesOfOthersAreNotTouched() throws {
    let series = try Series()
    for name in ["mine.txt", "winter.pdf", ".winter.png.waymark~elsewhere~1~abcdef"] {
      try series.workspace.write(Array(name.utf8), to: "out/" + name)
    }
    #expect(try series.batch().status == 0)
    for name in ["mine.txt", "winter.pdf", ".winter.png.waymark~elsewhere~1~abcdef"] {
      #expect(try series.workspace.read("out/" + name) == Array(name.utf8))
    }
  }

  /// Every process of a container may have the number 1; and machines that share a folder come and go.
  @Test func whatKilledProcessesLeftIsRemovedEvenIfTheyHadTheNumberOfThisOne() throws {
    let series = try Series()
    try series.workspace.write([], to: "out/.waymark/none")
    let outcome = try shell(
      "H=$(uname -n | tr -c 'A-Za-z0-9\\n' - | cut -c1-40); cd out; "
        + "touch -d '20 seconds ago' .winter.png.waymark~$H~$$~abcdef; "
        + "touch -d '20 seconds ago' .waymark/.winter.json.waymark~$H~$$~abcdef; "
        + "touch .both.png.waymark~$H~$$~klmnop; "
        + "touch -d '30 hours ago' .winter.png.waymark~elsewhere~1~abcdef .waymark~mine; "
        + "touch -d '20 hours ago' .winter.png.waymark~elsewhere~1~ghijkl; "
        + "cd ..; exec \"$WAYMARK\" batch plates.yaml", series)
    #expect(outcome.status == 0)
    let left = try series.workspace.names(in: "out").filter { $0.contains("waymark~") }
    // One that another with the same number may just be writing stays for a while.
    #expect(left.filter { $0.hasSuffix("~klmnop") }.count == 1)
    #expect(
      left.filter { !$0.hasSuffix("~klmnop") } == [
        ".waymark~mine", ".winter.png.waymark~elsewhere~1~ghijkl",
      ])
    #expect(
      try series.workspace.names(in: "out/.waymark") == [
        "both.json", "none", "spring.json", "winter.json",
      ])
  }

  /// The folder of a series may be shared; what is written takes the place of a link.
  @Test func nothingIsWrittenThroughALink() throws {
    let series = try Series()
    try series.workspace.write(Array("mine".utf8), to: "mine.txt")
    let names = ["winter.svg", "spring.png", "run.json", ".waymark/winter.json"]
    try series.workspace.write([], to: "out/.waymark/none")
    for name in names {
      try FileManager.default.createSymbolicLink(
        atPath: series.workspace.path + "/out/" + name,
        withDestinationPath: series.workspace.path + "/mine.txt")
    }
    #expect(try series.batch().status == 0)
    #expect(try series.workspace.read("mine.txt") == Array("mine".utf8))
    for name in names {
      let kind = try FileManager.default.attributesOfItem(
        atPath: series.workspace.path + "/out/" + name)[.type]
      #expect(kind as? FileAttributeType == .typeRegular, "\(name)")
    }
    #expect(try series.batch("--out", "new").status == 0)
    #expect(try series.plates() == series.plates(in: "new"))
  }

  // MARK: Parts

  @Test func partsMakeTheWhole() throws {
    let whole = try Series(Self.many)
    _ = try whole.batch()
    let series = try Series(Self.many)
    let missing = try series.run("merge", "--only", "day-1945-01-01")
    #expect(missing.error.contains("1 of 1 plate is not as it should be"))
    for part in 1...3 {
      let early = try series.run("merge")
      #expect(early.status == 75)
      #expect(try series.batch("--shard", "\(part)/3").status == 0)
    }
    #expect(try series.plates() == whole.plates())
    let merged = try series.run("merge")
    #expect(merged.status == 0)
    #expect(merged.error.contains("12 plates in out are complete"))
    let one = try series.run("merge", "--only", "day-1945-01-01")
    #expect(one.error.contains("1 plate in out is complete"))
  }

  @Test func aTaskOfAnArrayFindsItsPart() throws {
    let series = try Series(Self.many)
    let outcome = try shell(
      "for i in 0 1 2 3; do SLURM_ARRAY_TASK_ID=$i SLURM_ARRAY_TASK_MIN=0 "
        + "SLURM_ARRAY_TASK_COUNT=4 \"$WAYMARK\" batch plates.yaml --shard auto || exit; done",
      series)
    #expect(outcome.status == 0)
    #expect(try series.run("merge").status == 0)
    #expect(try series.workspace.names(in: "out").contains("run-4-of-4.json"))
    let alone = try shell(
      "SLURM_ARRAY_TASK_ID=2 SLURM_ARRAY_TASK_MIN=2 SLURM_ARRAY_TASK_COUNT=1 "
        + "\"$WAYMARK\" plan plates.yaml --ids --shard auto/4", series)
    #expect(alone.lines == (try series.run("plan", "--ids", "--shard", "3/4").lines))
    #expect(try series.batch("--shard", "auto").status == 64)
    for wrong in ["auto/", "auto/0", "auto/x", "auto/1/2", "auto/4"] {
      #expect(try series.batch("--shard", wrong).status == 64, "\(wrong)")
    }
    #expect(try series.batch("--shard", "5/4").status == 64)
  }

  /// The recipe of the documentation for GNU parallel: one of its jobs is killed, the rest goes on, and
  /// a second run makes the series whole.
  @Test func gnuParallelSharesOutPlatesAndGoesOnAfterAKill() throws {
    let whole = try Series(Self.many)
    _ = try whole.batch()
    let series = try Series(Self.many)
    let run =
      "\"$WAYMARK\" plan plates.yaml --ids | parallel --will-cite --jobs 2 --joblog jobs.log"
    let job = "\"$WAYMARK\" batch plates.yaml --jobs 1 --only {}"
    let killed = try shell(
      "export HOME=$PWD; \(run) '[ {} = day-1945-02-06 ] && kill -9 $$; \(job)'", series)
    #expect(killed.status == 1)
    #expect(try series.run("merge").status == 75)
    #expect(try series.plates().count == 22)
    let again = try shell("export HOME=$PWD; \(run) '\(job)'", series)
    #expect(again.status == 0)
    #expect(try series.run("merge").status == 0)
    #expect(try series.plates() == whole.plates())
  }

  @Test func mergeFindsAFileThatWasChangedBehindItsBack() throws {
    let series = try Series()
    _ = try series.batch()
    let path = series.workspace.path + "/out/winter.svg"
    let time = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    var bytes = try series.workspace.read("out/winter.svg")
    bytes[bytes.count / 2] ^= 1
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.write(contentsOf: Data(bytes))
    try file.close()
    try FileManager.default.setAttributes([.modificationDate: time as Any], ofItemAtPath: path)
    let outcome = try series.run("merge")
    #expect(outcome.status == 75)
    #expect(outcome.error.contains("winter.svg is not as it was written"))
    // The next batch makes it good, and draws nothing else.
    #expect(try series.batch().error.contains("1 drawn, 2 up to date"))
    #expect(try series.run("merge").status == 0)
    #expect(try series.batch("--out", "new").status == 0)
    #expect(try series.plates() == series.plates(in: "new"))
  }
}
