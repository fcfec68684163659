/// A part of the plates of a series, for one of several machines.
///
/// A plate belongs to a part by its own name alone, whatever other plates there are, so that machines
/// need not know of each other.
public struct Shard: Hashable, Sendable {
  /// Which part, from 1.
  public let number: Int
  /// How many parts there are.
  public let count: Int

  /// Why no part is known.
  public struct Problem: Error {
    /// What is wrong.
    public var message: String
    /// What to do about it.
    public var hint: String
  }

  /// Creates a part; `nil` if there is no such part.
  public init?(number: Int, count: Int) {
    guard count >= 1, (1...count).contains(number) else { return nil }
    (self.number, self.count) = (number, count)
  }

  /// Reads a part as in `2/4`.
  public init?(_ text: String) {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1] else { return nil }
    self.init(number: number, count: count)
  }

  /// The part that an engine for jobs gives to this process: of a Slurm array by
  /// `SLURM_ARRAY_TASK_ID`, `_MIN`, `_STEP` and `_COUNT`, of an indexed job of Kubernetes by
  /// `JOB_COMPLETION_INDEX` and `JOB_COMPLETIONS`.
  ///
  /// - Parameter parts: how many parts there are, where that is said. Then a task draws the part of its
  ///   own number, from 0 on, whichever other tasks the array has: one alone can be repeated.
  public static func ofEnvironment(
    parts: Int? = nil, _ variable: (String) -> String?
  ) throws(Problem) -> Shard {
    func number(_ name: String) throws(Problem) -> Int? {
      guard let text = variable(name) else { return nil }
      guard let number = Int(text) else {
        throw Problem(
          message: "\(name) is \u{201C}\(text)\u{201D}, not a number",
          hint: "give the part itself, as in --shard 2/4")
      }
      return number
    }
    let found: (index: Int?, count: Int?)
    if let parts {
      var task = try number("SLURM_ARRAY_TASK_ID")
      if task == nil { task = try number("JOB_COMPLETION_INDEX") }
      found = (task, parts)
    } else if let task = try number("SLURM_ARRAY_TASK_ID") {
      let step = max(1, try number("SLURM_ARRAY_TASK_STEP") ?? 1)
      let first = try number("SLURM_ARRAY_TASK_MIN") ?? 0
      found = ((task - first) / step, try number("SLURM_ARRAY_TASK_COUNT"))
    } else {
      found = (try number("JOB_COMPLETION_INDEX"), try number("JOB_COMPLETIONS"))
    }
    guard let index = found.index else {
      throw Problem(
        message: "neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX is set",
        hint: "run it in an array or an indexed job, or give the part itself, as in --shard 2/4")
    }
    guard let count = found.count else {
      throw Problem(
        message: "nothing says how many parts there are",
        hint: "set SLURM_ARRAY_TASK_COUNT or JOB_COMPLETIONS to the number of tasks")
    }
    guard let part = Shard(number: index + 1, count: count) else {
      throw Problem(
        message: "part \(index + 1) of \(count) does not exist",
        hint: "let the tasks of the array have the numbers 0 to \(max(0, count - 1))")
    }
    return part
  }

  /// Whether a plate belongs to the part.
  public func holds(_ plate: String) -> Bool {
    let digits = Digest.short([plate]).prefix(15)
    return (Int(digits, radix: 16) ?? 0) % count == number - 1
  }
}
