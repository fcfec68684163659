internal import CGDAL

/// What every call into GDAL needs: its drivers, silence on standard error, its last complaint.
enum GDALRuntime {
  /// Registers GDAL's drivers, once, and keeps PROJ inside it off the network.
  static func prepare() { prepared }

  private static let prepared: Void = {
    GDALAllRegister()
    OSRSetPROJEnableNetwork(0)
  }()

  /// Runs `body` with GDAL's messages kept back, and its error state cleared before.
  static func quietly<Result: ~Copyable, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    CPLPushErrorHandler(CPLQuietErrorHandler)
    defer { CPLPopErrorHandler() }
    CPLErrorReset()
    return try body()
  }

  /// What GDAL last complained about in this thread, or nothing if it did not fail.
  static func lastFailure() -> String? {
    guard CPLGetLastErrorType().rawValue >= CE_Failure.rawValue else { return nil }
    let message = String(cString: CPLGetLastErrorMsg())
    return message.isEmpty ? "GDAL error \(CPLGetLastErrorNo())" : message
  }
}
