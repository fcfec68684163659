import ArgumentParser

extension Waymark {
  /// Runs the command that the arguments name.
  ///
  /// To reach a command through its parent, the parser takes all its options together twice as often
  /// as to read the command alone, and that takes longer than most questions. So the command that the
  /// first argument names is asked first. Where it cannot do what the arguments say (they ask for help,
  /// they are wrong), they are read again from the beginning, so that the answer is that of the whole.
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard
      let named = configuration.subcommands.first(where: {
        $0.configuration.commandName == arguments.first
      }), var command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == named
    else { return main(nil) }
    do {
      try command.run()
    } catch {
      exit(withError: error)
    }
  }
}
