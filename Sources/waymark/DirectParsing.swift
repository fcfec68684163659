import ArgumentParser

extension Waymark {
  /// Runs the command that the arguments name; ends with the code of what went wrong, if anything did.
  static func main() {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      let type = configuration.subcommands.first {
        $0.configuration.commandName == arguments.first
      }
      var command = try EarlyReading.during(arguments, for: type) {
        try self.command(type, arguments) ?? parseAsRoot()
      }
      try command.run()
    } catch let failure as Failure {
      failure.say()
      exit(withError: ExitCode(failure.code.rawValue))
    } catch {
      exit(withError: error)
    }
  }

  /// The command that the first argument names, if it can do what the arguments say.
  ///
  /// To reach a command through its parent, the parser takes all its options together twice as often
  /// as to read the command alone, and that takes longer than most questions. So it is asked first.
  /// Where it cannot do what the arguments say (they ask for help, they are wrong), they are read again
  /// from the beginning, so that the answer is that of the whole.
  private static func command(
    _ named: (any ParsableCommand.Type)?, _ arguments: [String]
  ) -> (any ParsableCommand)? {
    guard let named, let command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == named
    else { return nil }
    return command
  }
}
