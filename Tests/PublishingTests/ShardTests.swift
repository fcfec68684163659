import Publishing
import Testing

@Suite struct ShardTests {
  @Test func everyPlateBelongsToExactlyOnePart() throws {
    let plates = (1...200).map { "week-\($0)" }
    for count in [1, 2, 3, 4, 7] {
      let parts = (1...count).compactMap { Shard(number: $0, count: count) }
      for plate in plates {
        #expect(parts.count { $0.holds(plate) } == 1)
      }
      #expect(parts.allSatisfy { part in plates.contains(where: part.holds) })
    }
  }

  @Test func aPlateStaysInItsPartWhateverOthersThereAre() throws {
    let part = try #require(Shard("2/4"))
    let held = (1...40).map { "plate \($0)" }.filter(part.holds)
    let more = (1...80).map { "plate \($0)" }.filter(part.holds)
    #expect(held == more.filter { (1...40).map { "plate \($0)" }.contains($0) })
  }

  @Test(arguments: ["", "1", "0/4", "5/4", "1/0", "-1/4", "1/4/2", "a/b", "1 / 4"])
  func whatIsNotAPartIsRefused(text: String) {
    #expect(Shard(text) == nil)
  }

  @Test func aTaskOfASlurmArrayIsAPart() throws {
    let variables = [
      "SLURM_ARRAY_TASK_ID": "7", "SLURM_ARRAY_TASK_MIN": "1", "SLURM_ARRAY_TASK_STEP": "2",
      "SLURM_ARRAY_TASK_COUNT": "4",
    ]
    #expect(try Shard.ofEnvironment { variables[$0] } == Shard("4/4"))
  }

  @Test func aPodOfAnIndexedJobIsAPart() throws {
    let variables = ["JOB_COMPLETION_INDEX": "0", "JOB_COMPLETIONS": "3"]
    #expect(try Shard.ofEnvironment { variables[$0] } == Shard("1/3"))
  }

  @Test func oneTaskOfAnArrayCanBeRepeatedWhereTheNumberOfPartsIsSaid() throws {
    // What Slurm says to the only task of --array=2.
    let variables = [
      "SLURM_ARRAY_TASK_ID": "2", "SLURM_ARRAY_TASK_MIN": "2", "SLURM_ARRAY_TASK_COUNT": "1",
    ]
    #expect(try Shard.ofEnvironment(parts: 4) { variables[$0] } == Shard("3/4"))
    #expect(try Shard.ofEnvironment(parts: 4) { ["JOB_COMPLETION_INDEX": "0"][$0] } == Shard("1/4"))
    #expect(throws: Shard.Problem.self) { try Shard.ofEnvironment(parts: 2) { variables[$0] } }
    #expect(throws: Shard.Problem.self) { try Shard.ofEnvironment(parts: 2) { _ in nil } }
  }

  @Test(arguments: [
    [:], ["JOB_COMPLETION_INDEX": "0"], ["SLURM_ARRAY_TASK_ID": "1"],
    ["JOB_COMPLETION_INDEX": "3", "JOB_COMPLETIONS": "3"],
    ["JOB_COMPLETION_INDEX": "one", "JOB_COMPLETIONS": "3"],
  ])
  func anEnvironmentThatDoesNotSayIsRefused(variables: [String: String]) {
    #expect(throws: Shard.Problem.self) { try Shard.ofEnvironment { variables[$0] } }
  }
}
