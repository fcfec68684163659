import ArgumentParser

/// The command `waymark`.
@main
struct Waymark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waymark",
    abstract: "Maps of the death marches and transports of 1944-45, and of any forced movement.",
    discussion: """
      Waymark reads a data set of places and dated movements, and draws period-filtered maps to \
      PNG, TIFF, SVG, PDF and EPS. Every line has its sources; what is not known is shown as unknown.

      EXAMPLES
        waymark map --period winter-1944-45 -o winter.pdf
        waymark map --from 1945-01-17 --to 1945-01-31 --place gleiwitz -o january.svg
        waymark path auschwitz-i dachau --from 1945-01-18
        waymark list movements --place Buchenwald
        waymark check --data my-study
      """,
    version: "0.1.0",
    subcommands: [
      MapCommand.self, BatchCommand.self, WatchCommand.self, PlanCommand.self, ExplainCommand.self,
      MergeCommand.self, InitCommand.self, PathCommand.self, ReachCommand.self, FlowsCommand.self,
      CentralityCommand.self, ComponentsCommand.self, ListCommand.self, PackCommand.self,
      CheckCommand.self, BaseMapCommand.self,
    ])
}
