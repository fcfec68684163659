import CairoRenderer
import Cartography
import Geodata
import HistoricalTime
import Publishing

/// Finds what the settings of panels ask for, and whether the panels can be read.
extension PlateOrders {
  /// A panel of a plate.
  ///
  /// - Throws: `SettingsError` with the place in the file of plates of what is wrong.
  func panel(_ panel: PlannedPanel) throws -> PanelOrder.Panel {
    do {
      var command = try command(panel.settings, language: panel.language)
      set(panel.settings, in: &command)
      let map = try command.sheet.sheet(
        period: try command.period.interval(in: series.dataset),
        selection: try command.selection.selection(in: series.dataset), checkPixels: nil)
      let count = panel.tellsCount ? SheetRows(series.dataset, map).shownCount : 0
      return PanelOrder.Panel(
        title: try panel.title(count: wording(panel.language).words(count)), period: map.period,
        namedPeriod: map.namedPeriod, selection: map.selection, language: map.language)
    } catch let error as SettingsError {
      throw error
    } catch {
      throw blamed(error, panel)
    }
  }

  /// The days of all panels together; `nil` if one of them has no limit.
  static func time(of panels: [PanelOrder.Panel]) -> (interval: DayRange, period: NamedPeriod?)? {
    let ranges = panels.compactMap(\.period)
    guard let first = ranges.first, ranges.count == panels.count else { return nil }
    return (ranges.dropFirst().reduce(first) { $0.union($1) }, nil)
  }

  /// What a panel says, on a line, to be compared with what it said before.
  func panelWords(_ panel: PanelOrder.Panel, _ planned: PlannedPanel) -> String {
    let settings = planned.settings.filter { key, _ in
      PlateKey.ofPanel.contains(key) && key != "title"
    }
    return
      ([panel.title, panel.language ?? ""]
      + settings.sorted { $0.key < $1.key }.map {
        "\($0.key): \($0.value.values.joined(separator: ", "))"
      }).filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// Refuses panels that nobody could read.
  ///
  /// - Throws: `SettingsError` with the place of the columns or the panels in the file of plates, or
  ///   `Failure`.
  func checkPanels(
    of sheet: MapSheet, _ plate: PlannedPlate, on baseMap: BaseMap, crs: String
  ) throws {
    guard sheet.hasPanels else { return }
    let problem: PanelProblem?
    do {
      problem = try panelRenderer(of: sheet, on: baseMap, crs: crs).panelProblem(of: sheet)
    } catch let error as RenderError {
      throw DrawingOptions.failure(error)
    } catch PlateError.rendering(let error) {
      throw DrawingOptions.failure(error)
    }
    guard let problem else { return }
    let key = plate.settings["columns"] == nil ? "panels" : "columns"
    throw SettingsError(problems: [
      (plate.settings[key] ?? plate.place).problem(
        key, "\(problem)", rule: "too-small", hint: problem.hint)
    ])
  }

  /// What measures panels like those of a sheet; kept, with all text that it measured.
  private func panelRenderer(
    of sheet: MapSheet, on baseMap: BaseMap, crs: String
  ) throws -> PlateRenderer {
    let hasFronts = sheet.front != .none
    let key = [baseMap.folder, crs, "\(sheet.hasDatedBorders)", "\(hasFronts)"]
    if let known = panelRenderers[key] { return known }
    let made = try PlateRenderer(
      dataset: series.dataset, baseMap: baseMap,
      borders: try borders.set(for: [sheet]), projection: try Projection(crs: crs),
      fonts: try FontLibrary())
    panelRenderers[key] = made
    return made
  }
}
